// From a phrase as people write it in a rule to a pattern that finds it in all the ways in which it is written.

/** Tashkeel and tatweel; niqqud. */
const MARKS = String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u0652\u0670]*`;

const WRITTEN_AS: Readonly<Record<string, string>> = {
  '*': String.raw`[\p{L}\p{M}]*`,
  '?': String.raw`\p{L}`,
  ' ': String.raw`[\s\u00a0-]+`,
  "'": `['’]`,
  '’': `['’]?`,
  '״': `["״”]`,
  '"': `["״”]`,
  '-': String.raw`[\s\p{Pd}]`,
  ا: '[اأإآ]',
  أ: '[اأإآ]',
  إ: '[اأإآ]',
  آ: '[اأإآ]',
  ى: '[ىي]',
  ي: '[ىي]',
};

/** Turkish has two of them, and capitals that no rule of other languages finds. */
const TURKISH: Readonly<Record<string, string>> = { i: '[iİ]', ı: '[ıI]' };

/** In the source of a regular expression with the flags `i` and `u`; without what stands around it. */
export function phrasePattern(phrase: string, language: string): string {
  const own = language === 'tr' ? TURKISH : {};
  return Array.from(phrase, (sign) => {
    const pattern = own[sign] ?? WRITTEN_AS[sign] ?? sign.replace(/[\\^$.|+()[\]{}/]/, String.raw`\$&`);
    return /[\u05d0-\u05ea\u0621-\u064a]/.test(sign) ? pattern + MARKS : pattern;
  }).join('');
}
