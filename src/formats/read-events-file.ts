// Reads an events file that is at hand as one text, and keeps all of it: for tests, and for files that are small.
import type { Dataset, ProblemSummary } from '#domain/dataset.ts';
import { droppedSet, relationKey } from '#domain/dropped-relation.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import type { ReadEvents } from './event-sink.ts';
import { EventsReader } from './read-events.ts';

export interface EventsFile {
  readonly dataset: Dataset;
  readonly problems: ProblemSummary;
}

/** Every so many events a word of progress. */
const STEP = 2048;

/**
 * `name`: what the reader knows the file by. Throws a LoadError when the file cannot be used at all. `onProgress` is told
 * how many events there are so far; `total` is null until the end.
 */
export function readEventsFile(
  text: string,
  name: string,
  onProgress?: (done: number, total: number | null) => void,
): EventsFile {
  const bytes = new TextEncoder().encode(text);
  let events: EventRecord[] = [];
  const reader = new EventsReader(name, {
    begin: () => {
      events = [];
      onProgress?.(0, null);
    },
    add: (event) => {
      events.push(event);
      if (events.length % STEP === 0) onProgress?.(events.length, null);
    },
  });
  reader.push(bytes);
  const read = reader.end(memorySource(bytes));
  onProgress?.(events.length, events.length);
  const { format: _format, ...head } = read.head;
  return { dataset: { ...head, events: linked(events, read) }, problems: read.problems };
}

/** Without the relations that lead nowhere or in a circle. */
function linked(events: readonly EventRecord[], { dropped }: ReadEvents): readonly EventRecord[] {
  const ids = new Set(events.map(({ id }) => id));
  const closing = droppedSet(dropped);
  return events.map((event, position) => {
    const { relations = [] } = event;
    const kept = relations.filter((one) => ids.has(one.event) && !closing.has(relationKey(position, one)));
    return kept.length === relations.length ? event : { ...event, relations: kept };
  });
}
