// What a pasted text is: the address of an events file, what stands in one, or neither.
import { isEventsAddress } from '#url/events-address.ts';

export type PastedText =
  | { readonly kind: 'address'; readonly url: string }
  /** To be read as a file: what is wrong with it is told as of any other. */
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'other' };

/** A whole file would be read just to be sure. The first lines tell. */
const LOOKED_AT = 4096;
const SEPARATORS = [',', ';', '\t'];

export function pastedText(text: string): PastedText {
  const trimmed = text.trim();
  if (/^https?:\/\/\S+$/i.test(trimmed)) {
    return isEventsAddress(trimmed) ? { kind: 'address', url: trimmed } : { kind: 'other' };
  }
  const start = trimmed.slice(0, LOOKED_AT);
  return isJson(start) || isTable(start) ? { kind: 'content', text } : { kind: 'other' };
}

/** An object or a list, or one object a line. */
const isJson = (start: string): boolean => /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(start);

/** A line of names and one below it that are parted at least once by the same sign. */
function isTable(start: string): boolean {
  const [names = '', row = ''] = start.split(/\r\n?|\n/);
  return row !== '' && SEPARATORS.some((sign) => names.includes(sign) && row.includes(sign));
}
