// Bibliography records as RIS, written by Citation.js, which is fetched when it is first asked for.
import type { BibliographyItem } from '#domain/bibliography.ts';

/** In RIS a line is a field: what breaks one in a text would begin another. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

function inRis(item: BibliographyItem): BibliographyItem {
  const { author, publisher, note } = item;
  return {
    ...item,
    title: onOneLine(item.title),
    ...(author && { author: author.map(({ literal }) => ({ literal: onOneLine(literal) })) }),
    ...(publisher !== undefined && { publisher: onOneLine(publisher) }),
    ...(note !== undefined && { note: onOneLine(note) }),
  };
}

/** Citation.js breaks long lines in the middle of a word; programs that read them would take the break for a part of it. */
const WRAP = /\n(?!\n|[A-Z][A-Z0-9] {2}-)/g;

/** Citation.js leaves out the zeros that dates have in RIS. */
const DATE = /^(DA|Y2) {2}- (\d+)\/(\d*)\/(\d*)\/$/gm;
const padded = (part: string, length: number): string => (part === '' ? '' : part.padStart(length, '0'));
const dateLine = (_line: string, tag: string, year: string, month: string, day: string): string =>
  `${tag}  - ${padded(year, 4)}/${padded(month, 2)}/${padded(day, 2)}/`;

/** Throws when the packages cannot be fetched (offline). */
export async function risOf(items: readonly BibliographyItem[]): Promise<string> {
  const [{ plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-ris')]);
  const text = plugins.output.format('ris', items.map(inRis)).replaceAll(WRAP, '').replaceAll(DATE, dateLine);
  return text.replace(/\n+$/, '');
}
