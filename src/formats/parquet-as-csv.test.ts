// A Parquet file of events opens as the same table in CSV does.
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { memorySource } from './byte-source.ts';
import { parquetAsCsv } from './parquet-as-csv.ts';
import { EventsReader } from './read-events.ts';

const written = (...columnData: ColumnSource[]) => new Uint8Array(parquetWriteBuffer({ columnData }));

async function textOf(bytes: Uint8Array): Promise<string> {
  let text = '';
  for await (const piece of parquetAsCsv(bytes, 'a.parquet')) text += new TextDecoder().decode(piece);
  return text;
}

it('has a row for each of its rows, and says no more than it does', async () => {
  const bytes = written(
    { name: 'title', data: ['A "first" talk', 'Two\nlines'], type: 'STRING' },
    { name: 'start', data: [new Date('2025-10-06T09:30:00Z'), new Date('2025-10-07T00:00:00Z')], type: 'TIMESTAMP' },
    { name: 'figure', data: [12, null], type: 'INT32', nullable: true },
  );
  expect(await textOf(bytes)).toBe(
    'title,start,figure\n"A ""first"" talk",2025-10-06T09:30:00Z,12\n"Two\nlines",2025-10-07T00:00:00Z,\n',
  );
});

it('becomes events', async () => {
  const count = 10_000;
  const row = Array.from({ length: count }, (_, i) => i);
  const bytes = written(
    { name: 'id', data: row.map((i) => `e-${i}`), type: 'STRING' },
    { name: 'kind', data: row.map(() => 'talks'), type: 'STRING' },
    { name: 'title', data: row.map((i) => `Round ${i}`), type: 'STRING' },
    { name: 'start', data: row.map(() => '2025-10-06'), type: 'STRING' },
    { name: 'mediator', data: row.map(() => 'Egypt;Qatar'), type: 'STRING' },
  );
  const csv = new TextEncoder().encode(await textOf(bytes));
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
])('is refused when it is %s', async (_how, spoil) => {
  const bytes = spoil(written({ name: 'title', data: ['A talk'], type: 'STRING' }));
  await expect(textOf(bytes)).rejects.toMatchObject({ failure: { code: 'bad-parquet', name: 'a.parquet' } });
});
