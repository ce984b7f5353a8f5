// What is typed into the search box, as terms.
import { expect, it } from 'vitest';
import { searchTerms } from './search-terms.ts';

it.each([
  ['Qatar  talks', ['qatar', 'talks']],
  ['“positive note” Cairo', ['positive note', 'cairo']],
  ['"al quds" «two words»', ['al quds', 'two words']],
  ['Al-Quds', ['al quds']],
  ["Sa’adat sa'adat", ['saadat']],
  ['"Cairo"', ['cairo']],
  ['"not closed', ['not', 'closed']],
  ['צה"ל חזר', ['צהל', 'חזר']],
  ['حَمَاس', ['حماس']],
  [' - ’ "" ', []],
  ['', []],
])('takes %s apart', (q, terms) => {
  expect(searchTerms(q)).toEqual(terms);
});
