// Says why bytes are no JSON, or no text: looked for only once JSON.parse or the shape of the file has refused them.
import { MIB } from '#base/mebibyte.ts';
import { FORMAT } from '#domain/events-format.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import { CLOSE_LIST, LESS, OPEN_LIST, OPEN_OBJECT } from '#formats/bytes/byte-signs.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import { quoteJson, quoteText } from '#formats/bytes/quote-json.ts';
import { fail, refuseDepth, tooLarge } from '#formats/bytes/refuse.ts';
import { FIRST_PLACE, placeAfter, placeWithin, type Place } from '#formats/bytes/text-place.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';

/** Engines cannot hold a longer string; the least of theirs is V8's. */
const SAFE_TEXT_BYTES = 536_870_880;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null when the bytes are no text. Throws the LoadError `too-large` for more than an engine can hold as one text. */
export function decodeUtf8(bytes: Uint8Array, name: string): string | null {
  if (bytes.length > SAFE_TEXT_BYTES) throw tooLarge(name, bytes.length, SAFE_TEXT_BYTES);
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Half a character at the end is left out, anything else that is no text is replaced. */
function decodeLoosely(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

/** How many of the bytes, from the first, can begin a text. */
function countGoodBytes(bytes: Uint8Array): number {
  const isGood = (count: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, count), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Some bytes of a file that go wrong. */
export interface BadPiece {
  readonly bytes: Uint8Array;
  /** Whatever is wrong is in front of it; what follows is there to be quoted. */
  readonly upTo: number;
  /** Of the first byte. */
  readonly place: Place;
  /** A JSON text that what comes before the piece could have been, cut short. */
  readonly before: string;
}

const CONTEXT = 20;

function refuseAsNoText({ bytes, place }: BadPiece, name: string): never {
  const good = countGoodBytes(bytes);
  const before = decodeLoosely(bytes.subarray(0, good));
  const after = decodeLoosely(bytes.subarray(good, good + 4 * CONTEXT)) || '\uFFFD';
  // Pieces begin at such a sign or before it: what is quoted is the same whatever the pieces are.
  const start = Math.max(...['\n', '\r', ',', '[', '{'].map((sign) => before.lastIndexOf(sign))) + 1;
  const found = before.slice(Math.max(start, before.length - CONTEXT)) + after.slice(0, CONTEXT);
  fail(name, 'not-text', {
    found: quoteText(found, 60),
    params: { encoding: 'UTF-8' },
    ...placeAfter(place, before),
  });
}

/** UTF-16 without its mark, or no text at all: these zeros stand at its very beginning, and nowhere in JSON. */
function refuseZeros(text: string, place: Place, name: string): void {
  const at = text.slice(0, 4).indexOf('\u0000');
  if (at < 0) return;
  const params = { encoding: 'UTF-8' };
  fail(name, 'not-text', { params, found: quoteText(text, 40), ...placeAfter(place, text.slice(0, at)) });
}

function faultOf(text: string, name: string): JsonFault | null {
  try {
    return findJsonFault(text);
  } catch (error) {
    if (error instanceof RangeError) refuseDepth(name);
    throw error;
  }
}

/** Throws a LoadError: `not-text`, or `not-json` with what was found where and what was expected. */
export function refuseJson(piece: BadPiece, name: string): never {
  const { bytes, upTo, place, before } = piece;
  if (decodeUtf8(bytes.subarray(0, upTo), name) === null) refuseAsNoText(piece, name);
  const text = decodeLoosely(bytes);
  if (before === '') refuseZeros(text, place, name);
  const fault = faultOf(before + text, name);
  if (!fault) fail(name, 'not-json', { params: { expected: 'value' }, ...place });
  const { expected, found, line, column } = fault;
  const inPiece = line === 1 ? { line, column: column - before.length } : { line, column };
  fail(name, 'not-json', { params: { expected }, found, ...placeWithin(place, inPiece) });
}

/** Throws likewise for a stretch of a file: in its list of events, or between its members. */
export function refuseSegment(bytes: Uint8Array, upTo: number, place: Place, isInEvents: boolean, name: string): never {
  return refuseJson({ bytes, upTo, place, before: leastBefore(bytes[0], isInEvents) }, name);
}

/** The least that can stand before it. */
function leastBefore(first: number | undefined, isInEvents: boolean): string {
  if (first === OPEN_OBJECT) return '';
  if (first === OPEN_LIST) return '{"":';
  return isInEvents || first === CLOSE_LIST ? '{"":[0' : '{"":0';
}

/** As much of what follows a fault is waited for, to be quoted. */
export const LOOKAHEAD_BYTES = 1024;

/** Throws likewise for some records of the list of events, from the bracket or comma before them to the sign after them. */
export function refuseBatch(
  { from, to, place }: ByteRange & { readonly place: Place },
  source: ByteSource,
  name: string,
): never {
  const bytes = source.read(from, Math.min(to + LOOKAHEAD_BYTES, source.length));
  const before = bytes[0] === OPEN_LIST ? '{"":' : '{"":[0';
  return refuseJson({ bytes, upTo: to - from, place, before }, name);
}

/** How much is looked at of a file that is no object; and of a web page, once it is known for one. */
export const ROOT_BYTES = 16 * MIB;
const PAGE_BYTES = 4096;

/** How much of what begins with this byte. */
export const lookedAtOfRoot = (first: number | undefined): number => (first === LESS ? PAGE_BYTES : ROOT_BYTES);

/**
 * A file whose first sign opens no object. `isWhole`: the bytes are all that the file has. Throws a LoadError: `empty`
 * (only white space), `html` (a page instead of a file), `wrong-format` for JSON of another kind, `not-json`, `not-text`.
 */
export function refuseRoot(bytes: Uint8Array, isWhole: boolean, name: string): never {
  const piece = { bytes, upTo: bytes.length, place: FIRST_PLACE, before: '' };
  const text = isWhole ? decodeUtf8(bytes, name) : decodeLoosely(bytes);
  if (text === null || (!isWhole && text.includes('\uFFFD'))) refuseAsNoText(piece, name);
  const start = text.search(/\S/);
  if (start < 0) fail(name, 'empty', { params: { characters: text.length } });
  const found = quoteText(text.slice(start, start + 200));
  const params = { expected: FORMAT };
  if (text[start] === '<') fail(name, 'html', { found, ...placeAfter(FIRST_PLACE, text.slice(0, start)) });
  if (!isWhole && text[start] === '[') fail(name, 'wrong-format', { found, params });
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    refuseJson(piece, name);
  }
  fail(name, 'wrong-format', { found: quoteJson(root), params });
}
