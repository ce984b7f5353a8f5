// A record that is longer than any may be: held back, told with its place and its size, and the rest is read.
import { describe, expect, it } from 'vitest';
import { EventsReader } from './read-events.ts';
import { readInPieces, type Whims } from '#testing/read-in-pieces.ts';

/** 33 MiB, with line breaks and characters of several bytes wherever pieces may end. */
const LONG = 'é€😀 xyz'.repeat(2_600_000);
const HEAD = '{"format":"conflict-timeline","version":1,"meta":{"title":"x"}';
const json = (id: string, title: string): string =>
  `{"id":"${id}","kind":"talks","title":"${title}","time":{"start":"2025"}}`;

/** By kind of file: four events, of which the second is too long and the last has no title. */
const FILES: Readonly<Record<string, (long: string) => string>> = {
  JSON: (long) =>
    `${HEAD},\n"events":[${json('a', 'A')},\n  ${json('b', long)} ,\n${json('c', 'C')},\n${json('d', '')}]}`,
  NDJSON: (long) => `${HEAD}}\n${json('a', 'A')}\n${json('b', long)}\n${json('c', 'C')}\n${json('d', '')}\n`,
  CSV: (long) =>
    `id,kind,title,start\na,talks,A,2025\nb,talks,"in\ntwo ${long}\n${long}",2025\nc,talks,C,2025\nd,talks,,2025\n`,
};
const bytesOf = (kind: string, long: string) => new TextEncoder().encode(FILES[kind]?.(long) ?? '');
const TOLD = {
  JSON: { line: 3, column: 3, next: { line: 5, column: 34 } },
  NDJSON: { line: 3, column: 1, next: { line: 5, column: 34 } },
  CSV: { line: 3, column: 1, next: { line: 7, column: 1 } },
} as const;

const REFUSED = {
  JSON: { code: 'record-too-long', found: expect.stringMatching(/^\{"id":"b"/) },
  NDJSON: { code: 'record-too-long', found: expect.stringMatching(/^\{"id":"b"/) },
  CSV: { code: 'not-csv', found: expect.stringMatching(/^"in/), column: 9 },
};

const ALL_ELSEWHERE: Whims = { batchBytes: 100_000, whims: [[true, false]] };

describe.each(['JSON', 'NDJSON', 'CSV'] as const)('a record of more than 32 MiB in %s', (kind) => {
  const isTable = kind === 'CSV';
  const bytes = bytesOf(kind, isTable ? LONG.slice(0, LONG.length / 2) : LONG);

  it.each([
    ['as it comes', undefined],
    ['in several threads', ALL_ELSEWHERE],
  ] as const)('is held back and named, and what follows keeps its place: %s', (_how, elsewhere) => {
    const read = readInPieces(bytes, [99_991], elsewhere);
    if ('failure' in read) throw new Error(read.failure.code);
    const { line, column, next } = TOLD[kind];
    expect(read.events.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(read.problems).toMatchObject({ errors: 2, heldBack: 2 });
    expect(read.problems.list).toMatchObject([
      {
        severity: 'error',
        code: 'record-too-long',
        list: 'events',
        index: 1,
        field: '',
        found: expect.stringMatching(isTable ? /^b,talks,"in two é€😀 / : /^\{"id":"b","kind":"talks"/),
        params: { size: expect.toSatisfy((size) => size === 33 || size === 34), limit: 32 },
        line,
        column,
      },
      { index: 3, field: 'title', ...next },
    ]);
  });

  it('is no record where the file ends within it: that refuses the file, and says where', () => {
    const end = bytes.length - 200_000;
    for (const elsewhere of [undefined, ALL_ELSEWHERE]) {
      const read = readInPieces(bytes.subarray(0, end), [1_000_003], elsewhere);
      expect(read).toMatchObject({ failure: { ...REFUSED[kind], line: 3 } });
    }
  });
});

describe('a record that is too long', () => {
  const line = new TextEncoder().encode(`${json('a', LONG)}\n${json('b', 'B')}\n`);

  it('may be the first line of a file of lines', () => {
    const read = readInPieces(line, [1_000_003]);
    expect('failure' in read || read.events.map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['goes on after its end', `"} x`],
    ['has a line break in a text', `\n"}`],
  ])('refuses the file where it %s, as any other would', (_what, end) => {
    const text = `${HEAD},\n"events":[\n{"title":"${LONG}${end},{}]}`;
    expect(readInPieces(new TextEncoder().encode(text), [1_000_003])).toMatchObject({
      failure: { code: 'record-too-long', line: 3, column: 1, found: expect.stringMatching(/^\{"title":"é/) },
    });
  });

  it('is gone past without being kept', () => {
    const events: string[] = [];
    const reader = new EventsReader('x', { begin: () => undefined, add: ({ id }) => void events.push(id) });
    const megabyte = new TextEncoder().encode('x'.repeat(2 ** 20));
    const pieces = [`${HEAD},"events":[{"title":"`, ...Array<null>(40).fill(null), `"},${json('z', 'Z')}]}`];
    for (const piece of pieces) reader.push(piece === null ? megabyte : new TextEncoder().encode(piece));
    const unread = {
      length: reader.progress.bytes,
      read: () => {
        throw new Error('It is not asked for.');
      },
    };
    expect(reader.end(unread).problems.list).toMatchObject([
      { code: 'record-too-long', params: { size: 41, limit: 32 } },
    ]);
    expect(events).toEqual(['z']);
  });
});
