// Follows what events say of each other: relations to unknown events, and wholes that are part of themselves, are left out.
import type { EventRecord, Relation } from '#domain/event-record.ts';
import type { EventId } from '#domain/ids.ts';
import { describeWay, findCycles } from './find-cycles.ts';
import type { ProblemLog, Where } from './problem-log.ts';
import type { ReadRecords } from './read-records.ts';

/** A relation that is left out, by its event and its position there. */
type Dropped = Map<EventId, Set<number>>;

function drop(dropped: Dropped, id: EventId, position: number): void {
  const positions = dropped.get(id) ?? new Set();
  dropped.set(id, positions.add(position));
}

function dropUnknown({ records, positions }: ReadRecords<EventRecord>, dropped: Dropped, log: ProblemLog): void {
  log.beginStage();
  for (const { id, relations = [] } of records) {
    for (const [i, { event }] of relations.entries()) {
      if (positions.has(event)) continue;
      const where: Where = { list: 'events', index: positions.get(id) ?? 0, id };
      const path = ['relations', i, 'event'];
      log.warn(where, { code: 'unknown-reference', path, value: event, params: { list: 'events' } });
      drop(dropped, id, i);
    }
  }
}

interface PartLink {
  readonly to: EventId;
  readonly position: number;
}

function partLinks(relations: readonly Relation[]): readonly PartLink[] {
  return relations.flatMap(({ type, event }, position) => (type === 'part-of' ? [{ to: event, position }] : []));
}

function dropCircles({ records, positions }: ReadRecords<EventRecord>, dropped: Dropped, log: ProblemLog): void {
  const links = new Map<EventId, readonly PartLink[]>();
  for (const { id, relations = [] } of records) {
    const parts = partLinks(relations);
    if (parts.length > 0) links.set(id, parts);
  }
  const cycles = findCycles(links.keys(), (id) => links.get(id) ?? []);
  const positionOf = (id: EventId): number => positions.get(id) ?? 0;
  log.beginStage();
  for (const cycle of cycles.toSorted((a, b) => positionOf(a.from) - positionOf(b.from))) {
    const { from, link } = cycle;
    const where: Where = { list: 'events', index: positionOf(from), id: from };
    const path = ['relations', link.position, 'event'];
    log.warn(where, { code: 'cycle', path, value: link.to, params: { way: describeWay(cycle) } });
    drop(dropped, from, link.position);
  }
}

/** The events in their order, without the relations that lead nowhere or in a circle. */
export function linkEvents(read: ReadRecords<EventRecord>, log: ProblemLog): readonly EventRecord[] {
  const dropped: Dropped = new Map();
  dropUnknown(read, dropped, log);
  dropCircles(read, dropped, log);
  if (dropped.size === 0) return read.records;
  return read.records.map((event) => {
    const positions = dropped.get(event.id);
    const relations = event.relations?.filter((_, i) => !positions?.has(i));
    return positions && relations ? { ...event, relations } : event;
  });
}
