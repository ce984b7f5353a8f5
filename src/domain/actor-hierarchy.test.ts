// An actor's line is itself and all that it stands for.
import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, lineOf } from './actor-hierarchy.ts';
import { actorId, type ActorId } from './ids.ts';

type Links = Readonly<Record<string, { readonly parent?: string; readonly represents?: string }>>;

function line(id: string, links: Links): readonly string[] {
  const actors = new Map<ActorId, { parent?: ActorId; represents?: ActorId }>();
  for (const [key, { parent, represents }] of Object.entries(links)) {
    actors.set(actorId(key), {
      ...(parent !== undefined && { parent: actorId(parent) }),
      ...(represents !== undefined && { represents: actorId(represents) }),
    });
  }
  return lineOf(actorId(id), actors);
}

describe('the line of an actor', () => {
  it('goes up through wings and representatives, the nearest first', () => {
    const links = { egypt: {}, ministry: { parent: 'egypt' }, minister: { represents: 'ministry' } };
    expect(line('minister', links)).toEqual(['minister', 'ministry', 'egypt']);
    expect(line('egypt', links)).toEqual(['egypt']);
  });

  it('has one reached by two ways once', () => {
    const links = { state: {}, party: { parent: 'state' }, leader: { parent: 'party', represents: 'state' } };
    expect(line('leader', links)).toEqual(['leader', 'party', 'state']);
  });

  it('ends at a circle, at an actor that the file lacks, and after a length that no real one has', () => {
    expect(line('a', { a: { parent: 'b' }, b: { parent: 'a' } })).toEqual(['a', 'b']);
    expect(line('a', { a: { parent: 'ghost' } })).toEqual(['a']);
    expect(line('ghost', {})).toEqual([]);
    const chain = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}`, { parent: `n${i + 1}` }]));
    expect(line('n0', chain)).toHaveLength(LINE_LIMIT);
  });
});
