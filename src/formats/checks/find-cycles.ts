// Finds the links that lead back to where one came from, in time proportional to the number of links.

export interface Cycle<K, L> {
  /** Where the link that closes the cycle starts. */
  readonly from: K;
  readonly link: L;
  /** From the end of that link to its start, along the other links; only the first few of a long way. */
  readonly way: readonly K[];
  readonly length: number;
}

const WAY_LIMIT = 5;
const DONE = -1;

interface Step<K, L> {
  readonly node: K;
  readonly links: Iterator<L>;
}

/**
 * Walks from each node in turn, in the order given, along links not yet walked: a link to a node of the present walk closes
 * a cycle. Without those links no cycle is left.
 */
export function findCycles<K, L extends { readonly to: K }>(
  nodes: Iterable<K>,
  linksOf: (node: K) => Iterable<L>,
): readonly Cycle<K, L>[] {
  const cycles: Cycle<K, L>[] = [];
  /** Depth in the present walk, or DONE. */
  const depths = new Map<K, number>();
  const walk: Step<K, L>[] = [];

  const enter = (node: K): void => {
    depths.set(node, walk.length);
    walk.push({ node, links: linksOf(node)[Symbol.iterator]() });
  };
  const follow = (from: K, link: L): void => {
    const depth = depths.get(link.to);
    if (depth === undefined) enter(link.to);
    else if (depth !== DONE) {
      const way = walk.slice(depth, depth + WAY_LIMIT).map(({ node }) => node);
      cycles.push({ from, link, way, length: walk.length - depth });
    }
  };

  for (const start of nodes) {
    if (!depths.has(start)) enter(start);
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const next = step.links.next();
      if (!next.done) follow(step.node, next.value);
      else {
        depths.set(step.node, DONE);
        walk.pop();
      }
    }
  }
  return cycles;
}

/** For people: "a → b → c → a", shortened in the middle. */
export function describeWay<K extends string, L>({ way, length }: Pick<Cycle<K, L>, 'way' | 'length'>): string {
  const rest = length > way.length ? ['…'] : [];
  return [...way, ...rest, ...way.slice(0, 1)].join(' → ');
}
