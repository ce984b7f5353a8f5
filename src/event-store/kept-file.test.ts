// A file that was kept is the same file again; a save of another shape is none, and no failure.
import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import { EventsReader } from '#formats/read-events.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { answerQuery } from '#table/answer-query.ts';
import { EventTableBuilder } from '#table/event-table-builder.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { readKept, writeKept, type KeptFile } from './kept-file.ts';

const file = { ...makeEventsFile(50), 'x-own': { a: [1] } };
const source = memorySource(new TextEncoder().encode(JSON.stringify(file)));

function opened(): KeptFile {
  let builder: EventTableBuilder | null = null;
  const reader = new EventsReader('a.json', {
    begin: (head: FileHead) => void (builder = new EventTableBuilder(head)),
    add: (event, bytes) => builder?.add(event, bytes),
  });
  reader.push(source.read(0, source.length));
  const { head, dropped, problems } = reader.end(source);
  builder ??= new EventTableBuilder(head);
  const recordAt = ({ from, to }: { from: number; to: number }) => decodeEvent(source.read(from, to), head);
  return { table: builder.build(head, { recordAt, dropped }), bytes: source, head, problems };
}

const saved = async () => {
  const { header, parts } = await writeKept(opened(), () => Promise.resolve());
  const bytes = parts.map(
    (part) => new Uint8Array(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength)),
  );
  return { header: JSON.parse(JSON.stringify(header)) as Record<string, unknown>, parts: bytes };
};

it('is the file that was kept, with the details of its events', async () => {
  const { header, parts } = await saved();
  const kept = readKept(header, parts, source);
  expect(kept).toMatchObject({ head: { meta: file.meta, own: { 'x-own': { a: [1] } } }, problems: { errors: 0 } });
  const record = file.events[33];
  if (!kept || !record) throw new Error('nothing came back');
  const question = { type: 'event', id: record.id, filter: NO_FILTER, zone: UTC } as const;
  expect(answerQuery(kept.table, question)).toMatchObject({ found: true, detail: { record } });
});

it('says when its records are not there any more', async () => {
  const { header, parts } = await saved();
  const onDamage = vi.fn<() => void>();
  const kept = readKept(header, parts, memorySource(new Uint8Array(source.length).fill(0x20)), onDamage);
  const [record] = file.events;
  if (!kept || !record) throw new Error('nothing came back');
  expect(onDamage).not.toHaveBeenCalled();
  const question = { type: 'event', id: record.id, filter: NO_FILTER, zone: UTC } as const;
  expect(() => answerQuery(kept.table, question)).toThrow(SyntaxError);
  expect(onDamage).toHaveBeenCalledOnce();
});

describe('a header of another shape', () => {
  for (const field of ['meta', 'format', 'problems', 'table']) {
    for (const other of [undefined, null, 7, 'text', [], {}]) {
      it(`is read as none: ${field} is ${JSON.stringify(other)}`, async () => {
        const { header, parts } = await saved();
        expect(readKept({ ...header, [field]: other }, parts, source)).toBeNull();
      });
    }
  }

  it('is read as none, whatever it is', async () => {
    const { header, parts } = await saved();
    const table = header['table'] as Record<string, unknown>;
    for (const other of [null, undefined, 3, 'text', [], {}, { ...header, table: { ...table, actors: [null] } }]) {
      expect(readKept(other, parts, source)).toBeNull();
    }
    const meta = header['meta'] as Record<string, unknown>;
    for (const other of [{ lang: 9 }, { view: { from: 7, to: {} } }, { timeZone: 'No/Such' }, { license: {} }]) {
      expect(readKept({ ...header, meta: { ...meta, ...other } }, parts, source)).toBeNull();
    }
    expect(readKept(header, parts.slice(1), source)).toBeNull();
    expect(readKept({ ...header, table: { ...table, version: -1 } }, parts, source)).toBeNull();
  });
});
