// Goes through the events of a file that has been read once more, from its own bytes.
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import type { EventId } from '#domain/ids.ts';
import { decodeEvent } from './decode-event.ts';
import type { FileHead } from './event-sink.ts';

/** Good events only, in the order of the file. */
export interface ReadFile {
  readonly head: FileHead;
  readonly source: ByteSource;
  readonly eventCount: number;
  readonly rangeOf: (position: number) => ByteRange;
  /** Undefined for an id that its bytes tell. */
  readonly idAt: (position: number) => EventId | undefined;
}

/** Read in one go: to ask the source for one event at a time would cost more than to read them. */
const STRETCH_BYTES = 262_144;

/** Some hundred events from a position on: at least one, wherever it stands, where there is one. `decode`: each of them. */
export function eventsFrom(
  { head, source, eventCount, rangeOf, idAt }: ReadFile,
  first: number,
  decode = decodeEvent,
): readonly EventRecord[] {
  if (first >= eventCount) return [];
  const { from } = rangeOf(first);
  let end = first + 1;
  while (end < eventCount && rangeOf(end).to <= from + STRETCH_BYTES) end++;
  const bytes = source.read(from, rangeOf(end - 1).to);
  return Array.from({ length: end - first }, (_, i) => {
    const range = rangeOf(first + i);
    const event = decode(bytes.subarray(range.from - from, range.to - from), head);
    return withId(event, idAt(first + i));
  });
}

export function* allEvents(file: ReadFile): Generator<readonly EventRecord[], void, undefined> {
  for (let at = 0; at < file.eventCount;) {
    const events = eventsFrom(file, at);
    yield events;
    at += events.length;
  }
}

/** As it is known in its file, where that is not as its bytes have it. */
const withId = (event: EventRecord, id: EventId = event.id): EventRecord =>
  event.id === id ? event : { ...event, id };
