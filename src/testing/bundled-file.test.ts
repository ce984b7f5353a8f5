// What the bundled events file promises its readers: well-formed, complete, and attributed to whoever said it.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { HOUR } from '#domain/calendar.ts';
import {
  actorsInRole,
  bundledClaims,
  bundledEvent,
  bundledFigures,
  bundledFile,
  bundledQuotations,
  bundledText,
  idsOf,
  readPublic,
} from './bundled-file.ts';

const { actors, events, meta, places, sources } = bundledFile;

const without = (known: readonly string[], ids: readonly (string | undefined)[]): string[] =>
  ids.filter((id) => id !== undefined && !known.includes(id)) as string[];

const actorsNamedByEvents = events.flatMap(({ participants = [], claimedBy = [] }) => [
  ...participants.map(({ actor }) => actor),
  ...claimedBy,
]);
const actorsNamedByActors = actors.flatMap(({ parent, represents }) => [parent, represents]);
const actorsNamedByClaims = bundledClaims.flatMap(({ speaker, via = [] }) => [speaker, ...via]);
const placesNamed = events.map(({ place }) => place);

describe('The bundled file as a file', () => {
  test('validates against the published schema', () => {
    const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': true } });
    const validate = ajv.compile(JSON.parse(readPublic('schema/events-1.schema.json')) as object);
    validate(JSON.parse(bundledText));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(Object.entries({ actors, places, sources, events }))('gives each of its %s an id of its own', (_, list) => {
    expect(new Set(idsOf(list)).size).toBe(list.length);
  });

  test('refers to no actor, place or event that it lacks', () => {
    const figuresBy = bundledFigures.map(({ by }) => by);
    const related = events.flatMap(({ relations = [] }) => relations.map(({ event }) => event));
    expect({
      actors: without(idsOf(actors), [
        ...actorsNamedByEvents,
        ...actorsNamedByActors,
        ...actorsNamedByClaims,
        ...figuresBy,
      ]),
      places: without(idsOf(places), placesNamed),
      events: without(idsOf(events), related),
    }).toEqual({ actors: [], places: [], events: [] });
  });

  test('lists no actor or place that no event leads to', () => {
    const used = [...actorsNamedByEvents, ...actorsNamedByActors, ...actorsNamedByClaims].map(String);
    expect(without(used, idsOf(actors))).toEqual([]);
    expect(without(placesNamed.map(String), idsOf(places))).toEqual([]);
  });

  test('opens on the talks, with air around both days', () => {
    const from = Date.parse(meta.view?.from ?? '');
    const to = Date.parse(meta.view?.to ?? '');
    expect(from).toBeLessThan(Date.parse('2025-10-06T00:00+03:00'));
    expect(to).toBeGreaterThan(Date.parse('2025-10-08T00:00+03:00'));
    expect(to - from).toBeLessThanOrEqual(72 * HOUR);
  });
});

describe('Everything in the article is there:', () => {
  test('three events of talks, one shelling, nine statements, five reports and three of context', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of events) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({ talks: 3, shelling: 1, statement: 9, report: 5, other: 3 });
  });

  test.each([
    ['marco-rubio', 2],
    ['majed-al-ansari', 4],
    ['badr-abdelaty', 1],
    ['hamas', 4],
    ['al-quds-brigades', 2],
    ['al-qahera-news', 1],
    ['diplomatic-sources', 2],
    ['health-ministry', 1],
  ])('every quotation of %s (%i)', (speaker, count) => {
    expect(bundledQuotations.filter((claim) => claim.speaker === speaker)).toHaveLength(count);
  });

  test('seventeen quotations, each standing once in the whole file', () => {
    expect(bundledQuotations).toHaveLength(17);
    expect(bundledQuotations.filter(({ text }) => bundledText.split(text).length !== 2)).toEqual([]);
  });

  test('the four figures of the Health Ministry, as the Ministry’s', () => {
    const figures = bundledEvent('report-health').figures ?? [];
    expect(figures.map(({ value, of, by }) => [value, of, by])).toEqual([
      [25, 38, 'health-ministry'],
      [103, 157, 'health-ministry'],
      [1701, undefined, 'health-ministry'],
      [362, undefined, 'health-ministry'],
    ]);
  });

  test('the three figures on education, as nobody’s, for the article names nobody', () => {
    const figures = bundledEvent('report-education').figures ?? [];
    expect(figures.map(({ qualifier, value, unit, by }) => [qualifier, value, unit, by])).toEqual([
      ['over', 785_000, undefined, undefined],
      [undefined, 3, 'years', undefined],
      ['about', 95, '%', undefined],
    ]);
    expect(bundledFigures).toHaveLength(7);
  });

  test('three points that are still open', () => {
    expect(bundledEvent('report-sticking-points').claims).toHaveLength(3);
  });
});

describe('Who said it', () => {
  test('every quotation has a speaker, who speaks in that event', () => {
    const unattributed = events.flatMap((event) =>
      (event.claims ?? []).filter(
        ({ quote, speaker }) => quote === true && !actorsInRole(event, 'speaker').includes(speaker ?? ''),
      ),
    );
    expect(unattributed).toEqual([]);
  });

  test('every statement has a speaker', () => {
    const statements = events.filter(({ kind }) => kind === 'statement');
    expect(statements.filter((event) => actorsInRole(event, 'speaker').length !== 1)).toEqual([]);
  });

  test('quotations come without the marks, which the page draws', () => {
    expect(bundledQuotations.filter(({ text }) => /[“”"]|^\s|\s$/u.test(text))).toEqual([]);
  });

  test('what AFP cites from diplomatic sources says so; what they say elsewhere does not', () => {
    const theirs = bundledQuotations.filter(({ speaker }) => speaker === 'diplomatic-sources');
    expect(theirs.map(({ text, via }) => [text, via])).toEqual([
      ['positive,', undefined],
      ['amid cautious optimism.', ['afp']],
    ]);
  });

  test('the shelling is a claim of the Al-Quds Brigades, and the only event that is a claim', () => {
    const claimed = events.filter(({ certainty }) => certainty === 'claimed');
    expect(claimed).toEqual([bundledEvent('shelling-al-shati')]);
    expect(claimed[0]?.claimedBy).toEqual(['al-quds-brigades']);
  });

  test('the one source names no outlet, author, address or date', () => {
    expect(sources).toHaveLength(1);
    expect(Object.keys(sources[0] ?? {}).toSorted()).toEqual(['id', 'lang', 'note', 'title']);
    expect(bundledText).not.toMatch(/https?:/u);
    expect(meta.updated).toBeUndefined();
  });

  test('every event cites its paragraphs, of twelve, and every claim and figure one of them', () => {
    const astray = events.flatMap((event) => {
      const paragraphs = (event.sources ?? []).map(({ locator = '' }) => locator);
      const inside = [...(event.claims ?? []), ...(event.figures ?? [])].map(({ cite }) => cite?.locator ?? '');
      const areParagraphs = paragraphs.every((locator) => /^paragraph (?:[1-9]|1[0-2])$/u.test(locator));
      const areCited = inside.every((locator) => paragraphs.includes(locator));
      return paragraphs.length > 0 && areParagraphs && areCited ? [] : [event.id];
    });
    expect(astray).toEqual([]);
  });
});

describe('A search finds', () => {
  test.each([
    ['حماس', 'hamas'],
    ['חמאס', 'hamas'],
    ['Türkiye', 'turkey'],
    ['Turkiye', 'turkey'],
    ['مصر', 'egypt'],
    ['קטאר', 'qatar'],
    ['ארצות הברית', 'united-states'],
    ['سرايا القدس', 'al-quds-brigades'],
    ['Saadat', 'ahmad-saadat'],
    ['شرم الشيخ', 'sharm-el-sheikh'],
    ['רצועת עזה', 'gaza-strip'],
  ])('%s among the names of %s', (name, id) => {
    const named = [...actors, ...places].find((entry) => entry.id === id);
    const names = [named?.name, ...Object.values(named?.names ?? {}), ...(named?.aliases ?? [])].join('\n');
    expect(names).toContain(name);
  });
});
