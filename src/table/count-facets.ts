// Filter groups with counts: for every value, how many events would be shown if it alone were ticked in its group.
import { countCommon, type Bitset } from '#base/bitset.ts';
import { foldText } from '#base/fold-text.ts';
import type { ActorRef, FacetGroup, FacetsAnswer, FacetValue } from '#domain/answer.ts';
import { FACETS, filterValues, withoutFilterPart } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import { actorId, type ActorId } from '#domain/ids.ts';
import type { FacetsQuestion } from '#domain/question.ts';
import { CERTAINTIES, KINDS } from '#domain/vocabulary.ts';
import type { ActorFacet } from './actor-column.ts';
import { countActors } from './count-actors.ts';
import { actorRef } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { filterClauses, passingRows, rowsPassing } from './filter-rows.ts';
import { rankedActors } from './rank-values.ts';

/** Groups of roles that the file does not use are left out. */
export function countFacets(table: EventTable, question: FacetsQuestion): FacetsAnswer {
  const { filter } = question;
  const clauses = filterClauses(table, filter);
  const passing = passingRows(table, filter);
  const groups = FACETS.flatMap((facet): FacetGroup[] => {
    // Only groups with a clause of their own are counted apart, as if it were not there. Certainty always has one:
    // unticked, it keeps retracted events away.
    if (facet === 'certainty') {
      return [wordGroup(facet, CERTAINTIES, table.certaintyRows, rowsPassing(table, clauses, facet), filter)];
    }
    const isNarrowed = clauses.some(({ part }) => part === facet);
    const own = isNarrowed ? passingRows(table, withoutFilterPart(filter, facet)) : passing;
    if (facet === 'kind') return [wordGroup(facet, KINDS, table.kindRows, own, filter)];
    return actorGroup(table, facet, question, () => countActors(table.actors, own).get(facet) ?? new Uint32Array());
  });
  return { groups, ...chosenActors(table, filter) };
}

/** The words that the file uses, and those ticked. */
function wordGroup(
  facet: 'kind' | 'certainty',
  words: readonly string[],
  rowsByWord: readonly Bitset[],
  rows: Bitset,
  filter: Filter,
): FacetGroup {
  const ticked = filterValues(filter, facet);
  const values = words.flatMap((id, i): FacetValue[] => {
    const ofWord = rowsByWord[i] ?? new Uint32Array();
    if (!ofWord.some((bits) => bits !== 0) && !ticked.includes(id)) return [];
    return [{ id, actor: null, count: countCommon(ofWord, rows), depth: 0 }];
  });
  return { facet, values, more: 0 };
}

function actorGroup(
  table: EventTable,
  facet: ActorFacet,
  { filter, limit, find }: FacetsQuestion,
  countRows: () => Uint32Array,
): FacetGroup[] {
  const ranked = rankedActors(table, facet);
  if (ranked.length === 0) return [];
  const text = find?.facet === facet ? foldText(find.text).trim() : '';
  const found = text === '' ? ranked : ranked.filter((actor) => table.actorNames[actor]?.includes(text));
  const ticked = new Set(filterValues(filter, facet).map((id) => table.actors.numbers.get(actorId(id))));
  // An actor has at least the rows of those below it: cut by number of rows, no wing is left without its own.
  const shown = found.filter((actor, i) => i < limit || ticked.has(actor));
  const counts = countRows();
  const values = hierarchy(table, shown).flatMap(({ actor, depth }): FacetValue[] => {
    const ref = actorRef(table.actors.records[actor]);
    return ref ? [{ id: ref.id, actor: ref, count: counts[actor] ?? 0, depth }] : [];
  });
  return [{ facet, values, more: found.length - shown.length }];
}

/** The actors in the order given, but each below the nearest of them that it stands under. */
function hierarchy(table: EventTable, actors: readonly number[]): readonly { actor: number; depth: number }[] {
  const present = new Set(actors);
  const below = new Map<number | null, number[]>();
  for (const actor of actors) {
    const above = table.actors.lines[actor]?.find((other) => other !== actor && present.has(other)) ?? null;
    const siblings = below.get(above);
    if (siblings) siblings.push(actor);
    else below.set(above, [actor]);
  }
  const ordered: { actor: number; depth: number }[] = [];
  const waiting = (below.get(null) ?? []).toReversed().map((actor) => ({ actor, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    const { actor, depth } = next;
    waiting.push(...(below.get(actor) ?? []).toReversed().map((child) => ({ actor: child, depth: depth + 1 })));
  }
  return ordered;
}

function chosenActors(table: EventTable, filter: Filter): Pick<FacetsAnswer, 'chosen' | 'unknown'> {
  const chosen = new Map<ActorId, ActorRef>();
  const unknown: { readonly facet: FacetKey; readonly id: ActorId }[] = [];
  for (const facet of FACETS) {
    if (facet === 'kind' || facet === 'certainty') continue;
    for (const id of filterValues(filter, facet).map(actorId)) {
      const ref = actorRef(table.actors.records[table.actors.numbers.get(id) ?? -1]);
      if (!ref) unknown.push({ facet, id });
      chosen.set(id, ref ?? { id, name: id });
    }
  }
  return { chosen: [...chosen.values()], unknown };
}
