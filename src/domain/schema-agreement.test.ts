// The types and lists of this room say the same as the published JSON Schema, word by word.
import { describe, expect, it } from 'vitest';
import schema from '../../public/schema/events-1.schema.json' with { type: 'json' };
import type {
  ActorRecord,
  Cite,
  Claim,
  EventRecord,
  EventTime,
  Figure,
  Meta,
  Participation,
  PlaceRecord,
  Relation,
  SourceRecord,
} from './event-record.ts';
import { isId } from './ids.ts';
import {
  ACTOR_TYPES,
  CERTAINTIES,
  KINDS,
  PLACE_PRECISIONS,
  QUALIFIERS,
  RELATION_TYPES,
  ROLES,
  SENSITIVITIES,
  STATUSES,
} from './vocabulary.ts';

const { actor, place, source, cite, event, certainty, id } = schema.$defs;
const { meta } = schema.properties;
const { time, participants, claims, figures, relations } = event.properties;

/** Each field of a type, and whether it must be there: a field too many, too few or of the other sort is a type error. */
type Fields<T> = { readonly [K in keyof T]-?: T extends Required<Pick<T, K>> ? 'must' : 'may' };

const META: Fields<Meta> = {
  title: 'must',
  description: 'may',
  lang: 'may',
  timeZone: 'may',
  updated: 'may',
  view: 'may',
  license: 'may',
  attribution: 'may',
  notice: 'may',
};
const ACTOR: Fields<ActorRecord> = {
  id: 'must',
  name: 'must',
  names: 'may',
  aliases: 'may',
  type: 'may',
  parent: 'may',
  represents: 'may',
  title: 'may',
  iso: 'may',
  wikidata: 'may',
  note: 'may',
};
const PLACE: Fields<PlaceRecord> = {
  id: 'must',
  name: 'must',
  names: 'may',
  aliases: 'may',
  country: 'may',
  timeZone: 'may',
  lon: 'may',
  lat: 'may',
  precision: 'may',
  wikidata: 'may',
};
const SOURCE: Fields<SourceRecord> = {
  id: 'must',
  title: 'must',
  publisher: 'may',
  author: 'may',
  url: 'may',
  archiveUrl: 'may',
  published: 'may',
  accessed: 'may',
  lang: 'may',
  note: 'may',
};
const CITE: Fields<Cite> = { source: 'must', locator: 'may', exact: 'may' };
const EVENT: Fields<EventRecord> = {
  id: 'must',
  kind: 'must',
  title: 'must',
  time: 'must',
  summary: 'may',
  lang: 'may',
  status: 'may',
  certainty: 'may',
  claimedBy: 'may',
  participants: 'may',
  place: 'may',
  placeNote: 'may',
  claims: 'may',
  figures: 'may',
  sources: 'may',
  relations: 'may',
  tags: 'may',
  codes: 'may',
  sensitivity: 'may',
};
const TIME: Fields<EventTime> = {
  start: 'may',
  end: 'may',
  asOf: 'may',
  planned: 'may',
  mode: 'may',
  duration: 'may',
  timeZone: 'may',
  label: 'may',
  basis: 'may',
};
const PARTICIPATION: Fields<Participation> = { actor: 'must', role: 'must', note: 'may' };
const CLAIM: Fields<Claim> = {
  text: 'must',
  quote: 'may',
  lang: 'may',
  speaker: 'may',
  via: 'may',
  certainty: 'may',
  cite: 'may',
};
const FIGURE: Fields<Figure> = {
  label: 'must',
  value: 'must',
  min: 'may',
  max: 'may',
  of: 'may',
  unit: 'may',
  qualifier: 'may',
  by: 'may',
  cite: 'may',
};
const RELATION: Fields<Relation> = { type: 'must', event: 'must' };

interface SchemaPart {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const records: readonly (readonly [string, Readonly<Record<string, 'must' | 'may'>>, SchemaPart])[] = [
  ['meta', META, meta],
  ['an actor', ACTOR, actor],
  ['a place', PLACE, place],
  ['a source', SOURCE, source],
  ['a citation', CITE, cite],
  ['an event', EVENT, event],
  ['a time', TIME, time],
  ['a participation', PARTICIPATION, participants.items],
  ['a claim', CLAIM, claims.items],
  ['a figure', FIGURE, figures.items],
  ['a relation', RELATION, relations.items],
];

describe('the records', () => {
  it.each(records)('%s has the fields that the schema gives it', (_name, fields, part) => {
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(part.properties).toSorted());
  });

  it.each(records)('%s must have the fields that the schema requires', (_name, fields, part) => {
    const musts = Object.keys(fields).filter((field) => fields[field] === 'must');
    expect(musts.toSorted()).toEqual((part.required ?? []).toSorted());
  });
});

const vocabularies: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['kinds', KINDS, event.properties.kind.enum],
  ['roles', ROLES, participants.items.properties.role.enum],
  ['certainties', CERTAINTIES, certainty.enum],
  ['statuses', STATUSES, event.properties.status.enum],
  ['types of actors', ACTOR_TYPES, actor.properties.type.enum],
  ['precisions of places', PLACE_PRECISIONS, place.properties.precision.enum],
  ['types of relations', RELATION_TYPES, relations.items.properties.type.enum],
  ['qualifiers of figures', QUALIFIERS, figures.items.properties.qualifier.enum],
  ['sensitivities', SENSITIVITIES, event.properties.sensitivity.enum],
  ['modes of time', ['span', 'within'] satisfies EventTime['mode'][], time.properties.mode.enum],
  ['bases of time', ['stated', 'inferred'] satisfies EventTime['basis'][], time.properties.basis.enum],
];

describe('the vocabularies', () => {
  it.each(vocabularies)('%s are those of the schema', (_name, words, allowed) => {
    expect(words.toSorted()).toEqual(allowed.toSorted());
  });
});

const longest = 'x'.repeat(128);

describe('an id', () => {
  it.each(['a', 'A.b_c~d-e', '0', longest, `${longest}x`, '', '-a', 'a b', 'ä', '__proto__', 'a/b'])(
    '%j is one here if it is one in the schema',
    (text) => {
      expect(isId(text)).toBe(new RegExp(id.pattern, 'u').test(text));
    },
  );
});
