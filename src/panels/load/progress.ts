// How far a file has come, as one share of the whole and in words.
import type { LoadProgress } from '#domain/opening.ts';
import { formatBytes } from '#i18n/format-bytes.ts';
import type { Words } from '#i18n/make-words.ts';

/** Events are checked as they are read; what is left then is short. Both parts together never go back. */
const READ_PART = 0.95;

/** From 0 to 1; null when the sender does not say how much there is. */
export function progressShare(progress: LoadProgress | null): number | null {
  if (progress === null) return 0;
  if (progress.phase === 'read') return part(progress.bytes, progress.totalBytes, READ_PART);
  const checked = part(progress.events, progress.totalEvents, 1 - READ_PART);
  return checked === null ? null : READ_PART + checked;
}

function part(done: number, total: number | null, size: number): number | null {
  return total === null || total <= 0 ? null : Math.min(1, done / total) * size;
}

/** "1.2 MB of 3.4 MB read", "12,000 of 21,000 events checked" */
export function progressText(progress: LoadProgress | null, name: string, words: Words): string {
  if (progress === null) return words.t('load.waiting', { name });
  if (progress.phase === 'read') {
    const done = formatBytes(progress.bytes, words.locale);
    const events = { n: progress.events, events: words.number(progress.events) };
    if (progress.totalBytes === null) return words.t('load.bytes', { done, ...events });
    return words.t('load.bytesOf', { done, total: formatBytes(progress.totalBytes, words.locale), ...events });
  }
  const done = words.number(progress.events);
  if (progress.totalEvents === null) return words.t('load.checked', { done });
  return words.t('load.checkedOf', { done, total: words.number(progress.totalEvents) });
}
