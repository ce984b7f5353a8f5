// Bytes that are kept are the bytes that came, however they came and wherever they are.
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { makeByteStore, MemoryBytes, type ByteStore } from './byte-store.ts';

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

it('says when the browser has no more room for them, while the file is read', async () => {
  vi.stubGlobal('FileReaderSync', Object);
  const full = new DOMException('The requested file could not be read', 'NotReadableError');
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(full);
  const store = makeByteStore();
  const piece = new Uint8Array(5 * 1_048_576);
  store.append(piece);
  await vi.waitFor(() => expect(() => store.append(piece)).toThrow('Out of memory'));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('keeps bytes in memory where blobs cannot be read at once', () => {
  expect(makeByteStore()).toBeInstanceOf(MemoryBytes);
});
