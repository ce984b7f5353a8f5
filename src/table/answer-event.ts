// Everything about one event, decoded when it is asked for; or the ids that may have been meant.
import type { EventAnswer, EventDetail, RelatedEvent, ToldEvent } from '#domain/answer.ts';
import { citesOf, type ActorRecord, type EventRecord, type SourceRecord } from '#domain/event-record.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import type { EventQuestion } from '#domain/question.ts';
import { namedActors } from '#domain/searchable-text.ts';
import { placeOfRow, summaryOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { idOf, rowOf } from './id-index.ts';
import { nearestIds } from './nearest-ids.ts';
import { passingIndex } from './passing-index.ts';
import { relationsTo } from './relation-column.ts';
import { memberOf, rankOfMember } from './step-rows.ts';
import type { WindowIndex } from './window-index.ts';

/** More than anybody reads; a hostile file may have every event point to one. */
const RELATED_LIMIT = 200;

export function answerEvent(table: EventTable, { id, filter, zone }: EventQuestion): EventAnswer {
  const row = rowOf(table, id);
  if (row < 0) return { found: false, nearest: nearestIds(table.rowCount, (other) => idOf(table, other), id) };
  const index = passingIndex(table, filter, zone);
  const { member, passes } = memberOf(index, row);
  return {
    found: true,
    detail: detailOf(table, row, zone),
    passes,
    position: passes ? member + 1 : null,
    of: index.ranks.length,
    previous: idOfMember(table, index, member - 1),
    next: idOfMember(table, index, passes ? member + 1 : member),
  };
}

function idOfMember(table: EventTable, index: WindowIndex, member: number): EventId | null {
  const rank = rankOfMember(index, member);
  return rank === null ? null : idOf(table, index.order.rows[rank] ?? 0);
}

function detailOf(table: EventTable, row: number, zone: ZoneId): EventDetail {
  const record = table.records.at(row);
  return { ...toldEvent(table, row, record, zone), related: relatedTo(table, row, record, zone) };
}

/** `record`: of the row, or what of it is to be told. */
export function toldEvent(table: EventTable, row: number, record: EventRecord, zone: ZoneId): ToldEvent {
  return {
    summary: summaryOf(table, row, zone),
    record,
    actors: actorsOf(table, record),
    place: placeOfRow(table, row) ?? null,
    sources: sourcesOf(table, record),
  };
}

function actorsOf({ actors }: EventTable, event: EventRecord): readonly ActorRecord[] {
  const found = new Set<ActorRecord>();
  for (const id of namedActors(event)) {
    for (const number of actors.lines[actors.numbers.get(id) ?? -1] ?? []) {
      const record = actors.records[number];
      if (record) found.add(record);
    }
  }
  return [...found];
}

/** In the order in which the event cites them. */
function sourcesOf({ sources }: EventTable, event: EventRecord): readonly SourceRecord[] {
  const ids = new Set(citesOf(event).map(({ source }) => source));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

function relatedTo(table: EventTable, row: number, record: EventRecord, zone: ZoneId): readonly RelatedEvent[] {
  const out = (record.relations ?? []).slice(0, RELATED_LIMIT).flatMap(({ type, event }): RelatedEvent[] => {
    const other = rowOf(table, event);
    return other < 0 ? [] : [{ type, direction: 'out', event: summaryOf(table, other, zone) }];
  });
  const back = relationsTo(table.relations, row, RELATED_LIMIT).map(({ type, row: other }): RelatedEvent => ({
    type,
    direction: 'in',
    event: summaryOf(table, other, zone),
  }));
  return [...out, ...back];
}
