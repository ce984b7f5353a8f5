// Rows as people are shown them: only what an answer holds is decoded.
import { eventExtent } from '#domain/event-extent.ts';
import type { ActorRef, EventSummary, PlaceRef } from '#domain/answer.ts';
import type { ActorRecord, PlaceRecord } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { CERTAINTIES, KINDS, STATUSES } from '#domain/vocabulary.ts';
import { ownZone } from '#domain/zone.ts';
import type { EventTable } from './event-table.ts';
import { idOf } from './id-index.ts';
import { mediatorsAt } from './mediator-teams.ts';
import { rareTextAt } from './rare-text.ts';
import { timeAt } from './time-column.ts';

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

/** `zone`: of the axis, on which the extent is. */
export function summaryOf(table: EventTable, row: number, zone: ZoneId): EventSummary {
  const position = table.time.filePositions[row] ?? -1;
  const place = placeOfRow(table, row);
  const time = timeAt(table.time, row);
  const lang = rareTextAt(table.langs, position);
  const placeNote = rareTextAt(table.placeNotes, position);
  return {
    id: idOf(table, row),
    title: table.texts.titles.at(table.texts.titleOf[row] ?? -1),
    ...(lang === undefined ? {} : { lang }),
    kind: KINDS[table.kinds[row] ?? 0] ?? 'other',
    status: STATUSES[table.statuses[row] ?? 0] ?? 'occurred',
    certainty: CERTAINTIES[table.certainties[row] ?? 0] ?? 'reported',
    time,
    zone: ownZone(time.timeZone, place?.timeZone, table.zone),
    extent: eventExtent(time, zone),
    place: placeRef(place),
    ...(placeNote === undefined ? {} : { placeNote }),
    mediators: mediatorsAt(table.named, row).flatMap((actor) => actorRef(table.actors.records[actor]) ?? []),
  };
}
