// A Parquet file of events opens as the same table in CSV does.
import * as fc from 'fast-check';
import { parquetMetadata, parquetReadObjects, type Encoding, type FileMetaData } from 'hyparquet';
import { ByteWriter, parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { expect, it } from 'vitest';
import { joinBytes } from '#base/join-bytes.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { LoadError } from '#domain/problem.ts';
import { IN_ONE_PIECE, readInPieces, readInRows } from '#testing/read-in-pieces.ts';
import { memorySource, type ByteSource } from '#formats/bytes/byte-source.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { asBadParquet, ParquetFile } from './read-parquet.ts';
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

/** Two columns, the second of lists. */
function withLists(lists: readonly (readonly string[] | null)[]): Uint8Array<ArrayBuffer> {
  const schema = [
    { name: 'root', num_children: 2 },
    { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    { name: 'mediator', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ] as const;
  const columnData = [
    { name: 'title', data: lists.map((_, i) => `Round ${i}`) },
    { name: 'mediator', data: [...lists] },
  ];
  return new Uint8Array(parquetWriteBuffer({ schema: [...schema], columnData }));
}

it('has several values of a cell one after the other', () => {
  const bytes = withLists([['Egypt', 'Qatar'], null, ['Norway']]);
  expect(textOf(bytes)).toBe('title,mediator\nRound 0,Egypt;Qatar\nRound 1,\nRound 2,Norway\n');
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

/** The mark at the end of a file. */
const PAR1 = 0x31524150;

/** A file with one column, whose directory has been meddled with. */
function lying(change: (metadata: FileMetaData) => void): Uint8Array {
  const data = ['A talk', 'Another talk '.repeat(1000)];
  const columnData: ColumnSource[] = [{ name: 'title', data, type: 'STRING' }];
  const good = new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
  const metadata = parquetMetadata(good.buffer);
  change(metadata);
  const directory = new ByteWriter();
  writeMetadata(directory, metadata);
  directory.appendUint32(PAR1);
  const before = good.length - 8 - new DataView(good.buffer).getUint32(good.length - 8, true);
  return joinBytes([good.subarray(0, before), new Uint8Array(directory.getBuffer())]);
}

const firstOf = ({ row_groups: [group] }: FileMetaData) => group ?? expect.unreachable();

it.each<[string, (metadata: FileMetaData) => void]>([
  ['a million rows, and cells for two', (metadata) => (firstOf(metadata).num_rows = 1_000_000n)],
  ['more rows than any memory holds', (metadata) => (firstOf(metadata).num_rows = 2n ** 62n)],
  ['fewer rows than none', (metadata) => (firstOf(metadata).num_rows = -5n)],
  [
    'a million rows, and as many cells, which are not there',
    (metadata) => {
      const group = firstOf(metadata);
      group.num_rows = 1_000_000n;
      for (const { meta_data: meta } of group.columns) if (meta) meta.num_values = 1_000_000n;
    },
  ],
  [
    'the same group a hundred times',
    (metadata) => (metadata.row_groups = Array.from({ length: 100 }, () => firstOf(metadata))),
  ],
])('is refused when its directory speaks of %s', (_what, change) => {
  const bytes = lying(change);
  expect(failureOf(bytes)).toBe('bad-parquet');
});

/** Null for a file that can be read. */
function failureOf(bytes: Uint8Array): unknown {
  try {
    rowsOf(memorySource(bytes));
    return null;
  } catch (error) {
    return error instanceof LoadError ? error.failure.code : error;
  }
}

const inOrder = Array.from({ length: 40 }, (_, i) => i);
const plain = written(
  { name: 'title', data: inOrder.map((i) => `Round ${i % 7}`), type: 'STRING' },
  { name: 'figure', data: inOrder.map((i) => (i % 3 === 0 ? null : i)), type: 'INT32', nullable: true },
);
const nested = withLists(inOrder.map((i) => (i % 5 === 0 ? null : ['Egypt', 'Qatar'].slice(i % 2))));

it.each([
  ['plain', plain],
  ['with lists', nested],
])('is refused, or read, and never read for ever, when any of its bytes are others: %s', (_what, good) => {
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (changed) => {
      const bytes = good.slice();
      for (const [at, byte] of changed) bytes[at] = byte;
      expect([null, 'bad-parquet']).toContain(failureOf(bytes));
    }),
    { numRuns: 1000 },
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
