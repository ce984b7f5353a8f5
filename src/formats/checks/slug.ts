// Makes ids of names: readable where the name is in Latin letters, and always the same for the same name.
import { hashOf } from '#base/string-dictionary.ts';

const LONGEST = 80;
const MARKS = /\p{M}/gu;
const OTHERS = /[^a-z0-9]+/g;
/** Letters that have no place in an id: without them two names may look the same. */
const LOST_LETTERS = /[^\P{L}a-z]/u;

/** An id of the format. Of different names it may be the same. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const words = plain
    .replace(OTHERS, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const isWhole = words !== '' && words.length < LONGEST && !LOST_LETTERS.test(plain);
  if (isWhole) return words;
  const mark = hashOf(name).toString(36);
  return words === '' ? `n${mark}` : `${words}-${mark}`;
}
