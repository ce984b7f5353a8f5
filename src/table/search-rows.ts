// Which rows a search finds: by their own words, or by the names of the actors and the place that they name.
import { addBit, emptyBitset, forEachBit, fullBitset, keepCommon, removeAll, type Bitset } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import type { EventTable } from './event-table.ts';
import { NOBODY } from './named-column.ts';
import { addRowsWithOthers, addRowsWithTitle } from './text-column.ts';

/** By table: the rows of the last terms, the longest unused first. As many as a reader types, and the letters on the way there. */
const knownTerms = new WeakMap<EventTable, Map<string, Bitset>>();
const MOST_KNOWN = 32;

/** The rows that hold every one of the folded terms somewhere. There must be one. */
export function rowsWithTerms(table: EventTable, terms: readonly string[]): Bitset {
  const [first = '', ...others] = terms;
  const found = rowsWithTerm(table, first).slice();
  for (const term of others) keepCommon(found, rowsWithTerm(table, term));
  return found;
}

/** Read only. */
function rowsWithTerm(table: EventTable, term: string): Bitset {
  const known = knownTerms.get(table) ?? new Map<string, Bitset>();
  knownTerms.set(table, known);
  const rows = known.get(term) ?? findRows(table, term, rowsAround(known, term) ?? fullBitset(table.rowCount));
  known.delete(term);
  known.set(term, rows);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return rows;
}

/** What holds a term holds each part of it: the rows of the longest part that is known, where there is one. */
function rowsAround(known: ReadonlyMap<string, Bitset>, term: string): Bitset | null {
  let longest: string | null = null;
  for (const part of known.keys()) {
    if (term.includes(part) && part.length > (longest?.length ?? 0)) longest = part;
  }
  return (longest !== null && known.get(longest)) || null;
}

/** `within`: no others hold it. What costs least is looked at first, and then only what is not found yet. */
function findRows(table: EventTable, term: string, within: Bitset): Bitset {
  const found = emptyBitset(table.rowCount);
  addNamedRows(found, table, term);
  addRowsWithOthers(found, table.texts, table.time.rows, term);
  keepCommon(found, within);
  addRowsWithTitle(found, table.texts, removeAll(within.slice(), found), term);
  addRowsWithId(found, table, removeAll(within.slice(), found), term);
  return found;
}

/** Those who name an actor of such a name, or one below it, or are at such a place. */
function addNamedRows(bits: Bitset, table: EventTable, term: string): void {
  const { actors, actorNames, placeNames, places, named } = table;
  const isNamed = actorNames.map((names) => names.includes(term));
  const isActor = Uint8Array.from(actors.lines, (line) => (line.some((above) => isNamed[above]) ? 1 : 0));
  const isPlace = Uint8Array.from([0, ...placeNames.map((names) => (names.includes(term) ? 1 : 0))]);
  if (isPlace.includes(1)) {
    for (let row = 0; row < places.length; row++) if (isPlace[places[row] ?? 0] === 1) addBit(bits, row);
  }
  if (!isActor.includes(1)) return;
  for (let row = 0; row < table.rowCount; row++) {
    const end = named.offsets[row + 1] ?? 0;
    for (let i = named.offsets[row] ?? 0; i < end; i++) if (isActor[named.actors[i] ?? NOBODY] === 1) addBit(bits, row);
  }
}

/** Ids are not stored folded a second time: they are made of few characters, of which folding changes case and hyphens. */
function addRowsWithId(bits: Bitset, { ids, time }: EventTable, open: Bitset, term: string): void {
  if (!/^[a-z0-9._~ ]+$/.test(term)) return;
  const wanted = emptyBitset(ids.ids.length);
  forEachBit(open, (row) => addBit(wanted, time.filePositions[row] ?? 0));
  const add = (position: number): void => addBit(bits, time.rows[position] ?? 0);
  if (areIdsFolded({ ids })) ids.ids.forEachWith(term.replaceAll(' ', '-'), add, wanted);
  else {
    const pattern = new RegExp(term.replaceAll('.', '\\.').replaceAll(' ', '-+'), 'gi');
    ids.ids.forEachMatch(pattern, add, wanted);
  }
}

const recentlyFolded = makeRecent<boolean>(1);

/** Whether folding would change nothing about the ids but their hyphens, each into a space: so it is with nearly all files. */
export const areIdsFolded = ({ ids }: Pick<EventTable, 'ids'>): boolean =>
  recentlyFolded(ids, 'folded', () =>
    ids.ids.chunks.every((chunk) => !chunk.includes('--') && chunk.toLowerCase() === chunk),
  );
