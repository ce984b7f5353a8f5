// The bytes of a file as UTF-8, whatever they are: UTF-16 where a byte order mark says so, older encodings where they are no UTF-8.
import { joinBytes } from '#base/join-bytes.ts';
import { MIB } from '#base/mebibyte.ts';
import { decodeLegacy, legacyEncodingOf, type LegacyEncoding } from './legacy-encoding.ts';
import { quoteText } from './quote-json.ts';
import { fail } from './refuse.ts';
import { FIRST_PLACE, placeAfter } from './text-place.ts';

type Wide = 'utf-16le' | 'utf-16be';

const CONTEXT = 20;
const EMPTY = new Uint8Array();
/** So many bytes from the first that is not ASCII tell what they are. */
const SAMPLE = 4096;
/** After so many that are all ASCII, it is taken for UTF-8. */
const LOOK = 8 * MIB;

function wideOf(first: number | undefined, second: number | undefined): Wide | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Turns some bytes into UTF-8, as far as they go; no more follow when `isLast`. */
type Step = (bytes: Uint8Array, isLast: boolean) => Uint8Array;

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** UTF-8 is passed on as it comes, and is not checked here. */
export class Utf8Stream {
  readonly #name: string;
  /** What waits for the bytes to come. */
  #rest: Uint8Array = EMPTY;
  #asciiCount = 0;
  #place = FIRST_PLACE;
  #assumed: LegacyEncoding | null = null;
  readonly #encoder = new TextEncoder();
  #step: Step = (bytes, isLast) => this.#begin(bytes, isLast);

  /** `name`: what the reader knows the file by. */
  constructor(name: string) {
    this.#name = name;
  }

  /** The encoding that the file does not name, and was read in; null when it is a Unicode one. */
  get assumed(): LegacyEncoding | null {
    return this.#assumed;
  }

  /** The next bytes, as far as they are known. Throws the LoadError `not-text`. */
  push(chunk: Uint8Array): Uint8Array {
    return this.#take(chunk, false);
  }

  /** No bytes follow: the last ones. Throws as `push` does. */
  end(): Uint8Array {
    return this.#take(EMPTY, true);
  }

  #take(chunk: Uint8Array, isLast: boolean): Uint8Array {
    const bytes = joinBytes([this.#rest, chunk]);
    this.#rest = EMPTY;
    return this.#step(bytes, isLast);
  }

  #goOn(step: Step, bytes: Uint8Array, isLast: boolean): Uint8Array {
    this.#step = step;
    return step(bytes, isLast);
  }

  /** The first two bytes may be a mark. */
  #begin(bytes: Uint8Array, isLast: boolean): Uint8Array {
    if (bytes.length < 2 && !isLast) {
      this.#rest = bytes;
      return EMPTY;
    }
    const wide = wideOf(bytes[0], bytes[1]);
    if (wide === null) return this.#goOn((more, last) => this.#lookForOthers(more, last), bytes, isLast);
    return this.#goOn((more, last) => this.#recode(more, wide, last), bytes.subarray(2), isLast);
  }

  /** Passes on what is ASCII, and waits at the first byte that is not until there are enough of them to tell what it is. */
  #lookForOthers(bytes: Uint8Array, isLast: boolean): Uint8Array {
    const other = bytes.findIndex((byte) => byte >= 0x80);
    const ascii = other < 0 ? bytes : bytes.subarray(0, other);
    this.#asciiCount += ascii.length;
    if (this.#asciiCount > LOOK) return this.#goOn((more) => more, bytes, isLast);
    if (other < 0) return bytes;
    const sample = bytes.subarray(other);
    if (sample.length >= SAMPLE || isLast) return joinBytes([ascii, this.#goOn(this.#stepFor(sample), sample, isLast)]);
    this.#rest = sample;
    return ascii;
  }

  #stepFor(sample: Uint8Array): Step {
    const legacy = isUtf8(sample) ? null : legacyEncodingOf(sample);
    if (legacy === null) return (bytes) => bytes;
    this.#assumed = legacy;
    return (bytes) => this.#encoder.encode(decodeLegacy(bytes, legacy));
  }

  #recode(bytes: Uint8Array, encoding: Wide, isLast: boolean): Uint8Array {
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

  #refuse(text: string, at: number, encoding: Wide): never {
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
