// A Parquet file of events opens as the same table in CSV does.
import * as fc from 'fast-check';
import { parquetReadObjects, type Encoding } from 'hyparquet';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { IN_ONE_PIECE, readInPieces, readInRows } from '#testing/read-in-pieces.ts';
import { memorySource, type ByteSource } from './byte-source.ts';
import { asBadParquet, ParquetFile } from './read-parquet.ts';
import type { TableRows } from './row-text.ts';
import { EventsReader } from './read-events.ts';

const written = (...columnData: ColumnSource[]) => new Uint8Array(parquetWriteBuffer({ columnData }));

function rowsOf(source: ByteSource): readonly TableRows[] {
  try {
    const file = new ParquetFile(source);
    return [file.names, ...file.allRows()];
  } catch (error) {
    throw asBadParquet(error, 'a.parquet');
  }
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const rows of rowsOf(memorySource(bytes))) text += new TextDecoder().decode(rows.bytes);
  return text;
}

it('has a row for each of its rows, and says no more than it does', () => {
  const bytes = written(
    { name: 'title', data: ['A "first" talk', 'Two\nlines'], type: 'STRING' },
    { name: 'start', data: [new Date('2025-10-06T09:30:00Z'), new Date('2025-10-07T00:00:00Z')], type: 'TIMESTAMP' },
    { name: 'figure', data: [12, null], type: 'INT32', nullable: true },
  );
  expect(textOf(bytes)).toBe(
    'title,start,figure\n"A ""first"" talk",2025-10-06T09:30:00Z,12\n"Two\nlines",2025-10-07T00:00:00Z,\n',
  );
});

it('becomes events', () => {
  const count = 10_000;
  const row = Array.from({ length: count }, (_, i) => i);
  const bytes = written(
    { name: 'id', data: row.map((i) => `e-${i}`), type: 'STRING' },
    { name: 'kind', data: row.map(() => 'talks'), type: 'STRING' },
    { name: 'title', data: row.map((i) => `Round ${i}`), type: 'STRING' },
    { name: 'start', data: row.map(() => '2025-10-06'), type: 'STRING' },
    { name: 'mediator', data: row.map(() => 'Egypt;Qatar'), type: 'STRING' },
  );
  const csv = new TextEncoder().encode(textOf(bytes));
  const events: EventRecord[] = [];
  const reader = new EventsReader('a.parquet', { begin: () => undefined, add: (event) => events.push(event) });
  reader.push(csv);
  const { head } = reader.end(memorySource(csv));
  expect(events).toHaveLength(count);
  expect(events.at(-1)).toMatchObject({
    id: 'e-9999',
    title: 'Round 9999',
    kind: 'talks',
    time: { start: '2025-10-06' },
  });
  expect([...head.actors.values()].map(({ name }) => name)).toEqual(['Egypt', 'Qatar']);
});

it.each([
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, -20)],
  ['nothing but its mark', (bytes: Uint8Array) => bytes.slice(0, 4)],
])('is refused when it is %s', (_how, spoil) => {
  const bytes = spoil(written({ name: 'title', data: ['A talk'], type: 'STRING' }));
  expect(() => textOf(bytes)).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-parquet', name: 'a.parquet' }) }),
  );
});

/** What pages look like: packed or not, with a dictionary or not. */
const layout = fc.record({
  codec: fc.constantFrom('SNAPPY', 'UNCOMPRESSED'),
  rowGroupSize: fc.integer({ min: 1, max: 60 }),
  pageSize: fc.integer({ min: 1, max: 400 }),
});
const signs = fc.string({ unit: fc.constantFrom('a', 'é', '–', '🕊', '"', ',', '\n', '\r', ';', ' '), maxLength: 8 });
const few = fc.constantFrom('', 'talks', 'a "talk"', 'Σύρος');
const column = (count: number) =>
  fc
    .constantFrom<readonly [ColumnSource['type'], fc.Arbitrary<unknown>, readonly Encoding[]]>(
      ['STRING', signs, ['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY']],
      ['STRING', few, ['RLE_DICTIONARY', 'PLAIN']],
      ['INT32', fc.integer(), ['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT']],
      ['INT64', fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), ['PLAIN']],
      ['DOUBLE', fc.double({ noNaN: true }), ['PLAIN', 'BYTE_STREAM_SPLIT']],
      ['BOOLEAN', fc.boolean(), ['PLAIN', 'RLE']],
    )
    .chain(([type, value, encodings]) =>
      fc.tuple(
        fc.constant(type),
        fc.option(fc.constantFrom(...encodings), { nil: undefined }),
        fc.array(fc.option(value), { minLength: count, maxLength: count }),
      ),
    );
const table = fc
  .integer({ min: 1, max: 120 })
  .chain((count) => fc.tuple(fc.array(column(count), { minLength: 1, maxLength: 4 }), layout));

const csvCell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : `${value as string | number}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

it('has in each cell what stands there, however its pages are packed', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ([columns, options]) => {
      const columnData = columns.map(([type, encoding, data], i) => {
        const all = { name: `c${i}`, data, nullable: true, ...(type && { type }) };
        return encoding ? { ...all, encoding } : all;
      });
      const file = parquetWriteBuffer({ ...options, columnData });
      const rows = await parquetReadObjects({ file });
      const lines = [columnData.map(({ name }) => name), ...rows.map((row) => Object.values(row).map(csvCell))];
      expect(textOf(new Uint8Array(file))).toBe(lines.map((line) => `${line.join(',')}\n`).join(''));
    }),
    { numRuns: 60 },
  );
});

it('has several values of a cell one after the other', () => {
  const schema = [
    { name: 'root', num_children: 2 },
    { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    { name: 'mediator', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ] as const;
  const columnData = [
    { name: 'title', data: ['One', 'Two', 'Three'] },
    { name: 'mediator', data: [['Egypt', 'Qatar'], null, ['Norway']] },
  ];
  const bytes = new Uint8Array(parquetWriteBuffer({ schema: [...schema], columnData }));
  expect(textOf(bytes)).toBe('title,mediator\nOne,Egypt;Qatar\nTwo,\nThree,Norway\n');
});

/** What a cell may say, some of it wrong. */
const CELLS: Readonly<Record<string, readonly (string | null)[]>> = {
  id: ['a', 'b', 'c', 'd', 'e', 'f', null, 'not an id'],
  title: ['A talk', 'Two\nlines', ' ', 'A "first" talk, with – signs', 'x'.repeat(2000)],
  kind: ['talks', 'statement', null, 'talk'],
  start: ['2025-10-06', '2025-02-30', '2025-10-06T09:30:00Z', null],
  end: [null, null, '2025-10-05', '..'],
  mediator: [null, 'Egypt;Qatar', 'Qatar', 'Norway; ;'],
  place: [null, 'Doha', 'Cairo'],
  lon: [null, '51.5', 'east'],
  lat: [null, '25.3', '200'],
  quote: [null, 'a good start', 'one\r\ntwo'],
  source: [null, 'A wire', 'A wire;Another'],
  sourceUrl: [null, 'https://example.org/a', 'nowhere'],
  tags: [null, 'aid', 'aid;aid', ';'],
  follows: [null, 'a', 'z'],
  titel: [null, 'x'],
};
const eventTable = fc
  .array(
    fc.record(Object.fromEntries(Object.entries(CELLS).map(([name, cells]) => [name, fc.constantFrom(...cells)]))),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(Object.keys(CELLS), { minLength: 12 }), layout));

it('tells of its rows what it tells of the same table in CSV, and where', () => {
  fc.assert(
    fc.property(eventTable, ([rows, names, options]) => {
      const columnData = names.map((name): ColumnSource => {
        const data = rows.map((row) => row[name] ?? null);
        return { name, data, type: 'STRING', nullable: true };
      });
      const bytes = new Uint8Array(parquetWriteBuffer({ ...options, columnData }));
      const told = readInRows(rowsOf(memorySource(bytes)));
      expect(told).toEqual(readInPieces(new TextEncoder().encode(textOf(bytes)), IN_ONE_PIECE));
    }),
    { numRuns: 200 },
  );
});

it('says nothing of the file where the memory ends', () => {
  const bytes = written({ name: 'title', data: ['A talk'], type: 'STRING' });
  const end = new RangeError('Array buffer allocation failed');
  const source = {
    ...memorySource(bytes),
    read: (from: number, to: number) => {
      if (from < bytes.length / 2) throw end;
      return bytes.subarray(from, to);
    },
  };
  expect(() => rowsOf(source)).toThrow(end);
});
