// Ticking, dropping and listing the parts of a filter.
import { describe, expect, it } from 'vitest';
import {
  filterParts,
  filterValues,
  isUntouched,
  onlyFilterPart,
  toggleFilterValue,
  withFilterValues,
  withoutFilterPart,
} from './filter-values.ts';
import { NO_FILTER } from './filter.ts';
import type { Filter } from './filter.ts';
import { actorId } from './ids.ts';

const busy: Filter = {
  kinds: ['talks'],
  actors: [actorId('hamas')],
  roles: { mediator: [actorId('qatar')], subject: [actorId('gaza')] },
  match: 'all',
  certainties: ['claimed'],
  q: 'hospital',
};

describe('filter values', () => {
  it('ticks a value and unticks it again', () => {
    const ticked = toggleFilterValue(NO_FILTER, 'mediator', 'qatar');
    expect(filterValues(ticked, 'mediator')).toEqual(['qatar']);
    expect(toggleFilterValue(ticked, 'mediator', 'qatar')).toEqual(NO_FILTER);
  });

  it('keeps values sorted and each once, as the address has them', () => {
    expect(withFilterValues(NO_FILTER, 'kind', ['talks', 'report', 'talks']).kinds).toEqual(['report', 'talks']);
  });

  it('leaves no empty role behind', () => {
    expect(withFilterValues(busy, 'mediator', []).roles).toEqual({ subject: ['gaza'] });
  });

  it('lists the parts that narrow, mediators first and words last', () => {
    expect(filterParts(busy)).toEqual(['mediator', 'kind', 'actor', 'subject', 'certainty', 'q']);
    expect(filterParts(NO_FILTER)).toEqual([]);
  });

  it('drops every part one by one', () => {
    const bare = filterParts(busy).reduce(withoutFilterPart, busy);
    expect(bare).toEqual({ ...NO_FILTER, match: 'all' });
    expect(isUntouched(bare)).toBe(false);
    expect(isUntouched(NO_FILTER)).toBe(true);
  });

  it('keeps one part and the meaning of its values', () => {
    expect(onlyFilterPart(busy, 'mediator')).toEqual({ ...NO_FILTER, match: 'all', roles: { mediator: ['qatar'] } });
    expect(onlyFilterPart(busy, 'q')).toEqual({ ...NO_FILTER, match: 'all', q: 'hospital' });
  });
});
