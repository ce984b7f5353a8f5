// Files that cannot be opened at all: each is told by its code, what was found, where, and what was expected.
import { describe, expect, it } from 'vitest';
import { anEventsFile, eventsText } from '#testing/events-file.ts';
import { failureOf } from '#testing/read-test-file.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { readEventsFile } from './read-events-file.ts';

describe('a file with nothing in it', () => {
  it.each([
    ['no bytes', '', 0],
    ['a byte order mark', '\uFEFF', 0],
    ['white space', ' \n\t\r\n', 5],
  ])('of %s is empty', (_name, text, characters) => {
    expect(failureOf(text)).toEqual({ code: 'empty', name: 'test.json', found: '', params: { characters } });
  });
});

describe('a web page', () => {
  it('is known by its first sign, and shown where it begins', () => {
    expect(failureOf('\n\n  <!doctype html><title>Not found</title>')).toEqual({
      code: 'html',
      name: 'test.json',
      found: '<!doctype html><title>Not found</title>',
      params: {},
      line: 3,
      column: 3,
    });
  });
});

describe('a file that is no text in its encoding', () => {
  it.each([
    ['nothing but zeros', '\0\0\0', 1],
    ['UTF-16 without its mark', '{\0"\0f\0', 2],
    ['UTF-32', '\0\0\0{\0\0\0"', 1],
  ])('because it is %s, is refused as that', (_name, text, column) => {
    expect(failureOf(text)).toMatchObject({
      code: 'not-text',
      found: expect.stringContaining(String.raw`\u0000`),
      params: { encoding: 'UTF-8' },
      line: 1,
      column,
    });
  });
});

describe('a text that is not JSON', () => {
  it.each([
    ['a name without quotes', '{ a: 1 }', 'name', 'a: 1 }', 1, 3],
    ['a name in single quotes', "{ 'a': 1 }", 'name', "'a': 1 }", 1, 3],
    ['a name without quotes after another', '{ "a": 1, b: 2 }', 'name', 'b: 2 }', 1, 11],
    ['a missing colon', '{ "a" 1 }', 'colon', '1 }', 1, 7],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'comma', '"b": 2', 3, 3],
    ['a comma too many in a list', '[1,\n2,\n]', 'value', ']', 3, 1],
    ['a comma too many in an object', '{ "a": 1, }', 'name', '}', 1, 11],
    ['two commas', '[1,,2]', 'value', ',2]', 1, 4],
    ['a value that JSON does not know', '{ "a": NaN }', 'value', 'NaN }', 1, 8],
    ['words', 'conflict timeline', 'value', 'conflict timeline', 1, 1],
    ['a text without its end', '{ "a": "b\n}', 'quote', '"b', 1, 8],
    ['an escape that there is not', String.raw`["\x"]`, 'escape', String.raw`"\x"]`, 1, 2],
    ['a bare control character', '["\u0001"]', 'control', String.raw`"\u0001"]`, 1, 2],
    ['a comment', '{ "a": 1 // one\n}', 'comma', '// one', 1, 10],
    ['a comment after its end', '{ "a": 1 } // done', 'end', '// done', 1, 12],
    ['something after its end', '{}\n{}', 'end', '{}', 2, 1],
    ['a file cut short', '{ "events": [ { "id": "a"', 'close', '', 1, 26],
    ['a file cut short in a text', '{ "events": [ { "id": "a', 'quote', '"a', 1, 23],
    ['half a number', '[1.]', 'number', '1.]', 1, 2],
  ])('with %s says where, what stands there and what should', (_name, text, expected, found, line, column) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(failureOf(text)).toEqual({ code: 'not-json', name: 'test.json', params: { expected }, found, line, column });
  });

  it('counts lines of every kind, and columns without the byte order mark', () => {
    expect(failureOf('\uFEFFx')).toMatchObject({ line: 1, column: 1 });
    expect(failureOf('[1,\r\n2,\r3,\n x]')).toMatchObject({ line: 4, column: 2 });
  });

  it('quotes no more than a line, cut short', () => {
    const { found } = failureOf(`[\n${'x'.repeat(1_000_000)}`);
    expect(found).toHaveLength(40);
  });
});

describe('JSON that is no events file', () => {
  it.each([
    ['a list', '[{ "id": "a" }]', '[{"id":"a"}]'],
    ['a text', '"conflict-timeline"', '"conflict-timeline"'],
    ['nothing', 'null', 'null'],
  ])('but %s has the wrong format', (_name, text, found) => {
    expect(failureOf(text)).toEqual({
      code: 'wrong-format',
      name: 'test.json',
      found,
      params: { expected: 'conflict-timeline' },
    });
  });

  it('names the format that it has, and where', () => {
    expect(failureOf(eventsText({ format: 'FeatureCollection' }))).toMatchObject({
      code: 'wrong-format',
      found: '"FeatureCollection"',
      params: { expected: 'conflict-timeline' },
      line: 2,
      column: 13,
    });
  });

  it('without any format is shown at its beginning', () => {
    expect(failureOf('{ "type": "FeatureCollection" }')).toMatchObject({
      code: 'wrong-format',
      found: '',
      line: 1,
      column: 1,
    });
  });

  it.each([2, '1', null, 1.5])('of version %j is refused by that number', (version) => {
    expect(failureOf(eventsText({ version }))).toMatchObject({
      code: 'wrong-version',
      found: JSON.stringify(version),
      params: { expected: 1 },
      line: 3,
      column: 14,
    });
  });

  it('whose events are no list is refused, with what stands there', () => {
    expect(failureOf(eventsText({ events: { a: 1 } }))).toMatchObject({
      code: 'no-events-list',
      found: '{"a":1}',
      line: 7,
      column: 13,
    });
    expect(failureOf('{ "format": "conflict-timeline", "version": 1 }')).toMatchObject({
      code: 'no-events-list',
      found: '',
    });
  });

  it('takes no inherited property for one of its own', () => {
    expect(failureOf('{ "__proto__": { "format": "conflict-timeline", "version": 1, "events": [] } }')).toMatchObject({
      code: 'wrong-format',
      found: '',
    });
  });
});

describe('a file past the limits', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  const tooDeep = { code: 'too-deep', params: { limit: 32 } };

  it('is refused when it has too many actors, with how many it may have', () => {
    const actors = Array.from({ length: FILE_LIMITS.actors + 1 }, () => 0);
    expect(failureOf(JSON.stringify(anEventsFile({ actors })))).toMatchObject({
      code: 'too-many',
      params: { list: 'actors', count: 100_001, limit: 100_000 },
    });
  });

  it('is refused when it has too many events', () => {
    const events = `[${'0,'.repeat(FILE_LIMITS.events)}0]`;
    const text = `{"format":"conflict-timeline","version":1,"meta":{},"events":${events}}`;
    expect(failureOf(text)).toMatchObject({
      code: 'too-many',
      params: { list: 'events', count: 5_000_001, limit: 5_000_000 },
    });
  });

  it.each([
    ['beside its lists', { 'x-own': nested(32) }],
    ['in its meta', { meta: { title: 'x', 'x-own': nested(31) } }],
    ['in a list that is none', { actors: { a: nested(31) } }],
    ['in a record that is none', { events: [nested(31)] }],
    [
      'in a field of its own',
      { events: [{ id: 'a', kind: 'talks', title: 'x', time: { start: '2025' }, 'x-own': nested(30) }] },
    ],
  ])('is refused when it is nested more than 32 deep %s', (_name, fields) => {
    expect(failureOf(JSON.stringify(anEventsFile(fields)))).toMatchObject(tooDeep);
  });

  it('is opened when it is nested 32 deep', () => {
    const event = { id: 'a', kind: 'talks', title: 'x', time: { start: '2025' }, 'x-own': nested(29) };
    const text = JSON.stringify(anEventsFile({ 'x-own': nested(31), events: [event] }));
    expect(readEventsFile(text, 'test.json').problems.list).toEqual([]);
  });

  it('is refused in words, not by an overflow, when it is nested without end', () => {
    const deep = '['.repeat(200_000);
    expect(
      failureOf(`{"format":"conflict-timeline","version":1,"events":[${deep}${']'.repeat(200_000)}]}`),
    ).toMatchObject(tooDeep);
    expect(failureOf(deep)).toMatchObject(tooDeep);
    expect(failureOf(`{"version":${deep}${']'.repeat(200_000)}}`)).toMatchObject({ code: 'wrong-format' });
  });
});

describe('a table that nobody knows', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `2025-10-07,Shots ${i},North`);

  it.each([
    ['in its second row', ['day,what,where', '2025-10-06,"Shots,North', ...rows], 2, 12],
    ['in its first row', ['day,"what,where', ...rows], 1, 5],
    ['far down', ['day,what,where', ...rows, '"2025-10-06,Shots,North', ...rows], 32, 1],
    ['between semicolons', ['day;what', '2025-10-06;"Shots'], 2, 12],
    ['before more', ['day,what', '2025-10-06,"Shots" fired'], 2, 12],
  ])('with a quotation mark that is not closed is told that: %s', (_where, lines, line, column) => {
    expect(failureOf(lines.join('\n'))).toMatchObject({ code: 'not-csv', line, column });
  });

  it('with more columns than anybody can say the meaning of is told how many', () => {
    const wide = (count: number) => Array.from({ length: count }, (_, i) => `column ${i}`).join(',');
    expect(failureOf(`${wide(100_000)}\n${'x,'.repeat(99_999)}x`)).toMatchObject({
      code: 'too-many',
      params: { list: 'columns', count: 100_000, limit: 2000 },
    });
    expect(failureOf(`${wide(2001)}\nx`)).toMatchObject({ code: 'too-many', params: { count: 2001 } });
    expect(failureOf(`${wide(2000)}\n${'x,'.repeat(1999)}x`)).toMatchObject({ code: 'unmapped-table' });
  });

  it.each(['He said, "no', 'one line only', '"format": "conflict-timeline", "version": 1', 'a,b\nc'])(
    'is not what any text is: %s',
    (text) => {
      expect(['not-json', 'not-csv']).toContain(failureOf(text).code);
    },
  );
});
