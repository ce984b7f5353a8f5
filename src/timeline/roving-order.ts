// Where the arrow keys lead inside the drawing: along a lane by time, and from lane to lane.
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';
import type { LanePicture, TimelinePicture } from './timeline-picture.ts';

/** An event or a density bar: something that can have the focus. */
export interface Stop {
  readonly key: string;
  readonly laneKey: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export type Move = 'later' | 'earlier' | 'up' | 'down';

export const spanKey = (laneKey: string, from: EpochMs): string => `${laneKey}\n@${from}`;

/** By time, as in a list of dates. */
function laneStops({ key: laneKey, items, spans }: LanePicture): readonly Stop[] {
  const events = items.map(({ key, extent }) => ({ key, laneKey, from: extent.start, to: extent.end }));
  const bars = spans.map(({ from, to }) => ({ key: spanKey(laneKey, from), laneKey, from, to }));
  return [...events, ...bars].toSorted((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
}

export const rovingOrder = (picture: TimelinePicture): readonly (readonly Stop[])[] => picture.lanes.map(laneStops);

function find(order: readonly (readonly Stop[])[], key: string): { lane: number; index: number; stop: Stop } | null {
  for (const [lane, stops] of order.entries())
    for (const [index, stop] of stops.entries()) if (stop.key === key) return { lane, index, stop };
  return null;
}

/** Distance in time of a stop from an instant; 0 while it lasts. */
const distance = ({ from, to }: Stop, at: EpochMs): number => Math.max(from - at, at - Math.max(to, from), 0);

function nearest(stops: readonly Stop[], at: EpochMs): Stop | null {
  let best: Stop | null = null;
  for (const stop of stops) if (!best || distance(stop, at) < distance(best, at)) best = stop;
  return best;
}

/** The stop that an arrow leads to from `key`; `null` at the edge of the drawing. */
export function nextStop(order: readonly (readonly Stop[])[], key: string, move: Move): Stop | null {
  const here = find(order, key);
  if (!here) return null;
  if (move === 'later') return order[here.lane]?.[here.index + 1] ?? null;
  if (move === 'earlier') return order[here.lane]?.[here.index - 1] ?? null;
  const way = move === 'up' ? -1 : 1;
  for (let lane = here.lane + way; ; lane += way) {
    const stops = order[lane];
    if (!stops) return null;
    const found = nearest(stops, here.stop.from);
    if (found) return found;
  }
}

/** The one that Tab leads to: the wanted one if it is drawn, else the first in view, else the first of all. */
export function tabStop(
  order: readonly (readonly Stop[])[],
  wanted: readonly (string | null)[],
  window: TimeWindow,
): string | null {
  const all = order.flat();
  const known = new Set(all.map((stop) => stop.key));
  const drawn = wanted.find((key) => key !== null && known.has(key));
  if (drawn) return drawn;
  const inView = all.find(({ from, to }) => from < window.to && Math.max(to, from + 1) > window.from);
  return (inView ?? all[0])?.key ?? null;
}
