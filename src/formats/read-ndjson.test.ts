// A file of one record a line says the same as one that is a single object, in any order of its lines.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validFile } from '#testing/arbitrary-events-file.ts';
import { anActor, anEvent, type RawFile } from '#testing/events-file.ts';
import { IN_ONE_PIECE, pieces, readInPieces, whims } from '#testing/read-in-pieces.ts';
import { failureOf } from '#testing/read-test-file.ts';
import { decodeEvent } from './decode-event.ts';
import { readEventsFile } from './read-events-file.ts';

const HEADER = { format: 'conflict-timeline', version: 1, meta: { title: 'Test file' } };
const linesOf = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const read = (...values: readonly unknown[]) => readEventsFile(linesOf(...values), 'test.ndjson');

const entriesOf = (file: RawFile) =>
  ['actors', 'places', 'sources'].flatMap((list) => (file[list] as object[]).map((entry) => ({ list, ...entry })));

describe('newline-delimited JSON', () => {
  it('is the same file as the single object with the same lists', () => {
    fc.assert(
      fc.property(validFile, fc.boolean(), (file, isHeadFirst) => {
        const { events, actors: _actors, places: _places, sources: _sources, ...header } = file;
        const lines = isHeadFirst
          ? [header, ...entriesOf(file), ...(events as unknown[])]
          : [header, ...(events as unknown[]), ...entriesOf(file)];
        expect(read(...lines)).toEqual(readEventsFile(JSON.stringify(file), 'test.ndjson'));
      }),
    );
  });

  it('is the same in any pieces, and has each event at its bytes', () => {
    fc.assert(
      fc.property(
        validFile,
        pieces,
        fc.nat(),
        fc.constantFrom('', 'x', '"', '{', '\n', 'é', '},{', '7'),
        fc.option(whims, { nil: undefined }),
        (file, sizes, at, put, others) => {
          const { events, actors: _actors, ...header } = file;
          const text = linesOf(header, ...(events as unknown[]), ...entriesOf(file));
          const cut = put === '' ? text.length : at % text.length;
          const bytes = new TextEncoder().encode(text.slice(0, cut) + put + text.slice(cut));
          const found = readInPieces(bytes, sizes, others);
          expect(found).toEqual(readInPieces(bytes, IN_ONE_PIECE));
          if ('failure' in found) return;
          const again = found.ranges.map(({ from, to }) => decodeEvent(bytes.slice(from, to), found.head));
          expect(again).toEqual(found.events);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('may have its lists in the header', () => {
    const event = anEvent('b', { claimedBy: [anActor('a').id] });
    const { dataset, problems } = read(
      { ...HEADER, actors: [anActor('a')] },
      { list: 'actors', ...anActor('c') },
      event,
    );
    expect(problems.list).toEqual([]);
    expect([...dataset.actors.keys()]).toEqual(['a', 'c']);
    expect(dataset.events).toEqual([event]);
  });

  it('needs no header: then it has no title of its own', () => {
    const { dataset, problems } = read(anEvent('a'), anEvent('b'));
    expect(dataset.meta).toEqual({ title: 'test.ndjson' });
    expect(dataset.events).toHaveLength(2);
    expect(problems.list).toMatchObject([{ code: 'missing-field', list: 'meta' }]);
    expect(read(anEvent('a')).dataset.events).toHaveLength(1);
  });

  it('may have empty lines, any line ends, and none at its end', () => {
    const text = `\uFEFF\n${linesOf(HEADER, anEvent('a'))}\r\n \n${linesOf(anEvent('b'))}`.replaceAll('}\n', '}\r\n');
    const { dataset, problems } = readEventsFile(text.trimEnd(), 'test.ndjson');
    expect(dataset.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.list).toEqual([]);
  });

  it('has its problems on the lines where they are', () => {
    const events = Array.from({ length: 100 }, (_, i) => anEvent(`e${i}`));
    const lines: unknown[] = [{ ...HEADER, colour: 1 }, { list: 'actors', ...anActor('a'), iso: 'x' }, ...events];
    lines[52] = { ...events[50], titel: 1 };
    lines.splice(70, 0, { list: 'places', id: 'p', name: '' });
    lines[101] = { ...events[98], relations: [{ type: 'about', event: 'nothing' }] };
    const { problems } = read(...lines);
    expect(problems.list.map(({ list, index, line }) => [list, index, line])).toEqual([
      ['file', undefined, 1],
      ['actors', 0, 2],
      ['places', 0, 71],
      ['events', 50, 53],
      ['events', 98, 102],
    ]);
    for (const { line = 0, column = 0, field } of problems.list) {
      const text = linesOf(lines[line - 1]);
      expect(text.slice(column - 1)).toMatch(field === 'titel' || field === 'colour' ? /^"(titel|colour)"/ : /^"/);
    }
  });

  it('is refused for a line that is no JSON, with its place', () => {
    expect(failureOf(`${linesOf(HEADER, anEvent('a'))}{"id":\n`)).toMatchObject({
      code: 'not-json',
      line: 3,
      column: 7,
    });
    expect(failureOf(`${linesOf(HEADER, anEvent('a'))}\n{} {}\n`)).toMatchObject({
      code: 'not-json',
      params: { expected: 'end' },
      line: 4,
      column: 4,
    });
  });

  it('is refused for another format or version, and when nested too deeply', () => {
    expect(failureOf(linesOf({ ...HEADER, format: 'x' }, anEvent('a')))).toMatchObject({
      code: 'wrong-format',
      line: 1,
    });
    expect(failureOf(linesOf({ ...HEADER, version: 2 }, anEvent('a')))).toMatchObject({
      code: 'wrong-version',
      line: 1,
    });
    const deep: unknown = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`);
    expect(failureOf(linesOf(HEADER, { 'x-a': deep }))).toMatchObject({ code: 'too-deep' });
  });

  it('is known by a header that has a key like that of the list, deeper inside', () => {
    const header = { ...HEADER, meta: { title: 'x', 'x-own': { events: 1 } } };
    expect(readEventsFile(linesOf(header, anEvent('a')), 'test.ndjson').dataset.events).toHaveLength(1);
  });

  it('is not taken for it when it is something else', () => {
    expect(failureOf(linesOf(HEADER))).toMatchObject({ code: 'no-events-list' });
    expect(failureOf('{}\n{}')).toMatchObject({ code: 'not-json' });
    expect(failureOf(linesOf({ ...HEADER, events: [] }, anEvent('a')))).toMatchObject({ code: 'not-json', line: 2 });
  });
});
