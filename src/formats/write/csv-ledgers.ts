// The lists of a file as a table of events has them: names in its columns, and what a reader makes of these.
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import { isPlainNumber } from '#base/csv-cell.ts';
import { cellName, keyOfSource } from '#formats/rows/cell-name.ts';
import { slugOf } from '#formats/checks/slug.ts';
import { NameLedger } from './name-ledger.ts';

const ACTOR_KEYS: ReadonlySet<string> = new Set(['id', 'name']);
const PLACE_KEYS: ReadonlySet<string> = new Set(['id', 'name', 'lon', 'lat', 'country', 'precision']);
const SOURCE_KEYS: ReadonlySet<string> = new Set(['id', 'title', 'url']);

export const hasOnly = (record: object, keys: ReadonlySet<string>): boolean =>
  Object.keys(record).every((key) => keys.has(key));

/** Whether a reader gives it this id. */
const isNamed = (id: string, name: string): boolean => name === cellName(name) && id === slugOf(name);

const none = (): readonly never[] => [];

export type ActorLedger = NameLedger<ActorId, ActorRecord>;
export type PlaceLedger = NameLedger<PlaceId, PlaceRecord>;
export type SourceLedger = NameLedger<SourceId, SourceRecord>;

export function actorLedger(records: ReadonlyMap<ActorId, ActorRecord>): ActorLedger {
  return new NameLedger({
    records,
    nameOf: ({ name }) => cellName(name),
    isPlain: (actor) => hasOnly(actor, ACTOR_KEYS) && isNamed(actor.id, actor.name),
    above: ({ parent, represents }) => [parent, represents].filter((id) => id !== undefined),
  });
}

/** Both or neither: a reader takes no half of a point. */
export function pointCells({ lon, lat }: PlaceRecord): { readonly lon: string; readonly lat: string } | null {
  const cells = { lon: String(lon), lat: String(lat) };
  return isPlainNumber(cells.lon) && isPlainNumber(cells.lat) ? cells : null;
}

export function placeLedger(records: ReadonlyMap<PlaceId, PlaceRecord>): PlaceLedger {
  return new NameLedger({
    records,
    nameOf: ({ name }) => cellName(name),
    isPlain: (place) =>
      hasOnly(place, PLACE_KEYS) &&
      isNamed(place.id, place.name) &&
      (place.lon === undefined || pointCells(place) !== null),
    above: none,
  });
}

export function sourceLedger(records: ReadonlyMap<SourceId, SourceRecord>): SourceLedger {
  return new NameLedger({
    records,
    nameOf: keyOfSource,
    isPlain: (source) => hasOnly(source, SOURCE_KEYS) && isNamed(source.id, source.title),
    above: none,
  });
}
