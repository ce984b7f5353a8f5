// Which ids a mistyped one may have meant.

/** Ids looked at: a file of millions answers a mistyped link as fast as a small one. */
const SCAN_LIMIT = 200_000;
const SHOWN = 3;

/**
 * Ids that begin with `wanted`, or differ from it in few letters, the nearest first and then in the order of `ids`. Case
 * does not count.
 */
export function nearestIds<Id extends string>(ids: Iterable<Id>, wanted: string): readonly Id[] {
  const text = wanted.toLowerCase().slice(0, 128);
  const furthest = Math.max(1, Math.floor(text.length / 3));
  const best: { readonly id: Id; readonly distance: number }[] = [];
  let scanned = 0;
  for (const id of ids) {
    scanned += 1;
    if (scanned > SCAN_LIMIT) break;
    const limit = best.length < SHOWN ? furthest : (best.at(-1)?.distance ?? 0) - 1;
    const distance = nearness(id.toLowerCase(), text, limit);
    if (distance > limit) continue;
    const at = best.findIndex((other) => other.distance > distance);
    best.splice(at < 0 ? best.length : at, 0, { id, distance });
    if (best.length > SHOWN) best.pop();
  }
  return best.map(({ id }) => id);
}

/** A beginning of the other counts as one letter off, if it is more than a letter or two. */
function nearness(id: string, wanted: string, limit: number): number {
  const isBeginning = wanted.length > 2 && id.length > 2 && (id.startsWith(wanted) || wanted.startsWith(id));
  return isBeginning ? Math.min(1, Math.abs(id.length - wanted.length)) : editDistance(id, wanted, limit);
}

/** Letters to add, drop or change; anything above `limit` when it is more. Works only near the diagonal. */
function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return tooFar;
  let row = Array.from({ length: b.length + 1 }, (_, j) => (j <= limit ? j : tooFar));
  for (let i = 1; i <= a.length; i++) {
    const next = Array.from({ length: b.length + 1 }, () => tooFar);
    if (i <= limit) next[0] = i;
    let least = next[0] ?? tooFar;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const change = (row[j - 1] ?? tooFar) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(change, (row[j] ?? tooFar) + 1, (next[j - 1] ?? tooFar) + 1);
      next[j] = value;
      least = Math.min(least, value);
    }
    if (least > limit) return tooFar;
    row = next;
  }
  return row[b.length] ?? tooFar;
}
