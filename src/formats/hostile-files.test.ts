// Files made to do harm: they are read like any other, or refused, and touch nothing but themselves.
import { describe, expect, it } from 'vitest';
import { actorId } from '#domain/ids.ts';
import { anActor, anEvent, anEventsFile, eventsText } from '#testing/events-file.ts';
import { failureOf } from '#testing/read-test-file.ts';
import { EventsReader } from './read-events.ts';
import { readEventsFile } from './read-events-file.ts';

const read = (text: string) => readEventsFile(text, 'test.json');

describe('keys and ids that objects have by nature', () => {
  it('as keys are unknown ones, and reach no prototype', () => {
    const event =
      '{"id":"a","kind":"talks","title":"x","time":{"start":"2025"},"__proto__":{"polluted":1},"constructor":{"prototype":{}}}';
    const text = `{"format":"conflict-timeline","version":1,"meta":{"title":"x","__proto__":{"lang":"en"}},"events":[${event}]}`;
    const { dataset, problems } = read(text);
    expect(problems.list.map(({ code, list, field }) => [code, list, field])).toEqual([
      ['unknown-key', 'meta', '__proto__'],
      ['unknown-key', 'events', '__proto__'],
      ['unknown-key', 'events', 'constructor'],
    ]);
    const [first] = dataset.events;
    expect(Object.getOwnPropertyNames(first)).toEqual(['id', 'kind', 'title', 'time']);
    expect(Object.getPrototypeOf(first)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(dataset.meta)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(dataset.meta.lang).toBeUndefined();
  });

  it('as ids are only text', () => {
    const ids = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
    const events = ids.map((id) => anEvent(id, { participants: [{ actor: actorId(id), role: 'party' }] }));
    const { dataset, problems } = read(eventsText({ actors: ids.map((id) => anActor(id)), events }));
    expect(problems.list).toEqual([]);
    expect([...dataset.actors.keys()]).toEqual(ids);
    const stranger = read(
      eventsText({ events: [anEvent('a', { participants: [{ actor: actorId('toString'), role: 'party' }] })] }),
    );
    expect(stranger.problems.list).toMatchObject([{ code: 'unknown-reference' }]);
  });

  it('that begin with an underscore are no ids', () => {
    const { problems } = read(eventsText({ actors: [anActor('__proto__')], events: [anEvent('__proto__')] }));
    expect(problems).toMatchObject({ errors: 2, heldBack: 2 });
  });

  it('in names and codes stay where they are', () => {
    const codes = '{"__proto__":"7","constructor":"8"}';
    const text = eventsText({ events: [{ ...anEvent('a'), codes: 'CODES' }] }).replace('"CODES"', codes);
    expect(JSON.stringify(read(text).dataset.events[0]?.codes)).toBe(codes);
  });

  it('are not taken for fields that are missing', () => {
    const text =
      '{"format":"conflict-timeline","version":1,"meta":{"title":"x"},"events":[{"__proto__":{"id":"a","kind":"talks","title":"x","time":{"start":"2025"}}}]}';
    const { dataset, problems } = read(text);
    expect(dataset.events).toEqual([]);
    expect(problems.list.map(({ code }) => code)).toContain('missing-field');
  });
});

describe('texts', () => {
  it.each([
    ['half characters', '\ud800 x'],
    ['null characters', 'a\u0000b'],
    ['marks that turn the direction of writing', '\u202eevil\u202c'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a formula', '=HYPERLINK("http://evil")'],
  ])('with %s come through as they are', (_name, title) => {
    const { dataset, problems } = read(eventsText({ events: [anEvent('a', { title })] }));
    expect(problems.list).toEqual([]);
    expect(dataset.events[0]?.title).toBe(title);
  });

  it('counted in characters, not in halves of them, may be as long as the schema says', () => {
    expect(read(eventsText({ events: [anEvent('a', { title: '🕊'.repeat(300) })] })).problems.list).toEqual([]);
    expect(read(eventsText({ events: [anEvent('a', { title: '🕊'.repeat(301) })] })).problems.list).toMatchObject([
      { code: 'too-long', params: { limit: 300 } },
    ]);
  });

  it('of megabytes are cut short when they are shown', () => {
    const { problems } = read(eventsText({ events: [anEvent('a', { title: 'x'.repeat(5_000_000) })] }));
    expect(problems.list[0]?.found).toHaveLength(120);
    const named = read(eventsText({ events: [{ ...anEvent('a'), ['k'.repeat(5_000_000)]: 1 }] }));
    expect(named.problems.list).toMatchObject([{ code: 'unknown-key', line: 15, column: 7 }]);
    expect(named.problems.list[0]?.field).toHaveLength(200);
  });
});

describe('texts without end', () => {
  const more = new TextEncoder().encode('x'.repeat(2 ** 20));
  const head = '{"format":"conflict-timeline","version":1,"meta":{"title":"x"}';

  it.each([
    ['a member of the file', `${head},\n"x-own":"`, '"xxx', 2],
    ['what is said of the file', `{"format":"conflict-timeline","version":1,\n"meta":{"title":"`, '{"title":"xxx', 2],
    ['a key', `${head},\n"x-`, '"x-xxx', 2],
  ])('in %s are given up long before they fill the memory', (_where, text, found, line) => {
    const reader = new EventsReader('test.json', { begin: () => undefined, add: () => undefined });
    reader.push(new TextEncoder().encode(text));
    const goOn = (): void => {
      for (let i = 0; i < 40; i++) reader.push(more);
    };
    expect(goOn).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ code: 'record-too-long', found: expect.stringContaining(found), line }),
      }),
    );
  });
});

describe('numbers', () => {
  it('too large for a number are out of range, not infinite', () => {
    const text = eventsText({ places: [{ id: 'p', name: 'P', lon: 'LON', lat: 0 }] }).replace('"LON"', '1e999');
    expect(read(text).problems.list).toMatchObject([{ code: 'out-of-range', field: 'lon', found: 'Infinity' }]);
  });

  it('too large hold their event back where the format sets no limit', () => {
    const event = { ...anEvent('a'), figures: [{ label: 'x', value: 'VALUE' }] };
    const { dataset, problems } = read(eventsText({ events: [anEvent('ok'), event] }).replace('"VALUE"', '-1e999'));
    expect(dataset.events.map(({ id }) => id)).toEqual(['ok']);
    expect(problems.list).toMatchObject([
      { code: 'out-of-range', field: 'figures.0.value', found: '-Infinity', params: { bound: 'number' } },
    ]);
  });
});

describe('very many problems', () => {
  it('are counted to the last, and listed to the limit', () => {
    const events = Array.from({ length: 100_000 }, (_, i) => ({ id: `e${i}`, kind: 'x', title: '', time: {} }));
    const { problems } = read(JSON.stringify(anEventsFile({ events })));
    expect(problems).toMatchObject({ errors: 300_000, warnings: 0, heldBack: 100_000 });
    expect(problems.groups.map(({ field, count }) => [field, count])).toEqual([
      ['kind', 100_000],
      ['title', 100_000],
      ['time.start', 100_000],
    ]);
    expect(problems.list).toHaveLength(2000);
  });

  it('in one record are listed to the limit as well', () => {
    const claims = Array.from({ length: 50_000 }, () => ({}));
    const { problems } = read(eventsText({ events: [{ ...anEvent('a'), claims }] }));
    expect(problems).toMatchObject({ errors: 50_000, heldBack: 1 });
    expect(problems.list).toHaveLength(1000);
  });

  it('of one sort do not hide the others', () => {
    const events = Array.from({ length: 3000 }, (_, i) => ({ ...anEvent(`e${i}`), kind: 'x', lang: 'x' }));
    const last = { ...anEvent('last'), sensitivity: 'x' };
    const { problems } = read(eventsText({ events: [...events, last] }));
    expect(problems.groups.map(({ field, count }) => [field, count])).toEqual([
      ['kind', 3000],
      ['lang', 3000],
      ['sensitivity', 1],
    ]);
    expect(problems.list.at(-1)).toMatchObject({ id: 'last', field: 'sensitivity', group: 2 });
  });

  it('of ever new sorts are told by their code in the end', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => [`key-${i}`, 1]);
    const { problems } = read(eventsText({ events: [{ ...anEvent('a'), ...Object.fromEntries(keys) }] }));
    expect(problems.groups).toHaveLength(101);
    expect(problems.groups.at(-1)).toEqual({
      severity: 'warning',
      code: 'unknown-key',
      list: 'events',
      field: '*',
      count: 4900,
    });
  });

  it('of references to more strangers than there may be actors refuse the file', () => {
    const events = Array.from({ length: 101 }, (_, i) => ({
      ...anEvent(`e${i}`),
      claimedBy: Array.from({ length: 1000 }, (_unused, j) => `a${i}-${j}`),
    }));
    expect(() => read(JSON.stringify(anEventsFile({ events })))).toThrow('too-many');
    const claimedBy = Array.from({ length: 500_000 }, (_, i) => `a${i}`);
    expect(failureOf(eventsText({ events: [{ ...anEvent('a'), claimedBy }] }))).toMatchObject({
      code: 'too-many',
      params: { count: 100_001 },
    });
  });
});
