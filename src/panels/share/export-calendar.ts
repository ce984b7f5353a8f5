// Many events as one calendar file: what is said of each is what "Add to calendar" says of it.
import type { RecordsAnswer, ToldEvent } from '#domain/answer.ts';
import type { EventId } from '#domain/ids.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import type { Meta } from '#domain/event-record.ts';
import type { Words } from '#i18n/make-words.ts';
import { breathe } from './breathe.ts';
import { calendarEvent } from './calendar-event.ts';
import { calendarParts, type CalendarEntry } from './calendar-text.ts';
import { joinedSpans, zonesText, type ZoneSpans } from './calendar-zone.ts';

const STEP = 100;
/** Of events that are asked for at once. */
const BATCH = 300;

export interface CalendarSource {
  readonly meta: Meta;
  readonly fileName: string;
  readonly words: Words;
  readonly linkTo: (id: EventId) => string;
  readonly read: (offset: number, limit: number) => Promise<RecordsAnswer>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

export interface CalendarFile {
  readonly parts: readonly Blob[];
  /** Events whose dates calendars cannot hold. */
  readonly leftOut: number;
}

/** Rejects with the signal's reason when aborted, and when the package that writes it cannot be fetched (offline). */
export async function exportCalendar(source: CalendarSource): Promise<CalendarFile> {
  const { meta, read, signal, onProgress } = source;
  const empty = await calendarParts([], calendarName(meta.title));
  const parts: Blob[] = [];
  let zones: ZoneSpans = new Map();
  let leftOut = 0;
  let total = 1;
  for (let offset = 0; offset < total; offset += BATCH) {
    const answer = await read(offset, BATCH);
    total = answer.total;
    for (let at = 0; at < answer.events.length; at += STEP) {
      const told = answer.events.slice(at, at + STEP);
      const entries = told.map((one) => entryOf(one, source)).filter((entry) => entry !== null);
      leftOut += told.length - entries.length;
      if (entries.length > 0) {
        const some = await calendarParts(entries);
        parts.push(new Blob([some.events]));
        zones = joinedSpans(zones, some.zones);
      }
      onProgress({ done: offset + at + told.length, total });
      await breathe();
      signal.throwIfAborted();
    }
  }
  return { parts: [new Blob([empty.head, zonesText(zones)]), ...parts, new Blob([empty.foot])], leftOut };
}

function entryOf(detail: ToldEvent, { words, linkTo, meta, fileName }: CalendarSource): CalendarEntry | null {
  const attributes = calendarEvent({ detail, link: linkTo(detail.record.id), words, meta, fileName });
  return attributes && { attributes, zone: detail.summary.zone };
}

/** The package escapes what it writes of events, but not this. */
const calendarName = (title: string): string =>
  title
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .replaceAll(/[\\;,]/g, String.raw`\$&`);
