// Reads a stretch of a file at once where one record after the other is asked for: in blobs each reading has its price.
import type { ByteSource } from '#formats/bytes/byte-source.ts';

const STRETCH = 262_144;
/** Bytes between two records that are still taken for one after the other. */
const NEAR = 16_384;

export class ReadAhead {
  readonly #source: ByteSource;
  #from = 0;
  #bytes: Uint8Array = new Uint8Array();
  #lastEnd = -Infinity;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  read(from: number, to: number): Uint8Array {
    const isNext = from >= this.#lastEnd && from - this.#lastEnd < NEAR;
    this.#lastEnd = to;
    if (from < this.#from || to > this.#from + this.#bytes.length) {
      if (!isNext) return this.#source.read(from, to);
      this.#bytes = this.#source.read(from, Math.max(to, Math.min(from + STRETCH, this.#source.length)));
      this.#from = from;
    }
    return this.#bytes.subarray(from - this.#from, to - this.#from);
  }
}
