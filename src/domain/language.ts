// The languages that the page knows, in the order in which people are offered them; and which one a tag means.

export const LANGUAGES = ['en', 'ar', 'he', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a BCP 47 tag, without its script and region: "ar" of "ar-EG". */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
