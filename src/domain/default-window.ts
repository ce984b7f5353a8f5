// The window shown first: the one that the file asks for, else all events with some air around them.
import { clampTime, DAY, dayNumber } from './calendar.ts';
import type { Meta } from './event-record.ts';
import type { TimeWindow } from './extent.ts';
import type { ZoneId } from './ids.ts';
import { parseWhen, whenBounds } from './when.ts';

/** Share of the whole, on either side. */
const PADDING = 0.04;
/** For a file without a single date: any year will do, as long as it is the same each time. */
const NOTHING: TimeWindow = { from: dayNumber(2000, 1, 1) * DAY, to: dayNumber(2001, 1, 1) * DAY };

/** `meta.view` from the beginning of its first day to the end of its last. Null where the file gives none, or none that is one. */
function viewWindow(meta: Meta, zone: ZoneId): TimeWindow | null {
  const from = meta.view ? parseWhen(meta.view.from) : null;
  const to = meta.view ? parseWhen(meta.view.to) : null;
  if (!from || !to) return null;
  const window = { from: whenBounds(from, zone).from, to: whenBounds(to, zone).to };
  return window.from < window.to ? window : null;
}

/** `all`: from the first start to the last end of the file's events; null when it has none. */
export function defaultWindow(meta: Meta, zone: ZoneId, all: TimeWindow | null): TimeWindow {
  const view = viewWindow(meta, zone);
  if (view) return view;
  if (!all) return NOTHING;
  const padding = all.to > all.from ? (all.to - all.from) * PADDING : DAY / 2;
  return { from: clampTime(all.from - padding), to: clampTime(all.to + padding) };
}
