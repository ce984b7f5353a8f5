// The marks around a quotation, as the language of the quotation has them. The file holds only the words.

const CURLY = ['“', '”'] as const;
const LOW_HIGH = ['„', '“'] as const;
const ANGLES = ['«', '»'] as const;
const SPACED_ANGLES = ['«\u00A0', '\u00A0»'] as const;
const CORNERS = ['「', '」'] as const;

/** By primary language; every other one has the curly marks of English. */
const MARKS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ...['ar', 'el', 'es', 'fa', 'hy', 'it', 'nb', 'no', 'pt', 'ru', 'uk', 'ur'].map((lang) => [lang, ANGLES] as const),
  ...['bg', 'cs', 'de', 'et', 'is', 'ka', 'lt', 'sk', 'sl'].map((lang) => [lang, LOW_HIGH] as const),
  ...['hr', 'hu', 'pl', 'ro', 'sr'].map((lang) => [lang, ['„', '”']] as const),
  ...['fi', 'he', 'sv'].map((lang) => [lang, ['”', '”']] as const),
  ['fr', SPACED_ANGLES] as const,
  ['ja', CORNERS] as const,
]);

/** `text` between the marks of `lang` (BCP 47). Its own inner marks stay as they are. */
export function inQuotationMarks(text: string, lang: string | undefined): string {
  const primary = lang?.split('-', 1)[0]?.toLowerCase() ?? '';
  const [open, close] = MARKS.get(primary) ?? CURLY;
  return `${open}${text}${close}`;
}
