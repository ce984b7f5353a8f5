// When an event was, in words: as exact as its file says, and no more.
import { parseDuration } from '#domain/duration.ts';
import type { EventTime } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import type { Status } from '#domain/vocabulary.ts';
import { parseWhen, type When } from '#domain/when.ts';
import type { TzChoice } from '#domain/zone.ts';
import type { Words } from './make-words.ts';
import { betweenText, oneText, rangeText, type WhenStyle } from './when-text.ts';

export interface DescribedTime {
  /** For the list, with its year: "6–7 October 2025". */
  readonly short: string;
  /** For the details, with weekday and offset: "Tuesday 7 October 2025, 12:00 Cairo (UTC+3)". */
  readonly long: string;
  /** For accessible names: the file's own label if it has one (text of the file), else `short`. */
  readonly spoken: string;
  /** What has to be known about it, each a phrase: "date inferred", "lasted 4 hours". */
  readonly notes: readonly string[];
}

export interface TimeOptions {
  readonly tz: TzChoice;
  /** The zone that `tz` stands for on the axis. */
  readonly axisZone: ZoneId;
  readonly words: Words;
}

interface TimedEvent {
  readonly time: EventTime;
  /** The event's own. */
  readonly zone: ZoneId;
  readonly status?: Status;
}

/** `tz` moves times of day only: a whole day is the same day for every reader. */
export function describeTime(event: TimedEvent, { tz, axisZone, words }: TimeOptions): DescribedTime {
  const zone = tz === 'event' ? event.zone : axisZone;
  const short = timeText(event.time, { zone, words, isLong: false });
  return {
    short,
    long: timeText(event.time, { zone, words, isLong: true }),
    spoken: event.time.label ?? short,
    notes: [...timeNotes(event, { zone, words, isLong: false })],
  };
}

const endsOpen = (time: EventTime): boolean => time.end === '..';

function timeText(time: EventTime, style: WhenStyle): string {
  const { words } = style;
  const start = readWhen(time.start);
  const end = endsOpen(time) ? null : readWhen(time.end);
  if (!start) return reportText(time, end, style);
  if (endsOpen(time)) {
    return words.t(time.mode === 'within' ? 'time.orLater' : 'time.continuing', { date: oneText(start, style) });
  }
  if (!end || time.start === time.end) return oneText(start, style);
  return time.mode === 'within' ? betweenText(start, end, style) : rangeText(start, end, style);
}

/** Only known by some date. */
function reportText(time: EventTime, end: When | null, style: WhenStyle): string {
  if (end) return style.words.t('time.until', { date: oneText(end, style) });
  const asOf = readWhen(time.asOf);
  const date = asOf ? oneText(asOf, style) : (time.asOf ?? time.start ?? '');
  return style.words.t(endsOpen(time) ? 'time.asOfContinuing' : 'time.asOf', { date });
}

const readWhen = (text: string | undefined): When | null => (text === undefined ? null : parseWhen(text));

function* timeNotes({ time, status }: TimedEvent, style: WhenStyle): Generator<string> {
  const { t } = style.words;
  const asOf = readWhen(time.asOf);
  if (!time.start) yield t('time.note.asOf');
  if (asOf && (time.start || time.end)) yield t('time.note.reportedBy', { date: oneText(asOf, style) });
  if (time.basis === 'inferred') yield t('time.note.inferred');
  if (time.mode === 'within') yield t('time.note.within');
  const duration = durationText(time.duration, style.words);
  if (duration) yield t(durationNote(status), { duration });
  const planned = readWhen(time.planned);
  if (planned) yield t('time.note.plannedFor', { date: oneText(planned, style) });
  if (status && status !== 'occurred' && !(status === 'planned' && planned)) yield style.words.status(status);
}

function durationNote(status: Status | undefined) {
  if (status === 'ongoing') return 'time.note.lastedSoFar';
  return status === undefined || status === 'occurred' ? 'time.note.lasted' : 'time.note.toLast';
}

function durationText(duration: string | undefined, words: Words): string | null {
  const parts = duration === undefined ? null : parseDuration(duration);
  return parts && words.list(parts.map(({ unit, value }) => words.t(`duration.${unit}`, { n: value })));
}
