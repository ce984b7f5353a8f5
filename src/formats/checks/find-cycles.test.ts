// Circles among links: found when there are some, never when there are none, and quickly.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWay, findCycles } from './find-cycles.ts';

type Links = ReadonlyMap<string, readonly { to: string }[]>;

const linksFrom = (graph: Record<string, string>): Links =>
  new Map(Object.entries(graph).map(([from, to]) => [from, Array.from(to, (target) => ({ to: target }))]));
const cyclesOf = (links: Links) => findCycles(links.keys(), (node) => links.get(node) ?? []);

/** Whether a node can be come back to, by following all ways from it. */
function isCircular(links: Links): boolean {
  return [...links.keys()].some((start) => {
    const reached = new Set<string>();
    const queue = (links.get(start) ?? []).map(({ to }) => to);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (reached.has(node)) continue;
      reached.add(node);
      queue.push(...(links.get(node) ?? []).map(({ to }) => to));
    }
    return reached.has(start);
  });
}

const nodes = 'abcdefgh';
const anyGraph = fc
  .array(fc.tuple(fc.constantFrom(...nodes.split('')), fc.constantFrom(...nodes.split(''))), { maxLength: 14 })
  .map((pairs): Links => {
    const links = new Map<string, { to: string }[]>();
    for (const [from, to] of pairs) links.set(from, [...(links.get(from) ?? []), { to }]);
    return links;
  });

describe('findCycles', () => {
  it('finds some exactly when one can come back', () => {
    fc.assert(
      fc.property(anyGraph, (links) => {
        expect(cyclesOf(links).length > 0).toBe(isCircular(links));
      }),
    );
  });

  it('leaves no circle when the links that it names are taken out', () => {
    fc.assert(
      fc.property(anyGraph, (links) => {
        const closing = new Set(cyclesOf(links).map(({ link }) => link));
        const rest = new Map([...links].map(([from, out]) => [from, out.filter((link) => !closing.has(link))]));
        expect(isCircular(rest)).toBe(false);
      }),
    );
  });

  it('names the link that closes the circle, and the way round', () => {
    const [cycle] = cyclesOf(linksFrom({ a: 'b', b: 'c', c: 'a' }));
    expect(cycle).toMatchObject({ from: 'c', link: { to: 'a' }, way: ['a', 'b', 'c'] });
    expect(cycle && describeWay(cycle)).toBe('a → b → c → a');
  });

  it('takes a link to oneself for a circle, and two ways to one end for none', () => {
    expect(cyclesOf(linksFrom({ a: 'a' })).map(describeWay)).toEqual(['a → a']);
    expect(cyclesOf(linksFrom({ a: 'bc', b: 'd', c: 'd', d: '' }))).toEqual([]);
  });

  it('walks a chain of a hundred thousand, and a circle as long, without running out of stack', () => {
    const chain = (last: string): Links =>
      new Map(Array.from({ length: 100_000 }, (_, i) => [String(i), [{ to: i < 99_999 ? String(i + 1) : last }]]));
    expect(cyclesOf(chain('end'))).toEqual([]);
    expect(cyclesOf(chain('0')).map(describeWay)).toEqual(['0 → 1 → 2 → 3 → 4 → … → 0']);
  });
});
