// A Parquet file that is read with helpers is the same file, whatever becomes of the helpers.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import { ParquetFile } from '#formats/read-parquet.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { EventsReader } from '#formats/read-events.ts';
import { answerQuery } from '#table/answer-query.ts';
import { EventTableBuilder } from '#table/event-table-builder.ts';
import { serveBatches, type HelperDoor, type ToHelper } from './batch-helper.ts';
import { BatchHelpers, type HelperDoors } from './batch-helpers.ts';
import { MemoryBytes } from './byte-store.ts';
import { sharedRows } from './group-helpers.ts';
import { pause } from './pause.ts';
import type { Helper } from './start-helpers.ts';

const COUNT = 24_000;

/** `spoil`: what the title of a row is instead. */
function parquet(spoil: (row: number) => string | null = () => null): Uint8Array {
  const cells = (cell: (row: number) => string | null) => Array.from({ length: COUNT }, (_, row) => cell(row));
  const columns = {
    id: cells((row) => `e-${row % 23_000 === 0 ? row : row + COUNT}`),
    title: cells((row) => spoil(row) ?? `Round ${row % 500}${row % 900 === 0 ? ',\nin two "parts"' : ''}`),
    kind: cells(() => 'talks'),
    start: cells((row) => `20${String(10 + (row % 15))}-0${1 + (row % 9)}-11`),
    mediator: cells((row) => (row % 3 === 0 ? null : `State ${row % 40};State ${row % 7}`)),
    place: cells((row) => `Town ${Math.floor(row / 1000)}`),
    lon: cells((row) => String(row % 90)),
    lat: cells((row) => String(row % 60)),
    source: cells((row) => (row % 2 === 0 ? `Wire ${row % 9}` : null)),
  };
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data,
    type: 'STRING' as const,
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 5000 }));
}

/** A helper in this thread; it breaks after so many messages. */
function makeHelper(messages = Number.POSITIVE_INFINITY): Helper {
  const listeners = new Map<string, (event: Event) => void>();
  let receive: (event: MessageEvent<ToHelper>) => void = () => undefined;
  let left = messages;
  const door: HelperDoor = {
    addEventListener: (_, listener) => void (receive = listener),
    postMessage: (data) => {
      left -= 1;
      if (left >= 0) listeners.get('message')?.(new MessageEvent('message', { data: structuredClone(data) }));
      else listeners.get('error')?.(new Event('error'));
    },
  };
  serveBatches(door);
  return {
    addEventListener: (type: string, listener: unknown) => void listeners.set(type, listener as (event: Event) => void),
    postMessage: (data: ToHelper) =>
      queueMicrotask(() => receive(new MessageEvent('message', { data: structuredClone(data) }))),
    terminate: () => listeners.clear(),
  };
}

/** All that can be asked of a file. `start`: of helpers, if there are any. */
async function read(file: Uint8Array, start: () => Helper | null) {
  const bytes = new MemoryBytes();
  let builder: EventTableBuilder | null = null;
  let helped = 0;
  const handOn: HelperDoors['handOn'] = (batch, ranges, ids) => {
    helped += ranges.length;
    builder?.addBatch(batch, ranges, ids);
  };
  const elsewhere = new BatchHelpers({ source: bytes, handOn, start: () => null });
  const sink = {
    begin: (head: ConstructorParameters<typeof EventTableBuilder>[0]) => void (builder = new EventTableBuilder(head)),
    add: (...event: Parameters<EventTableBuilder['add']>) => builder?.add(...event),
  };
  const reader = new EventsReader('large.parquet', sink, elsewhere);
  const take = (rows: TableRows): void => {
    bytes.append(rows.bytes);
    reader.pushRows(rows);
  };
  const table = new ParquetFile(memorySource(file));
  take(table.names);
  for await (const rows of sharedRows(table, { head: () => elsewhere.head, handOn, pause, start })) take(rows);
  const { head, problems, dropped, eventCount } = reader.end(bytes);
  builder ??= new EventTableBuilder(head);
  const built = builder.build(head, { recordAt: ({ from, to }) => decodeEvent(bytes.read(from, to), head), dropped });
  const answers = [
    answerQuery(built, { type: 'facets', filter: NO_FILTER, limit: 1000 }),
    answerQuery(built, { type: 'extent', filter: { ...NO_FILTER, q: 'parts' }, zone: built.zone }),
  ];
  const details = [0, 4_999, 5_000, eventCount - 1].map((row) => built.records.at(row));
  return { helped, read: { problems, eventCount, head: structuredClone(head), answers, details } };
}

describe('a large Parquet file', () => {
  it('is the same with helpers', async () => {
    const file = parquet();
    const { helped, read: found } = await read(file, () => makeHelper());
    expect(found).toEqual((await read(file, () => null)).read);
    expect(helped).toBeGreaterThan(COUNT / 2);
  });

  it('is the same when a helper breaks', async () => {
    const file = parquet();
    const { helped, read: found } = await read(file, () => makeHelper(14));
    expect(found).toEqual((await read(file, () => null)).read);
    expect(helped).toBeGreaterThan(COUNT / 2);
  });

  it('has all its problems, where they are', async () => {
    const file = parquet((row) => (row % 1500 === 7 ? 'x'.repeat(1000) : row === 6_000 ? '\n' : null));
    const { helped, read: found } = await read(file, () => makeHelper());
    expect(found).toEqual((await read(file, () => null)).read);
    expect(found.problems.heldBack).toBeGreaterThan(10);
    expect(helped).toBeGreaterThan(0);
  });

  it('has them also where something is to be told of all batches', async () => {
    const file = parquet((row) => (row % 50 === 7 ? 'x'.repeat(1000) : null));
    const { helped, read: found } = await read(file, () => makeHelper());
    expect(found).toEqual((await read(file, () => null)).read);
    expect(helped).toBe(0);
  });

  it('is refused where it is damaged, also when a helper finds that', async () => {
    const file = parquet();
    const bad = file.slice();
    bad.fill(0xff, file.length / 2, file.length / 2 + 4000);
    const refusal = (start: () => Helper | null) =>
      read(bad, start).then(
        () => null,
        (error: unknown) => String(error),
      );
    const alone = await refusal(() => null);
    expect(alone).toBeTruthy();
    expect(await refusal(() => makeHelper())).toBe(alone);
  });
});
