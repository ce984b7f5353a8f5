// The marks around a quotation, as the language of the quotation has them. The file holds only the words.
import { primaryLanguage } from '#domain/language.ts';

type Marks = readonly [open: string, close: string];

const CURLY: Marks = ['“', '”'];

/** By the marks, the languages that use them; every other one has those of English. */
const LANGUAGES: readonly (readonly [Marks, string])[] = [
  [['«', '»'], 'ar el es fa hy it nb no pt ru uk ur'],
  [['«\u00A0', '\u00A0»'], 'fr'],
  [['„', '“'], 'bg cs de et is ka lt sk sl'],
  [['„', '”'], 'hr hu pl ro sr'],
  [['”', '”'], 'fi he sv'],
  [['「', '」'], 'ja'],
];

const MARKS: ReadonlyMap<string, Marks> = new Map(
  LANGUAGES.flatMap(([marks, languages]) => languages.split(' ').map((language) => [language, marks] as const)),
);

/** `text` between the marks of `lang` (BCP 47). Its own inner marks stay as they are. */
export function inQuotationMarks(text: string, lang: string | undefined): string {
  const [open, close] = MARKS.get(primaryLanguage(lang ?? '')) ?? CURLY;
  return `${open}${text}${close}`;
}
