// The bytes of an events file as text: UTF-8, or UTF-16 where a byte order mark says so.
import { LoadError } from '#domain/problem.ts';
import { FILE_LIMITS } from './limits.ts';
import { quoteText } from './quote-json.ts';

const MIB = 1_048_576;
/** Engines cannot hold a longer string; the least of theirs is V8's. */
const SAFE_TEXT_BYTES = 512 * MIB - 32;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** `bytes` past the `limit` that a file may have. */
export function tooLarge(name: string, bytes: number, limit: number): LoadError {
  const params = { size: Math.ceil(bytes / MIB), limit: Math.floor(limit / MIB) };
  return new LoadError({ code: 'too-large', name, found: '', params });
}

/** The line and column of the first thing that is no text, and what stands before it. */
function notText(bytes: Uint8Array, name: string, encoding: string): LoadError {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf('\uFFFD');
  const before = at < 0 ? '' : text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const place = at < 0 ? {} : { line: before.split('\n').length, column: at - lineStart + 1 };
  const found = at < 0 ? '' : quoteText(text.slice(Math.max(lineStart, at - 20), at + 20), 60);
  return new LoadError({ code: 'not-text', name, found, params: { encoding: encoding.toUpperCase() }, ...place });
}

/**
 * Throws a LoadError: `too-large` past the limit or past what this engine can hold, `not-text` for bytes that are no text
 * in their encoding (a picture, an archive, an old code page). The byte order mark is left out of the text.
 */
export function decodeBytes(bytes: Uint8Array, name: string): string {
  if (bytes.length > FILE_LIMITS.bytes) throw tooLarge(name, bytes.length, FILE_LIMITS.bytes);
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (bytes.length > SAFE_TEXT_BYTES) throw tooLarge(name, bytes.length, SAFE_TEXT_BYTES);
    throw notText(bytes, name, encoding);
  }
}
