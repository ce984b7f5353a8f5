// The languages that the page knows, in the order in which people are offered them.

export const LANGUAGES = ['en', 'ar', 'he', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];
