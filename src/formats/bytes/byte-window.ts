// The part of a stream of bytes that is still needed, in one piece.
import { MIB } from '#base/mebibyte.ts';

/** Kept for the next bytes; what a larger value needed is given back. */
const SPARE_BYTES = MIB;
const FIRST_BYTES = 4096;

export class ByteWindow {
  bytes = new Uint8Array(FIRST_BYTES);
  length = 0;
  /** Where in the stream `bytes` begins. */
  offset = 0;

  /** Everything before `keep` is dropped, if there has to be room: the answer is how far the rest has moved. */
  append(chunk: Uint8Array, keep: number): number {
    let moved = 0;
    if (this.length + chunk.length > this.bytes.length) {
      const kept = this.length - keep;
      const needed = kept + chunk.length;
      const isRoomy = needed <= this.bytes.length / 2 && this.bytes.length <= SPARE_BYTES;
      const target = isRoomy ? this.bytes : new Uint8Array(Math.max(SPARE_BYTES, needed * 2));
      target.set(this.bytes.subarray(keep, this.length));
      this.bytes = target;
      this.length = kept;
      this.offset += keep;
      moved = keep;
    }
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
    return moved;
  }

  /** Everything before `until` is gone. */
  drop(until: number): void {
    this.bytes.copyWithin(0, until, this.length);
    this.length -= until;
    this.offset += until;
  }

  /** Everything so far is gone, and so many bytes that never were here. */
  skip(bytes: number): void {
    this.offset += this.length + bytes;
    this.length = 0;
  }

  clear(): void {
    this.bytes = new Uint8Array(0);
    this.length = 0;
  }
}
