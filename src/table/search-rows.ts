// Which rows a search finds: by their own words, or by the names of the actors and the place that they name.
import { addBit, emptyBitset, keepCommon, type Bitset } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import { addActorRows } from './actor-column.ts';
import type { EventTable } from './event-table.ts';
import { addRowsWithText } from './text-column.ts';

/** As many terms as a reader types in one search, and the letters on the way there. */
const recentTerms = makeRecent<Bitset>(32);

/** The rows that hold every one of the folded terms somewhere. There must be one. */
export function rowsWithTerms(table: EventTable, terms: readonly string[]): Bitset {
  const [first = '', ...others] = terms;
  const found = rowsWithTerm(table, first).slice();
  for (const term of others) keepCommon(found, rowsWithTerm(table, term));
  return found;
}

function rowsWithTerm(table: EventTable, term: string): Bitset {
  return recentTerms(table, term, () => {
    const bits = emptyBitset(table.rowCount);
    addRowsWithText(bits, table.texts, table.time.rows, term);
    addRowsWithId(bits, table, term);
    for (const [actor, names] of table.actorNames.entries()) {
      if (names.includes(term)) addActorRows(bits, table.actors, actor, null);
    }
    addPlaceRows(bits, table, term);
    return bits;
  });
}

/** Ids are not stored folded a second time: they are made of few characters, of which folding changes case and hyphens. */
function addRowsWithId(bits: Bitset, { ids, time }: EventTable, term: string): void {
  if (!/^[a-z0-9._~ ]+$/.test(term)) return;
  const pattern = new RegExp(term.replaceAll('.', '\\.').replaceAll(' ', '-+'), 'gi');
  ids.ids.forEachMatch(pattern, (position) => addBit(bits, time.rows[position] ?? 0));
}

function addPlaceRows(bits: Bitset, { placeNames, places }: EventTable, term: string): void {
  const isFound = new Uint8Array(placeNames.length + 1);
  for (const [i, names] of placeNames.entries()) if (names.includes(term)) isFound[i + 1] = 1;
  if (!isFound.includes(1)) return;
  for (let row = 0; row < places.length; row++) if (isFound[places[row] ?? 0] === 1) addBit(bits, row);
}
