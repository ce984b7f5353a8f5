// Bibliography records as BibTeX, written by Citation.js, which is fetched when it is first asked for.
import type { BibliographyItem, PartialDate } from '#domain/bibliography.ts';
import { escapeTex } from './escape-tex.ts';

/** Braces would end the field that an address stands in. */
const escapeAddress = (url: string): string =>
  url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

/** On one line, which is how fields are told apart here. */
const inField = (text: string): string => escapeTex(text.replaceAll(/\s+/g, ' '));

/** There is one field for a note and for the day; Citation.js has the day where there is no note. */
function noteText({ note, accessed }: BibliographyItem): string | undefined {
  if (note === undefined || !accessed) return note;
  return `${note} [Online; accessed ${dateText(accessed)}]`;
}

/** As YYYY-MM-DD, as far as it is known. */
const dateText = ({ 'date-parts': [[year = 0, ...parts]] }: PartialDate): string =>
  [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');

/**
 * Citation.js would take `<b>` in a text for formatting, and leave out every letter that is not Latin. So it gets TeX and is told to
 * let it be; all of today's processors read UTF-8.
 */
function inTex(item: BibliographyItem): BibliographyItem {
  const { author, publisher, URL: url } = item;
  const note = noteText(item);
  return {
    ...item,
    // No id has a colon, which keys may have.
    id: item.id.replaceAll('~', ':'),
    title: inField(item.title),
    ...(author && { author: author.map(({ literal }) => ({ literal: inField(literal) })) }),
    ...(publisher !== undefined && { publisher: inField(publisher) }),
    ...(note !== undefined && { note: inField(note) }),
    ...(url !== undefined && { URL: escapeAddress(url) }),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month, by number or by name with a day, as Citation.js has it. Styles know months by names without quotes, and no days. */
const MONTH = /^\tmonth = \{(?:(\d+)|[a-z]+ \d+)\},$/m;
const PUBLICATION = /^\thowpublished = .*\n/m;

/** `date` is of newer programs, which take it before year and month. */
function dateFields(issued: PartialDate): string {
  const [, month = 0, day] = issued['date-parts'][0];
  const date = day === undefined ? '' : `\n\tdate = {${dateText(issued)}},`;
  return `\tmonth = ${MONTHS[month - 1] ?? ''},${date}`;
}

/** The plain styles print this field of an entry that is no book, and neither publisher nor address. */
function publicationField({ publisher, URL: url }: BibliographyItem): string {
  const parts = [...(publisher === undefined ? [] : [publisher]), ...(url === undefined ? [] : [`\\url{${url}}`])];
  return parts.length === 0 ? '' : `\thowpublished = {${parts.join(', ')}},\n`;
}

function mended(entry: string, item: BibliographyItem): string {
  const text = entry
    .replace(PUBLICATION, '')
    .replace(MONTH, (field) => (item.issued ? dateFields(item.issued) : field));
  const end = text.lastIndexOf('}');
  return text.slice(0, end) + publicationField(item) + text.slice(end);
}

/** Throws when the packages cannot be fetched (offline). */
export async function bibtexOf(items: readonly BibliographyItem[]): Promise<string> {
  const [{ plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  const { format } = plugins.config.get('@bibtex');
  format.asciiOnly = false;
  format.useIdAsLabel = true;
  // Ids are already made of characters that keys may have, but one.
  format.checkLabel = false;
  return items
    .map(inTex)
    .map((item) => mended(plugins.output.format('bibtex', [item]).trim(), item))
    .join('\n');
}
