// The bytes of an events file, as they are kept while it is open: plain UTF-8, unpacked.
import { MIB } from '#base/mebibyte.ts';

export interface ByteSource {
  readonly length: number;
  /** Synchronous. The bytes may belong to the source: nobody may change them. */
  read(from: number, to: number): Uint8Array;
}

/** A file that is in memory as a whole. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

const SLICE_BYTES = MIB;

/** All of it, so many bytes at a time. */
export function slicesOf(source: ByteSource, size = SLICE_BYTES): Generator<Uint8Array, void, undefined> {
  return slicesBetween(source, 0, source.length, size);
}

/** Likewise from one place to another. */
export function* slicesBetween(
  source: ByteSource,
  from: number,
  to: number,
  size = SLICE_BYTES,
): Generator<Uint8Array, void, undefined> {
  for (let at = from; at < to; at += size) yield source.read(at, Math.min(at + size, to));
}
