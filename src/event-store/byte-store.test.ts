// Bytes that are kept are the bytes that came, however they came and wherever they are.
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MIB } from '#base/mebibyte.ts';
import { BorrowedBytes, makeByteStore, MemoryBytes, type ByteStore } from './byte-store.ts';

const isSameBytes = (store: ByteStore, all: Uint8Array, from: number, to: number) =>
  expect([...store.read(from, to)]).toEqual([...all.subarray(from, to)]);

it('reads back any bytes of what was appended piece by piece', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 10 }), fc.nat(), fc.nat(), (chunks, a, b) => {
      const store = new MemoryBytes();
      for (const chunk of chunks) store.append(chunk);
      const all = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
      expect(store.length).toBe(all.length);
      const [from = 0, to = 0] = [a % (all.length + 1), b % (all.length + 1)].toSorted((x, y) => x - y);
      isSameBytes(store, all, from, to);
    }),
  );
});

it('refuses bytes that are not there', () => {
  const store = new MemoryBytes();
  store.append(Uint8Array.of(1, 2, 3));
  expect(() => store.read(1, 4)).toThrow(RangeError);
  expect(() => store.read(-1, 2)).toThrow(RangeError);
  expect(() => store.read(2, 1)).toThrow(RangeError);
});

describe('bytes that may be taken away', () => {
  const all = Uint8Array.from({ length: 2_500_000 }, (_, i) => i % 253);
  const borrow = () => {
    let isThere = true;
    const read = (from: number, to: number) => {
      if (!isThere) throw new Error('gone');
      return all.slice(from, to);
    };
    return { bytes: new BorrowedBytes({ length: all.length, read }), takeAway: () => (isThere = false) };
  };
  const pause = () => Promise.resolve();

  it('can be read before they are copied, and after, when they are gone', async () => {
    const { bytes, takeAway } = borrow();
    expect(bytes.read(1000, 1003)).toEqual(all.slice(1000, 1003));
    await bytes.copy(pause);
    takeAway();
    expect(bytes.length).toBe(all.length);
    expect(bytes.read(1_048_570, 2_100_000)).toEqual(all.slice(1_048_570, 2_100_000));
  });

  it('are still read from where they are when they could not be copied', async () => {
    const { bytes } = borrow();
    await bytes.copy(() => Promise.reject(new Error('full')));
    expect(bytes.read(0, 3)).toEqual(all.slice(0, 3));
  });
});

it('says when the browser has no more room for them, while the file is read', async () => {
  vi.stubGlobal('FileReaderSync', Object);
  const full = new DOMException('The requested file could not be read', 'NotReadableError');
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(full);
  const store = makeByteStore();
  const piece = new Uint8Array(5 * MIB);
  store.append(piece);
  await vi.waitFor(() => expect(() => store.append(piece)).toThrow('Out of memory'), { timeout: 30_000 });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('keeps bytes in memory where blobs cannot be read at once', () => {
  expect(makeByteStore()).toBeInstanceOf(MemoryBytes);
});
