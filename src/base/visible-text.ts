// Hostile text made plain where it is quoted in a sentence of ours: nothing in it is unseen, or turns what stands around it.

/** Controls, marks of direction, joiners and spaces without width, halves of characters. Line breaks and tabs are seen. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Of these, what no name needs: joiners and single marks stand in names of many languages. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** What turns letters about, or hides between them, and is no part of how any language is written on a page. */
const TRICKS = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200B\u202D\u202E\u2060-\u2064\uFEFF]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}

/** The text with what cannot be seen as escapes of JSON: `talks\u200b`. */
export function visibleText(text: string): string {
  return text.replaceAll(UNSEEN, escaped);
}

/**
 * A text of a file as the page shows it, in a place of its own: tricks are seen as what they are. Joiners, and marks that only say
 * where another direction begins, are part of how people write.
 */
export function shownText(text: string): string {
  return text.replaceAll(TRICKS, escaped);
}

/** The name of a file, to stand in a sentence: on one line, in its own direction, and no longer than `limit`. */
export function visibleName(name: string, limit = 100): string {
  // Of a long name the end tells as much as the beginning.
  const half = Math.floor(limit / 2);
  const short = name.length > limit ? `${name.slice(0, half)}…${name.slice(1 - half)}` : name;
  return short.replaceAll(NOT_IN_NAMES, escaped);
}
