// Which rows of the table are in the document: those in sight, and the one that the keyboard stands on.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { EventId } from '#domain/ids.ts';
import { stretchOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';
import { pagesOf } from './use-list-rows.ts';
import type { PagesInSight } from './use-list-rows.ts';
import { scrollToRow, useRowsInSight } from './use-rows-in-sight.ts';

export interface TableScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly total: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Changes with what is listed and in which order: the list then starts at its top. */
  readonly listKey: string;
  readonly selected: EventId | null;
  /** Where the selected event stands in the whole list, from 0; `null` when it is not in it. */
  readonly located: number | null;
  readonly onPages: (pages: PagesInSight) => void;
}

export interface TableScroll {
  readonly stretch: Stretch;
  /** Height of all rows of the stretch. */
  readonly height: number;
  /** Rows in the document: their positions in the whole list, and their distances from the first row in pixels. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** The one row that Tab reaches; arrow keys go on from it. */
  readonly tabStop: number | null;
  /** Scrolls as little as needed to show the row. */
  readonly reveal: (index: number) => void;
  readonly onRowFocus: (index: number) => void;
}

const OVERSCAN = 10;

export function useTableScroll(options: TableScrollOptions): TableScroll {
  const { scroller, total, rowHeight, headHeight, listKey, selected, located, onPages } = options;
  const [active, setActive] = useState<number | null>(null);
  const [target, setTarget] = useState<{ readonly index: number } | null>(null);
  const [anchor, setAnchor] = useState(0);
  const stretch = stretchOf(anchor, total);
  const { start, count } = stretch;
  const inSight = useRowsInSight({ scroller, count, rowHeight, headHeight });

  const reveal = (index: number) => {
    setAnchor(index);
    setTarget({ index });
  };
  const [shownKey, setShownKey] = useState(listKey);
  if (shownKey !== listKey) {
    setShownKey(listKey);
    reveal(0);
  }
  useFollowing(selected, located, (index) => {
    setActive(null);
    reveal(index);
  });
  const first = start + Math.max(0, inSight.first - OVERSCAN);
  const last = start + Math.max(0, Math.min(count - 1, inSight.last + OVERSCAN));
  useEffect(() => onPages(pagesOf(first, last)), [onPages, first, last]);
  useEffect(() => {
    if (!target || !scroller.current) return;
    scrollToRow(scroller.current, target.index - stretchOf(target.index, total).start, { rowHeight, headHeight });
    // Only a new target moves the list: never a new total, which comes with every movement of the window.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target]);

  const rows = indexesOf(first, last, stretch, active).map((index) => ({ index, top: (index - start) * rowHeight }));
  return {
    stretch,
    height: count * rowHeight,
    rows,
    tabStop: tabStopOf(rows, active, located),
    reveal,
    onRowFocus: setActive,
  };
}

/** The rows from `first` to `last`, and the one that the keyboard stands on, so that it keeps the focus. */
function indexesOf(first: number, last: number, { start, count }: Stretch, active: number | null): readonly number[] {
  const indexes = Array.from({ length: count === 0 ? 0 : last - first + 1 }, (_, i) => first + i);
  if (active === null || active < start || active >= start + count || indexes.includes(active)) return indexes;
  return [...indexes, active].toSorted((a, b) => a - b);
}

/** Reveals the selected event once for each selection, as soon as its position is known. */
function useFollowing(selected: EventId | null, located: number | null, reveal: (index: number) => void): void {
  const followed = useRef<EventId | null>(null);
  useEffect(() => {
    if (selected === null) followed.current = null;
    if (selected === null || located === null || followed.current === selected) return;
    followed.current = selected;
    reveal(located);
  });
}

/** The row that had the focus last, else the selected one, else the first; of those in the document. */
function tabStopOf(rows: readonly { readonly index: number }[], active: number | null, located: number | null) {
  const has = (index: number | null) => rows.some((row) => row.index === index);
  if (has(active)) return active;
  return has(located) ? located : (rows[0]?.index ?? null);
}
