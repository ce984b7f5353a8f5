// What the overview spans: all events of the file and those that pass, with the air that "Show all" gives them.
import type { TimeWindow } from '#domain/extent.ts';
import { frameWindow } from '#timeline/window-math.ts';

/** `null`: no events. Retracted events are among those that pass only when they are asked for. */
export function overviewRange(all: TimeWindow | null, passing: TimeWindow | null): TimeWindow | null {
  const frames = [all, passing].flatMap((window) => (window ? [frameWindow(window)] : []));
  if (frames.length === 0) return null;
  return { from: Math.min(...frames.map(({ from }) => from)), to: Math.max(...frames.map(({ to }) => to)) };
}
