// Rows as people are shown them: only what an answer holds is decoded.
import { eventExtent } from '#domain/event-extent.ts';
import type { ActorRef, EventSummary, PlaceRef } from '#domain/answer.ts';
import { certaintyOf, statusOf, type ActorRecord, type EventRecord, type PlaceRecord } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { ownZone } from '#domain/zone.ts';
import type { EventTable } from './event-table.ts';

export function actorRef(record: ActorRecord): ActorRef;
export function actorRef(record: ActorRecord | undefined): ActorRef | null;
export function actorRef(record: ActorRecord | undefined): ActorRef | null {
  if (!record) return null;
  return { id: record.id, name: record.name, ...(record.names ? { names: record.names } : {}) };
}

export function placeRef(record: PlaceRecord | undefined): PlaceRef | null {
  if (!record) return null;
  return { id: record.id, name: record.name, ...(record.names ? { names: record.names } : {}) };
}

export function placeOfRow({ places, placeRecords }: EventTable, row: number): PlaceRecord | undefined {
  return placeRecords[(places[row] ?? 0) - 1];
}

/** In the record's order, each once; those that the file lacks left out. */
export function mediatorsOf({ actors }: EventTable, { participants }: EventRecord): readonly ActorRecord[] {
  const found = new Set<ActorRecord>();
  for (const { actor, role } of participants ?? []) {
    const record = role === 'mediator' ? actors.records[actors.numbers.get(actor) ?? -1] : undefined;
    if (record) found.add(record);
  }
  return [...found];
}

/** `zone`: of the axis, on which the extent is. */
export function summaryOf(table: EventTable, row: number, zone: ZoneId): EventSummary {
  const event = table.records.at(row);
  const place = placeOfRow(table, row);
  return {
    id: event.id,
    title: event.title,
    ...(event.lang === undefined ? {} : { lang: event.lang }),
    kind: event.kind,
    status: statusOf(event),
    certainty: certaintyOf(event),
    time: event.time,
    zone: ownZone(event.time.timeZone, place?.timeZone, table.zone),
    extent: eventExtent(event.time, zone),
    place: placeRef(place),
    ...(event.placeNote === undefined ? {} : { placeNote: event.placeNote }),
    mediators: mediatorsOf(table, event).map((actor) => actorRef(actor)),
  };
}
