// A record that is longer than any may be: it is held back and told, and its bytes are gone past without being kept.
import { MIB } from '#base/mebibyte.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import { RETURN } from './byte-signs.ts';
import { FILE_LIMITS } from './limits.ts';
import { quoteText } from './quote-json.ts';
import { fail } from './refuse.ts';
import { placeAfterBytes, type Place } from './text-place.ts';

const QUOTED = 40;
const MOST_BYTES_A_SIGN = 4;
/** Lines are counted so many bytes at a time. */
const SLICE_BYTES = 262_144;

export interface LongRecord extends ByteRange {
  /** What it begins with. */
  readonly found: string;
  readonly place: Place;
}

export const isTooLong = (bytes: number): boolean => bytes > FILE_LIMITS.record;

/** What is shown of the bytes. */
export function beginningOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, QUOTED * MOST_BYTES_A_SIGN);
  return quoteText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(first, { stream: true }), QUOTED);
}

/** Throws the LoadError `record-too-long`: what begins there has no end that anything could follow. */
export function refuseEndless({ found, place }: Pick<LongRecord, 'found' | 'place'>, name: string): never {
  fail(name, 'record-too-long', { found, params: { limit: FILE_LIMITS.record / MIB }, ...place });
}

/** Counts lines and columns along such a record. */
export class LongWay {
  readonly #from: number;
  readonly found: string;
  readonly place: Place;
  /** Where the counting is. */
  #here: Place;

  /** `from`: in the file. `bytes`: the first of it. */
  constructor(from: number, bytes: Uint8Array, place: Place) {
    this.#from = from;
    this.found = beginningOf(bytes);
    this.place = this.#here = place;
  }

  /** How many of the next bytes have been counted: up to four are left, as they may be half a sign. */
  pass(bytes: Uint8Array): number {
    let at = 0;
    for (let end = 0; end < bytes.length;) {
      end = Math.min(at + SLICE_BYTES, bytes.length);
      const cut = wholeSigns(bytes, end);
      if (cut <= at) break;
      this.#here = placeAfterBytes(this.#here, bytes.subarray(at, cut));
      at = cut;
    }
    return at;
  }

  /** `bytes`: the last of it, which end at `to` in the file. The answer is also where that is. */
  end(to: number, bytes: Uint8Array): { readonly record: LongRecord; readonly after: Place } {
    const passed = this.pass(bytes);
    const after = placeAfterBytes(this.#here, bytes.subarray(passed));
    return { record: { from: this.#from, to, found: this.found, place: this.place }, after };
  }
}

/** The last place before `end`, by four bytes at most, where neither a character nor a line break is cut in two. */
export function wholeSigns(bytes: Uint8Array, end: number): number {
  let cut = end - 1;
  for (let i = 0; i < 3 && ((bytes[cut] ?? 0) & 0xc0) === 0x80; i++) cut--;
  return bytes[cut - 1] === RETURN ? cut - 1 : cut;
}
