// Which ids a mistyped one may have meant.

/** Ids looked at: a file of millions answers a mistyped link as fast as a small one. */
const SCAN_LIMIT = 200_000;
const SHOWN = 3;

/**
 * Ids that begin with `wanted`, or differ from it in few letters, the nearest first and then by row. Case does not count.
 */
export function nearestIds<Id extends string>(
  rowCount: number,
  idAt: (row: number) => Id,
  wanted: string,
): readonly Id[] {
  const text = wanted.toLowerCase().slice(0, 128);
  const furthest = Math.floor(text.length / 3);
  const best: { readonly id: Id; readonly distance: number }[] = [];
  for (let row = 0; row < Math.min(rowCount, SCAN_LIMIT); row++) {
    const id = idAt(row);
    const limit = best.length < SHOWN ? furthest : (best.at(-1)?.distance ?? 0) - 1;
    if (limit < 0) break;
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
  const same = commonStart(id, wanted);
  if (same > 2 && (same === id.length || same === wanted.length)) return id.length === wanted.length ? 0 : 1;
  if (Math.abs(id.length - wanted.length) > limit) return limit + 1;
  return editDistance(id.slice(same), wanted.slice(same), limit);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Letters to add, drop or change; anything above `limit` when it is more. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
