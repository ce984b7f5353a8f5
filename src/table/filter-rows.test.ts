// The fast filter, the counts beside its values and the ways out of an empty result equal the plain meaning.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsetMembers } from '#base/bitset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { filterParts, filterValues, withFilterValues, withoutFilterPart } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import { matchesFilter } from '#domain/matches-filter.ts';
import { datasets, filters } from '#testing/arbitrary-dataset.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';
import { dimmedRows, passingRows } from './filter-rows.ts';
import { idOf } from './id-index.ts';

const passing = (dataset: Dataset, filter: Filter) =>
  dataset.events.filter((event) => matchesFilter(event, filter, dataset));

/** Ids of the rows in a set, in file order. */
function idsOf(dataset: Dataset, rowIds: readonly string[]): string[] {
  return dataset.events.map(({ id }) => String(id)).filter((id) => rowIds.includes(id));
}

describe('a filtered table', () => {
  it('shows what the filter means', () => {
    fc.assert(
      fc.property(datasets, fc.array(filters, { minLength: 1, maxLength: 4 }), (dataset, several) => {
        const table = buildEventTable(dataset);
        for (const filter of several) {
          const shown = Array.from(bitsetMembers(passingRows(table, filter)), (row) => idOf(table, row));
          expect(idsOf(dataset, shown)).toEqual(passing(dataset, filter).map(({ id }) => id));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('fades the others, but what is retracted only when that was chosen', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, filter) => {
        const table = buildEventTable(dataset);
        const faded = Array.from(bitsetMembers(dimmedRows(table, filter)), (row) => idOf(table, row));
        const expected = dataset.events.filter(
          (event) =>
            !matchesFilter(event, filter, dataset) &&
            (event.certainty !== 'retracted' || filter.certainties.includes('retracted')),
        );
        expect(idsOf(dataset, faded)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });
});

describe('counts beside filter values', () => {
  it('are what ticking the value alone would show', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, filter) => {
        const { groups } = answerQuery(buildEventTable(dataset), { type: 'facets', filter, limit: 100 });
        for (const { facet, values } of groups) {
          for (const { id, count } of values) {
            const ticked = withFilterValues(filter, facet, [id]);
            expect([facet, id, count]).toEqual([facet, id, passing(dataset, ticked).length]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stand beside every value that the file has, also where they are zero', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, filter) => {
        const { groups } = answerQuery(buildEventTable(dataset), { type: 'facets', filter, limit: 100 });
        const all: Filter = { kinds: [], actors: [], roles: {}, match: 'any', certainties: [], q: '' };
        const everything = withFilterValues(all, 'certainty', [
          'confirmed',
          'reported',
          'claimed',
          'contested',
          'retracted',
        ]);
        for (const facet of ['actor', 'mediator', 'subject'] as const satisfies FacetKey[]) {
          const found = groups.find((group) => group.facet === facet)?.values.map(({ id }) => id) ?? [];
          const used = [...dataset.actors.keys()].filter(
            (id) => passing(dataset, withFilterValues(everything, facet, [id])).length > 0,
          );
          expect(found.toSorted()).toEqual(used.map(String).toSorted());
        }
        const kinds = new Set<string>([...dataset.events.map(({ kind }) => kind), ...filterValues(filter, 'kind')]);
        expect(new Set(groups.find(({ facet }) => facet === 'kind')?.values.map(({ id }) => id))).toEqual(kinds);
      }),
    );
  });
});

describe('ways out of a filter', () => {
  it('say how many dropping each part would show, most first', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, filter) => {
        const { options } = answerQuery(buildEventTable(dataset), { type: 'relax', filter });
        for (const { part, count } of options) {
          expect(count).toBeGreaterThan(0);
          expect([part, count]).toEqual([part, passing(dataset, withoutFilterPart(filter, part)).length]);
        }
        const counts = options.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  it('name every part without which something would be shown', () => {
    fc.assert(
      fc.property(datasets, filters, (dataset, filter) => {
        const { options } = answerQuery(buildEventTable(dataset), { type: 'relax', filter });
        const named: readonly string[] = options.map(({ part }) => part);
        const needed = filterParts(filter).filter(
          (part) => passing(dataset, withoutFilterPart(filter, part)).length > passing(dataset, filter).length,
        );
        expect(named).toEqual(expect.arrayContaining(needed));
      }),
    );
  });
});
