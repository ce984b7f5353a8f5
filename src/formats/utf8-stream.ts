// The bytes of a file as UTF-8, whatever they are: UTF-16 where a byte order mark says so.
import { joinBytes } from '#base/join-bytes.ts';
import { quoteText } from './quote-json.ts';
import { fail } from './refuse.ts';
import { FIRST_PLACE, placeAfter } from './text-place.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const CONTEXT = 20;
const EMPTY = new Uint8Array();

function encodingOf(first: number | undefined, second: number | undefined): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** UTF-8 is passed on as it comes, and is not checked here. */
export class Utf8Stream {
  readonly #name: string;
  /** Null before the first two bytes. */
  #encoding: Encoding | null = null;
  /** What waits for the bytes to come: less than a character and a line break. */
  #rest: Uint8Array = EMPTY;
  #place = FIRST_PLACE;
  readonly #encoder = new TextEncoder();

  /** `name`: what the reader knows the file by. */
  constructor(name: string) {
    this.#name = name;
  }

  /** The next bytes, as far as they are known. Throws the LoadError `not-text`. */
  push(chunk: Uint8Array): Uint8Array {
    if (this.#encoding === 'utf-8') return chunk;
    const bytes = joinBytes([this.#rest, chunk]);
    this.#rest = EMPTY;
    if (this.#encoding === null) {
      if (bytes.length < 2) {
        this.#rest = bytes;
        return EMPTY;
      }
      this.#encoding = encodingOf(bytes[0], bytes[1]);
      if (this.#encoding === 'utf-8') return bytes;
      return this.#recode(bytes.subarray(2), this.#encoding, false);
    }
    return this.#recode(bytes, this.#encoding, false);
  }

  /** No bytes follow: the last ones. Throws as `push` does. */
  end(): Uint8Array {
    const rest = this.#rest;
    if (this.#encoding === null || this.#encoding === 'utf-8') return rest;
    return this.#recode(rest, this.#encoding, true);
  }

  #recode(bytes: Uint8Array, encoding: Encoding, isLast: boolean): Uint8Array {
    const units = new Uint16Array(bytes.length >> 1);
    const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
    for (let i = 0; i < units.length; i++) units[i] = (bytes[i * 2 + low] ?? 0) | ((bytes[i * 2 + high] ?? 0) << 8);
    let count = units.length;
    const last = units[count - 1] ?? 0;
    // Half a character, or of a line break.
    if (!isLast && (isHigh(last) || last === 13)) count--;
    this.#rest = bytes.slice(count * 2);
    const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, count));
    const bad = firstBad(units.subarray(0, count));
    if (bad >= 0 || (isLast && bytes.length % 2 === 1)) this.#refuse(text, bad < 0 ? count : bad, encoding);
    this.#place = placeAfter(this.#place, text);
    return this.#encoder.encode(text);
  }

  #refuse(text: string, at: number, encoding: Encoding): never {
    const before = text.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const found = quoteText((text + '\uFFFD').slice(Math.max(lineStart, at - CONTEXT), at + CONTEXT), 60);
    const params = { encoding: encoding.toUpperCase() };
    fail(this.#name, 'not-text', { found, params, ...placeAfter(this.#place, before) });
  }
}

/** The first half of a character without its other half; -1 when there is none. */
function firstBad(units: Uint16Array): number {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    if ((unit & 0xf800) !== 0xd800) continue;
    if (!isHigh(unit) || !isLow(units[i + 1] ?? 0)) return i;
    i++;
  }
  return -1;
}
