// What the rows of a sample become by a mapping, with the reader and the checks that the file itself would meet.
import type { EventRecord } from '#domain/event-record.ts';
import type { Problem } from '#domain/problem.ts';
import type { TableMapping, TableSample, TriedEvent, TriedRow } from '#domain/table-mapping.ts';
import { ownZone } from '#domain/zone.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { CsvReader } from '#formats/read-csv.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** By row of the sample. Throws a LoadError when the mapping does not say what every event has to. */
export function tryMapping({ names, rows }: TableSample, mapping: TableMapping): readonly TriedRow[] {
  const lines = [names, ...rows].map((row) => names.map((_, i) => quoted(row[i] ?? '')).join(','));
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const events: EventRecord[] = [];
  const sink = { begin: () => void events.splice(0), add: (event: EventRecord) => void events.push(event) };
  const reader = new CsvReader('', sink, null, mapping);
  reader.push(bytes);
  const { head, problems } = reader.end(memorySource(bytes));
  const told = new Map<number, Problem[]>();
  for (const problem of problems.list) {
    if (problem.list !== 'events' || problem.index === undefined) continue;
    told.set(problem.index, [...(told.get(problem.index) ?? []), problem]);
  }
  let next = 0;
  return rows.map((_, i) => {
    const own: readonly Problem[] = told.get(i) ?? [];
    const isHeldBack = own.some(({ severity }) => severity === 'error');
    const event = isHeldBack ? undefined : events[next++];
    return { event: event ? triedEvent(event, head) : null, problems: own };
  });
}

function triedEvent(event: EventRecord, { meta, actors, places }: FileHead): TriedEvent {
  const { title, time, kind, place, participants = [] } = event;
  return {
    title,
    time,
    kind,
    zone: ownZone(time.timeZone, meta.timeZone),
    place: place === undefined ? null : (places.get(place)?.name ?? null),
    people: participants.map(({ actor }) => actors.get(actor)?.name ?? actor),
  };
}
