// Which languages the page can speak, and which one it speaks to this reader.
import { LANGUAGES, primaryLanguage, type Language } from '#domain/language.ts';
import en from './messages/en.json';

/** Every message of the interface. */
export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, string>>;

/** The words of one language. */
interface Catalog {
  /** In a build at first only those of the page's first look; `fetchLaterMessages` adds the others to the same object. */
  readonly messages: Messages;
  readonly fetchLater: () => Promise<{ readonly default: Partial<Messages> }>;
}

const english: Catalog = { messages: { ...en }, fetchLater: () => import('virtual:later-messages/en') };

/** One message file per language. A language without one is spoken in English. */
const catalogs: Partial<Record<Language, Catalog>> = { en: english };

/** The languages to offer. */
export const SPOKEN: readonly Language[] = LANGUAGES.filter((language) => catalogs[language] !== undefined);

export const messagesOf = (language: Language): Messages => (catalogs[language] ?? english).messages;

/**
 * The words that only code fetched later says. Such code waits for them before it is shown. They come in every language, as
 * the first ones do: the reader may choose another at any time. Rejects when they cannot be fetched; can be called again.
 */
export async function fetchLaterMessages(): Promise<void> {
  const fetched = Object.values(catalogs).map(async ({ messages, fetchLater }) => {
    Object.assign(messages, (await fetchLater()).default);
  });
  await Promise.all(fetched);
}

/** Each language by its own name, which is the same in all of them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  he: 'עברית',
  tr: 'Türkçe',
};

/** Whose way of writing dates and numbers goes with the words. British: day, month name, year. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar', he: 'he', tr: 'tr' };

const RIGHT_TO_LEFT: readonly Language[] = ['ar', 'he'];
export const directionOf = (language: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');

/**
 * The language that was asked for, else the first of the reader's own that the page speaks, else English.
 * @param wanted BCP 47 tags of the reader, best first
 */
export function chooseLanguage(asked: Language | null, wanted: readonly string[]): Language {
  if (asked !== null) return SPOKEN.includes(asked) ? asked : 'en';
  return wanted.map(primaryLanguage).flatMap((primary) => SPOKEN.filter((language) => language === primary))[0] ?? 'en';
}
