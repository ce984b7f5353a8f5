// A list of JSON from its bytes.
import { parseJson } from './json-value.ts';
import { decodeUtf8 } from './refuse-json.ts';

/** Null when the bytes are no text, no JSON, or JSON of something else. `name`: what the reader knows the file by. */
export function parseJsonList(bytes: Uint8Array, name: string): readonly unknown[] | null {
  const text = decodeUtf8(bytes, name);
  const value = text === null ? null : parseJson(text);
  return Array.isArray(value) ? value : null;
}
