// The text of a piece of HTML, for files that have it where the events file has plain text. Nothing of it is ever run.

/** What is not text, with all that it holds. */
const UNSEEN = /<(script|style|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Where one line ends and another begins. */
const BREAKS = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr)\b[^>]*>/gi;
const TAGS = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^>]*(?:>|$)/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' }),
);

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isOne = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isOne ? String.fromCodePoint(code) : whole;
}

/** Paragraphs become lines. A text without tags comes back as it is, but for its entities and white space. */
export function stripHtml(html: string): string {
  const text = html.replace(UNSEEN, ' ').replace(BREAKS, '\n').replace(TAGS, '').replace(ENTITY, character);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
