// Which values of a long group to show before "Show all": the first ones and the ticked ones, never a wing without its parent.
import type { FacetValue } from '#domain/answer.ts';

/**
 * The first `limit` values and, beyond them, those in `chosen` with the values they stand below; in the order given.
 * `values` are as in `FacetGroup`: each follows the one it stands below, one level deeper.
 */
export function visibleValues(
  values: readonly FacetValue[],
  chosen: ReadonlySet<string>,
  limit: number,
): readonly FacetValue[] {
  const shown = new Set<FacetValue>(values.slice(0, limit));
  const path: FacetValue[] = [];
  for (const value of values) {
    path.length = Math.min(path.length, value.depth);
    path.push(value);
    if (chosen.has(value.id)) for (const step of path) shown.add(step);
  }
  return values.filter((value) => shown.has(value));
}
