// Random events files that keep every rule of the format, for properties that must hold of all of them.
import * as fc from 'fast-check';
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
} from '#domain/vocabulary.ts';
import type { RawFile } from './events-file.ts';

const line = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom('__proto__', 'constructor', '<b>x</b>', '\ud800', 'a\u0000', 'حماس', 'ישראל', 'Türkiye'),
  )
  .filter((text) => /\S/u.test(text));
const text = fc.oneof(fc.constant(''), line);
const lang = fc.constantFrom('en', 'ar', 'he', 'tr', 'zh-Hant', 'de-CH-1996');
const zone = fc.constantFrom('UTC', 'Africa/Cairo', 'Asia/Gaza', 'America/Argentina/Buenos_Aires');
const url = fc.constantFrom('https://example.org/a', 'http://example.org/?q=a&b#c');
const qid = fc.nat(10_000_000).map((number) => `Q${number + 1}`);
const names = fc.dictionary(lang, line, { maxKeys: 3 });
const country = fc.constantFrom('EG', 'PS', 'QA', 'TR', 'US');
const own = fc.jsonValue({ maxDepth: 3 });

const pad = (value: number): string => String(value).padStart(2, '0');
const dayText = (day: number): string => `2025-${pad(1 + Math.floor(day / 28))}-${pad(1 + (day % 28))}`;
const qualifier = fc.constantFrom('', '?', '~', '%');
/** A day of 2025, from 0 to 335, or a time within it, or the month of it. */
const written = (day: number): fc.Arbitrary<string> =>
  fc.oneof(
    qualifier.map((q) => dayText(day) + q),
    qualifier.map((q) => dayText(day).slice(0, 7) + q),
    fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${dayText(day)}T${pad(h)}:${pad(m)}Z`),
  );
const when = fc.oneof(fc.nat(335).chain(written), fc.constantFrom('1948', '-0044-03-15', 'Y-12000'));

/** A start, and an end two days later at least: in every zone it is after the start. */
const spell = fc
  .tuple(fc.nat(300), fc.integer({ min: 2, max: 30 }))
  .chain(([day, length]) =>
    fc.record({ start: written(day), end: fc.oneof(written(day + length), fc.constant('..')) }),
  );
const moment = fc.oneof(
  spell,
  fc.record({ start: when }),
  fc.record({ asOf: when }),
  fc.record({ start: when, asOf: when }),
);
const timeExtras = fc.record(
  {
    planned: when,
    mode: fc.constantFrom('span', 'within'),
    duration: fc.constantFrom('PT4H', 'P1DT30M', 'P2W'),
    timeZone: zone,
    label: line,
    basis: fc.constantFrom('stated', 'inferred'),
  },
  { requiredKeys: [] },
);
const time = fc.tuple(moment, timeExtras).map(([base, extras]) => ({ ...base, ...extras }));

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
/** Only to what stands before it, so that there are no circles. */
const before = (prefix: string, index: number): fc.Arbitrary<string> => fc.nat(index - 1).map((i) => `${prefix}${i}`);

function actor(index: number): fc.Arbitrary<object> {
  const upward = index === 0 ? {} : { parent: before('a', index), represents: before('a', index) };
  return fc.record(
    {
      id: fc.constant(`a${index}`),
      name: line,
      names,
      aliases: few(line),
      type: fc.constantFrom(...ACTOR_TYPES),
      ...upward,
      title: line,
      iso: country,
      wikidata: qid,
      note: text,
      'x-own': own,
    },
    { requiredKeys: ['id', 'name'] },
  );
}

function place(index: number): fc.Arbitrary<object> {
  const point = fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -90, max: 90 }) });
  const rest = fc.record(
    {
      id: fc.constant(`p${index}`),
      name: line,
      names,
      aliases: few(line),
      country,
      timeZone: zone,
      precision: fc.constantFrom(...PLACE_PRECISIONS),
      wikidata: qid,
      'x-own': own,
    },
    { requiredKeys: ['id', 'name'] },
  );
  return fc.tuple(rest, fc.oneof(point, fc.constant({}))).map(([fields, at]) => ({ ...fields, ...at }));
}

function source(index: number): fc.Arbitrary<object> {
  return fc.record(
    {
      id: fc.constant(`s${index}`),
      title: line,
      publisher: line,
      author: line,
      url,
      archiveUrl: url,
      published: when,
      accessed: when,
      lang,
      note: text,
      'x-own': own,
    },
    { requiredKeys: ['id', 'title'] },
  );
}

export interface Counts {
  readonly actors: number;
  readonly places: number;
  readonly sources: number;
}

function claim(actorIds: string[], cite: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const speaker = fc.constantFrom(...actorIds);
  const rest = { text: line, lang, via: few(speaker), certainty: fc.constantFrom(...CERTAINTIES), cite };
  return fc.oneof(
    fc.record({ ...rest, speaker, quote: fc.boolean() }, { requiredKeys: ['text', 'speaker'] }),
    fc.record({ ...rest, quote: fc.constant(false) }, { requiredKeys: ['text'] }),
  );
}

function figure(actorIds: string[], cite: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const optional = {
    unit: line,
    qualifier: fc.constantFrom(...QUALIFIERS),
    by: fc.constantFrom(...actorIds),
    cite,
  };
  const bounds = fc.tuple(fc.nat(999), fc.nat(99), fc.nat(99)).chain(([value, below, above]) =>
    fc.record(
      {
        value: fc.constant(value),
        min: fc.constant(value - below),
        max: fc.constant(value + above),
        of: fc.constant(value + above),
      },
      { requiredKeys: ['value'] },
    ),
  );
  const rest = fc.record({ label: line, ...optional }, { requiredKeys: ['label'] });
  return fc.tuple(rest, bounds).map(([fields, numbers]) => ({ ...fields, ...numbers }));
}

function event(index: number, { actors, places, sources }: Counts): fc.Arbitrary<object> {
  const actorIds = ids('a', actors);
  const anyActor = fc.constantFrom(...actorIds);
  const cite = fc.record(
    { source: fc.constantFrom(...ids('s', sources)), locator: line, exact: text },
    { requiredKeys: ['source'] },
  );
  const participant = fc.record(
    { actor: anyActor, role: fc.constantFrom(...ROLES), note: line },
    { requiredKeys: ['actor', 'role'] },
  );
  const relation = fc.record({ type: fc.constantFrom(...RELATION_TYPES), event: before('e', Math.max(index, 1)) });
  const fields = fc.record(
    {
      id: fc.constant(`e${index}`),
      kind: fc.constantFrom(...KINDS),
      title: line,
      time,
      summary: text,
      lang,
      status: fc.constantFrom(...STATUSES),
      claimedBy: few(anyActor),
      participants: few(participant),
      place: fc.constantFrom(...ids('p', places)),
      placeNote: line,
      claims: few(claim(actorIds, cite)),
      figures: few(figure(actorIds, cite)),
      sources: few(cite),
      tags: few(line),
      codes: fc.dictionary(fc.constantFrom('acled', 'cameo', 'constructor'), text),
      sensitivity: fc.constantFrom(...SENSITIVITIES),
      'x-own': own,
      ...(index === 0 ? {} : { relations: few(relation) }),
    },
    { requiredKeys: ['id', 'kind', 'title', 'time'] },
  );
  const sure = fc.record({ certainty: fc.constantFrom('confirmed', 'reported', 'contested', 'retracted') });
  const claimed = fc.record({ certainty: fc.constant('claimed'), claimedBy: fc.tuple(anyActor) });
  return fc
    .tuple(fields, fc.oneof(fc.constant({}), sure, claimed))
    .map(([base, certainty]) => ({ ...base, ...certainty }));
}

const meta = fc.record(
  {
    title: line,
    description: text,
    lang,
    timeZone: zone,
    updated: fc.constantFrom('2025-10-07T12:00:00Z', '2024-02-29T23:59:59.123456+02:00'),
    view: spell.map(({ start, end }) => ({ from: start, to: end === '..' ? '2026' : end })),
    license: line,
    attribution: line,
    notice: text,
    'x-own': own,
  },
  { requiredKeys: ['title'] },
);

const listOf = (count: number, make: (index: number) => fc.Arbitrary<object>): fc.Arbitrary<object[]> =>
  fc.tuple(...Array.from({ length: count }, (_, i) => make(i)));

/** Ids are a0, a1, …, p0, …, s0, …, e0, … in the order of the lists. At least one event, and one of each that it may name. */
export const validFile: fc.Arbitrary<RawFile> = fc
  .record({
    actors: fc.integer({ min: 1, max: 4 }),
    places: fc.integer({ min: 1, max: 2 }),
    sources: fc.integer({ min: 1, max: 2 }),
    events: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ events, ...counts }) =>
    fc.record({
      format: fc.constant('conflict-timeline'),
      version: fc.constant(1),
      meta,
      actors: listOf(counts.actors, actor),
      places: listOf(counts.places, place),
      sources: listOf(counts.sources, source),
      events: listOf(events, (index) => event(index, counts)),
    }),
  );
