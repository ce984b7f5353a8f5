// Strings as one byte a character of ASCII, two or three of others: one Arabic word must not make a whole chunk two bytes wide.

/** Each UTF-16 unit for itself, so that halves of characters come back too (which is where it is not UTF-8). */
const NOT_ASCII_RUN = /[^\0-\x7f]+/g;

/** `text` as a string of bytes. Of two texts, one holds the other just when their packed forms do. */
export function packText(text: string): string {
  return isAscii(text) ? text : packWide(text);
}

/** The same, for a text that is known to hold more than ASCII. */
export function packWide(text: string): string {
  return text.replace(NOT_ASCII_RUN, packRun);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The same, a byte a character in memory too: what was packed from a text of two bytes a character may have kept its width,
 * and gives it to all that it is joined with.
 */
export function narrow(packed: string): string {
  return decoder.decode(encoder.encode(packed));
}

/** A loop asks a short text in half the time of a pattern. */
function isAscii(text: string): boolean {
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= text.charCodeAt(i);
  return all < 0x80;
}

export function unpackText(packed: string): string {
  return isAscii(packed) ? packed : packed.replace(NOT_ASCII_RUN, unpackRun);
}

function packRun(run: string): string {
  let packed = '';
  for (let i = 0; i < run.length; i++) {
    const unit = run.charCodeAt(i);
    packed +=
      unit < 0x800
        ? String.fromCharCode(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
        : String.fromCharCode(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return packed;
}

function unpackRun(run: string): string {
  let text = '';
  for (let i = 0; i < run.length; i++) {
    const lead = run.charCodeAt(i);
    let unit = lead & (lead < 0xe0 ? 0x1f : 0x0f);
    for (let more = lead < 0xe0 ? 1 : 2; more > 0; more--) unit = (unit << 6) | (run.charCodeAt(++i) & 0x3f);
    text += String.fromCharCode(unit);
  }
  return text;
}
