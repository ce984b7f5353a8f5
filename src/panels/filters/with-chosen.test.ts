// Ticked values that no event has.
import { expect, it } from 'vitest';
import type { FacetsAnswer } from '#domain/answer.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId } from '#domain/ids.ts';
import { withChosen } from './with-chosen.ts';

const qatar = { id: actorId('qatar'), name: 'Qatar' };
const germany = { id: actorId('germany'), name: 'Germany' };
const atlantis = { id: actorId('atlantis'), name: 'atlantis' };
const answer: FacetsAnswer = {
  groups: [{ facet: 'mediator', values: [{ id: qatar.id, actor: qatar, count: 4, depth: 0 }], more: 0 }],
  chosen: [qatar, germany, atlantis],
  unknown: [{ facet: 'mediator', id: atlantis.id }],
};

it('leaves groups alone that have all that is ticked', () => {
  expect(withChosen(answer, { ...NO_FILTER, roles: { mediator: [qatar.id] } })).toEqual(answer.groups);
});

it('adds an actor whom no event has in this role, and none that the file lacks', () => {
  const filter = { ...NO_FILTER, roles: { mediator: [atlantis.id, germany.id, qatar.id] } };
  expect(withChosen(answer, filter)[0]?.values.map(({ id, count }) => [id, count])).toEqual([
    ['qatar', 4],
    ['germany', 0],
  ]);
});

it('adds a group for a role or a kind that the file does not use', () => {
  const filter = { ...NO_FILTER, kinds: ['attack' as const], roles: { witness: [germany.id] } };
  const added = withChosen(answer, filter).slice(1);
  expect(added.map(({ facet, values }) => [facet, ...values.map(({ id }) => id)])).toEqual([
    ['kind', 'attack'],
    ['witness', 'germany'],
  ]);
});
