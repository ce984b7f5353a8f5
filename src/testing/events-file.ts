// Makers of records and files for tests: say what matters, the rest is filled in.
import type { ActorRecord, EventRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import { actorId, eventId, placeId, sourceId } from '#domain/ids.ts';

/** A statement on 7 October 2025. */
export function anEvent(id: string, fields: Partial<EventRecord> = {}): EventRecord {
  return { id: eventId(id), kind: 'statement', title: `Event ${id}`, time: { start: '2025-10-07' }, ...fields };
}

export function anActor(id: string, fields: Partial<ActorRecord> = {}): ActorRecord {
  return { id: actorId(id), name: `Actor ${id}`, ...fields };
}

export function aPlace(id: string, fields: Partial<PlaceRecord> = {}): PlaceRecord {
  return { id: placeId(id), name: `Place ${id}`, ...fields };
}

export function aSource(id: string, fields: Partial<SourceRecord> = {}): SourceRecord {
  return { id: sourceId(id), title: `Source ${id}`, ...fields };
}

/** An events file before it is written out. Anything may stand in it: tests also make bad ones. */
export type RawFile = Readonly<Record<string, unknown>>;

export function anEventsFile(fields: RawFile = {}): RawFile {
  return { format: 'conflict-timeline', version: 1, meta: { title: 'Test file' }, events: [], ...fields };
}

/** One line a key, so that lines and columns mean something. */
export function eventsText(fields: RawFile = {}): string {
  return JSON.stringify(anEventsFile(fields), null, 2);
}
