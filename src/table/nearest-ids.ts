// Which ids a mistyped one may have meant.
import { editDistance } from '#base/edit-distance.ts';

/** Ids looked at: a file of millions answers a mistyped link as fast as a small one. */
const SCAN_LIMIT = 200_000;
const SHOWN = 3;

/** Fewer letters in common, amid others, say nothing. */
const LONG_PART = 5;
/** In letters off: an id that holds all of what was asked for, but not at its start. */
const HELD = 2;

/**
 * Ids that begin with `wanted`, differ from it in few letters, hold it or most of it, or are held by it; the nearest first
 * and then by row. Case does not count.
 */
export function nearestIds<Id extends string>(
  rowCount: number,
  idAt: (row: number) => Id,
  wanted: string,
): readonly Id[] {
  const text = wanted.toLowerCase().slice(0, 128);
  const best: { readonly id: Id; readonly distance: number }[] = [];
  for (let row = 0; row < Math.min(rowCount, SCAN_LIMIT); row++) {
    const id = idAt(row);
    const limit = best.length < SHOWN ? Number.POSITIVE_INFINITY : (best.at(-1)?.distance ?? 0) - 1;
    if (limit < 0) break;
    const distance = nearness(id.toLowerCase(), text, limit);
    if (distance > limit || distance === TOO_FAR) continue;
    const at = best.findIndex((other) => other.distance > distance);
    best.splice(at < 0 ? best.length : at, 0, { id, distance });
    if (best.length > SHOWN) best.pop();
  }
  return best.map(({ id }) => id);
}

const TOO_FAR = Number.POSITIVE_INFINITY;

/** Of the letters of what was asked for, so many may be wrong. */
const slackOf = (wanted: string): number => Math.floor(wanted.length / 3);

/** A beginning of the other counts as one letter off, if it is more than a letter or two. */
function nearness(id: string, wanted: string, limit: number): number {
  const same = commonStart(id, wanted);
  if (same > 2 && (same === id.length || same === wanted.length)) return id.length === wanted.length ? 0 : 1;
  const held = heldDistance(id, wanted);
  const most = Math.min(limit, slackOf(wanted), held - 1);
  if (Math.abs(id.length - wanted.length) > most) return held;
  const letters = editDistance(id.slice(same), wanted.slice(same), most);
  return letters > most ? held : letters;
}

/** By the longest part that both have in common. */
function heldDistance(id: string, wanted: string): number {
  if (id.length >= LONG_PART && wanted.includes(id)) return HELD;
  const shared = sharedLength(id, wanted);
  const missing = wanted.length - shared;
  const isWhole = missing === 0 && shared > 2;
  return isWhole || shared >= LONG_PART ? HELD + missing : TOO_FAR;
}

/**
 * Length of the longest part of `wanted` in `id`, 0 where more is missing than may be wrong: a part so long holds the
 * middle of `wanted`, wherever it begins, so that only this has to be looked for.
 */
function sharedLength(id: string, wanted: string): number {
  const slack = slackOf(wanted);
  const end = wanted.length - slack;
  const middle = wanted.slice(slack, end);
  if (middle === '') return 0;
  let longest = 0;
  for (let at = id.indexOf(middle); at >= 0; at = id.indexOf(middle, at + 1)) {
    const before = commonEnd(id.slice(0, at), wanted.slice(0, slack));
    const after = commonStart(id.slice(at + middle.length), wanted.slice(end));
    longest = Math.max(longest, before + middle.length + after);
  }
  return longest >= end ? longest : 0;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
