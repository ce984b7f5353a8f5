// Who says so: quotations with a speaker, claims with a claimant, figures that do not contradict themselves.
import type { EventRecord, Figure } from '#domain/event-record.ts';
import type { Finding, Reporter, Where } from './problem-log.ts';
import type { Sound } from './sound-part.ts';

/** A `min` above the value, or a `max` or `of` below it. */
function figureFinding({ value, min, max, of }: Sound<Figure>, index: number): Finding | null {
  if (value === undefined) return null;
  const finding = (bound: string, limit: number): Finding => ({
    code: 'figure-out-of-range',
    path: ['figures', index, 'value'],
    value,
    params: { bound, limit },
  });
  if (min !== undefined && value < min) return finding('min', min);
  if (max !== undefined && value > max) return finding('max', max);
  if (of !== undefined && value > of) return finding('of', of);
  return null;
}

/** Warnings only: nothing is changed. */
export function checkAttribution(event: Sound<EventRecord>, where: Where, log: Reporter): void {
  const { certainty, claimedBy, claims = NONE, figures = NONE } = event;
  if (certainty === 'claimed' && !claimedBy?.length) {
    log.warn(where, { code: 'claimed-without-claimant', path: ['claimedBy'], value: event.claimedBy });
  }
  claims.forEach(({ quote, speaker }, index) => {
    if (quote !== true || speaker !== undefined) return;
    log.warn(where, { code: 'quote-without-speaker', path: ['claims', index, 'speaker'], value: speaker });
  });
  figures.forEach((figure, index) => {
    const finding = figureFinding(figure, index);
    if (finding) log.warn(where, finding);
  });
}

const NONE: readonly never[] = [];
