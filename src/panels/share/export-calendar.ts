// Many events as one calendar file: what is said of each is what "Add to calendar" says of it.
import type { RecordsAnswer, ToldEvent } from '#domain/answer.ts';
import type { EpochMs, EventId } from '#domain/ids.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import type { Meta } from '#domain/event-record.ts';
import type { Words } from '#i18n/make-words.ts';
import { breathe } from './breathe.ts';
import { calendarEvent } from './calendar-event.ts';
import { CALENDAR_FOOT, calendarHead, eventText } from './calendar-text.ts';
import { zonesText, type ZoneSpans } from './calendar-zone.ts';

const STEP = 100;
/** Of events that are asked for at once. */
const BATCH = 300;

export interface CalendarSource {
  readonly meta: Meta;
  readonly fileName: string;
  readonly words: Words;
  readonly linkTo: (id: EventId) => string;
  readonly now: EpochMs;
  readonly read: (offset: number, limit: number) => Promise<RecordsAnswer>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

export interface CalendarFile {
  readonly parts: readonly Blob[];
  /** Events whose dates calendars cannot hold. */
  readonly leftOut: number;
}

/** Rejects with the signal's reason when aborted. */
export async function exportCalendar(source: CalendarSource): Promise<CalendarFile> {
  const { meta, read, signal, onProgress } = source;
  const parts: Blob[] = [];
  const spans: ZoneSpans = new Map();
  let leftOut = 0;
  let total = 1;
  for (let offset = 0; offset < total; offset += BATCH) {
    const answer = await read(offset, BATCH);
    total = answer.total;
    for (let at = 0; at < answer.events.length; at += STEP) {
      const told = answer.events.slice(at, at + STEP);
      const texts = told.map((detail) => textOf(detail, source, spans)).filter((text) => text !== null);
      leftOut += told.length - texts.length;
      parts.push(new Blob(texts));
      onProgress({ done: offset + at + told.length, total });
      await breathe();
      signal.throwIfAborted();
    }
  }
  return {
    parts: [new Blob([calendarHead(meta.title), zonesText(spans)]), ...parts, new Blob([CALENDAR_FOOT])],
    leftOut,
  };
}

function textOf(detail: ToldEvent, source: CalendarSource, spans: ZoneSpans): string | null {
  const { words, linkTo, meta, fileName, now } = source;
  const event = calendarEvent({ detail, link: linkTo(detail.record.id), words, meta, fileName });
  return event && eventText(event, now, spans);
}
