// Makes the answer about one event, for tests of what is shown of it.
import type { EventDetail } from '#domain/answer.ts';
import type { ActorRecord, EventRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import { eventExtent } from '#domain/event-extent.ts';
import { UTC, type ZoneId } from '#domain/ids.ts';

interface Around {
  readonly actors?: readonly ActorRecord[];
  readonly place?: PlaceRecord;
  readonly sources?: readonly SourceRecord[];
  /** The event's own; UTC unless told. */
  readonly zone?: ZoneId;
}

export function anEventDetail(
  record: EventRecord,
  { actors = [], place, sources = [], zone = UTC }: Around = {},
): EventDetail {
  return {
    summary: {
      id: record.id,
      title: record.title,
      kind: record.kind,
      status: record.status ?? 'occurred',
      certainty: record.certainty ?? 'reported',
      time: record.time,
      zone,
      extent: eventExtent(record.time, zone),
      place: place ?? null,
      mediators: [],
    },
    record,
    actors,
    place: place ?? null,
    sources,
    related: [],
  };
}
