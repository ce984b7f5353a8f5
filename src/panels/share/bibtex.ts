// Bibliography records as BibTeX, written by Citation.js, which is fetched when it is first asked for.
import type { BibliographyItem } from '#domain/bibliography.ts';
import { escapeTex } from './escape-tex.ts';

/** Braces would end the field that an address stands in. */
const escapeAddress = (url: string): string =>
  url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

/**
 * Citation.js would take `<b>` in a text for formatting, and leave out every letter that is not Latin. So it gets TeX and is told to
 * let it be; all of today's processors read UTF-8.
 */
function inTex(item: BibliographyItem): BibliographyItem {
  const { author, publisher, note, URL: url } = item;
  return {
    ...item,
    id: item.id.replaceAll('~', '_'),
    title: escapeTex(item.title),
    ...(author && { author: author.map(({ literal }) => ({ literal: escapeTex(literal) })) }),
    ...(publisher !== undefined && { publisher: escapeTex(publisher) }),
    ...(note !== undefined && { note: escapeTex(note) }),
    ...(url !== undefined && { URL: escapeAddress(url) }),
  };
}

/** Throws when the packages cannot be fetched (offline). */
export async function bibtexOf(items: readonly BibliographyItem[]): Promise<string> {
  const [{ plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  const { format } = plugins.config.get('@bibtex');
  format.asciiOnly = false;
  format.useIdAsLabel = true;
  // Ids are already made of characters that keys may have, but one.
  format.checkLabel = false;
  const escaped = items.map(inTex);
  const text = plugins.output.format('bibtex', escaped);
  // The plain styles print this field, where an address has to be marked as one.
  return escaped
    .reduce(
      (done, { URL: url = '' }) => done.replace(`howpublished = {${url}}`, () => `howpublished = {\\url{${url}}}`),
      text,
    )
    .trim();
}
