// The text of an events file as unchecked JSON, or the plain reason why it is none.
import { LoadError, type FailureCode, type LoadFailure } from '#domain/problem.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';
import { FILE_LIMITS } from './limits.ts';
import { quoteText } from './quote-json.ts';

const BYTE_ORDER_MARK = 0xfeff;

type Details = Partial<Omit<LoadFailure, 'code' | 'name'>>;

export function fail(name: string, code: FailureCode, details: Details = {}): never {
  throw new LoadError({ code, name, found: '', params: {}, ...details });
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function faultOf(text: string, name: string): JsonFault | null {
  try {
    return findJsonFault(text);
  } catch (error) {
    if (error instanceof RangeError) fail(name, 'too-deep', { params: { limit: FILE_LIMITS.depth } });
    throw error;
  }
}

/** UTF-16 without its mark, or no text at all: these zeros stand at its very beginning, and nowhere in JSON. */
function failAsNoText(text: string, name: string): void {
  const at = text.slice(0, 4).indexOf('\u0000');
  if (at < 0) return;
  fail(name, 'not-text', { params: { encoding: 'UTF-8' }, found: quoteText(text, 40), ...placeAt(text, at) });
}

function failAsNoJson(text: string, name: string): never {
  failAsNoText(text, name);
  const fault = faultOf(text, name);
  if (!fault) fail(name, 'not-json', { params: { expected: 'value' } });
  const { expected, found, line, column } = fault;
  fail(name, 'not-json', { params: { expected }, found, line, column });
}

/** A byte order mark is no part of the text, nor of its columns. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/**
 * Throws a LoadError: `empty` (nothing, or only white space), `html` (a page instead of a file), `not-json` with what was
 * found where and what was expected, `not-text`, `too-deep`.
 */
export function parseJson(body: string, name: string): unknown {
  const start = body.search(/\S/);
  if (start < 0) fail(name, 'empty', { params: { characters: body.length } });
  if (body[start] === '<') fail(name, 'html', { found: quoteText(body.slice(start)), ...placeAt(body, start) });
  try {
    return JSON.parse(body);
  } catch {
    return failAsNoJson(body, name);
  }
}
