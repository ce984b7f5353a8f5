// The lists that events refer to: actors, places and sources.
import { validateActor, validatePlace, validateSource } from 'virtual:events-schema';
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import { parseWhen } from '#domain/when.ts';
import { isZone } from '#domain/zone.ts';
import { removeKey } from '#formats/json/json-value.ts';
import { linkActors, type ActorHeldBack } from './link-actors.ts';
import type { ProblemLog, Reporter, Where } from './problem-log.ts';
import type { HeadValues } from './read-header.ts';
import { readRecords, type RecordKind } from './read-records.ts';
import { Register } from './register.ts';
import type { Sound } from './sound-part.ts';

export interface Registers {
  readonly actors: Register<ActorId, ActorRecord>;
  readonly places: Register<PlaceId, PlaceRecord>;
  readonly sources: Register<SourceId, SourceRecord>;
}

function checkPlace(place: Sound<PlaceRecord>, where: Where, log: Reporter): boolean {
  if (place.timeZone !== undefined && !isZone(place.timeZone)) {
    log.warn(where, { code: 'unknown-zone', path: ['timeZone'], value: place.timeZone });
    removeKey(place, ['timeZone']);
  }
  return true;
}

function checkSource(source: Sound<SourceRecord>, where: Where, log: Reporter): boolean {
  let isUsable = true;
  for (const field of ['published', 'accessed'] as const) {
    const value = source[field];
    if (value === undefined || parseWhen(value)) continue;
    log.error(where, { code: 'bad-date', path: [field], value, params: { reason: 'noSuchDay' } });
    isUsable = false;
  }
  return isUsable;
}

interface RecordKinds {
  readonly actors: RecordKind<ActorRecord>;
  readonly places: RecordKind<PlaceRecord>;
  readonly sources: RecordKind<SourceRecord>;
}

/** What there is to check of a single entry of each list. */
export const RECORD_KINDS: RecordKinds = {
  actors: { list: 'actors', validate: validateActor, check: () => true },
  places: { list: 'places', validate: validatePlace, check: checkPlace },
  sources: { list: 'sources', validate: validateSource, check: checkSource },
};

function readActors(values: HeadValues, log: ProblemLog): Registers['actors'] {
  const heldBack: ActorHeldBack[] = [];
  const kind: RecordKind<ActorRecord> = {
    ...RECORD_KINDS.actors,
    check: ({ parent, represents }, where, _log, isHeldBack) => {
      if (isHeldBack) heldBack.push({ parent, represents, where });
      return true;
    },
  };
  const read = readRecords(values, kind, log);
  const register = new Register<ActorId, ActorRecord>('actors', read, (id) => ({ id, name: id }), log);
  linkActors(read, heldBack, register, log);
  return register;
}

function readPlaces(values: HeadValues, log: ProblemLog): Registers['places'] {
  const read = readRecords(values, RECORD_KINDS.places, log);
  return new Register<PlaceId, PlaceRecord>('places', read, (id) => ({ id, name: id }), log);
}

function readSources(values: HeadValues, log: ProblemLog): Registers['sources'] {
  const read = readRecords(values, RECORD_KINDS.sources, log);
  return new Register<SourceId, SourceRecord>('sources', read, (id) => ({ id, title: id }), log);
}

export function readRegisters(values: HeadValues, log: ProblemLog): Registers {
  const actors = readActors(values, log);
  return { actors, places: readPlaces(values, log), sources: readSources(values, log) };
}
