// Which rows of the table are in the document: those in sight, and the one that the keyboard stands on.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { EventId } from '#domain/ids.ts';
import type { RowGoal } from './list-question.ts';
import { RowScroller, type RowTarget } from './row-scroller.ts';
import { clamp, trackHeight } from './row-track.ts';
import { pagesOf } from './use-list-rows.ts';
import type { PagesInSight } from './use-list-rows.ts';
import { useRowFocus, type ActiveRow, type AwaitedRow, type RowFocus } from './use-row-focus.ts';

export interface TableScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly total: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Changes with what is listed and in which order: the list then starts at its top. */
  readonly listKey: string;
  /** The same as long as only more of a file that is being opened can change the rows. */
  readonly rowsKey: string;
  readonly selected: EventId | null;
  /** Where the selected event stands in the whole list, from 0; `null` when it is not in it. */
  readonly located: number | null;
  /** Gone to whenever this is another object. */
  readonly goal: RowGoal | null;
  readonly onPages: (pages: PagesInSight) => void;
}

export interface PlacedRow {
  /** In the whole list, from 0. */
  readonly index: number;
  /** In CSS pixels, from the top of the rows' element. */
  readonly top: number;
  /** Far from the rows in sight: it is there only to keep the focus. */
  readonly isAway: boolean;
}

export interface TableScroll {
  /** Of the element that holds the rows. */
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  /** The one row that Tab reaches; arrow keys go on from it. */
  readonly tabStop: number | null;
  readonly active: ActiveRow | null;
  readonly awaited: AwaitedRow | null;
  readonly onRowFocus: (row: ActiveRow, isByKeyboard: boolean) => void;
  /** Moves the focus from a row to the next or the one before, or by as many as are in sight. */
  readonly onRowMove: (index: number, direction: 1 | -1, by: 'row' | 'page') => void;
}

const OVERSCAN = 10;

export function useTableScroll(options: TableScrollOptions): TableScroll {
  const { scroller, total, rowHeight, headHeight, listKey, located, goal, onPages } = options;
  const [rowScroller] = useState(() => new RowScroller());
  const sight = useSyncExternalStore(rowScroller.subscribe, rowScroller.get);
  const [target, setTarget] = useState<RowTarget | null>(null);
  const { active, awaited, setFocused, focusRow, forget } = useRowFocus();
  const reveal = (index: number) => setTarget({ index, align: 'nearest' });

  const [shownKey, setShownKey] = useState(listKey);
  if (shownKey !== listKey) {
    setShownKey(listKey);
    forget();
    reveal(0);
  }
  useFollowing(options, {
    onChoice: (index) => {
      // A keyboard that stands on a row goes along: else it would stand on nothing once that row is out of sight.
      if (document.activeElement?.closest('[data-index]')) focusRow(index);
      else forget();
      reveal(index);
    },
    onGrowth: (from, to) => rowScroller.hold(from, to),
  });
  useReaching(goal, ({ index, focus }) => {
    setTarget({ index, align: 'start' });
    if (focus) focusRow(index);
  });
  useLayoutEffect(() => (scroller.current ? rowScroller.attach(scroller.current) : undefined), [rowScroller, scroller]);
  useLayoutEffect(() => {
    rowScroller.reshape({ count: total, rowHeight, headHeight });
  }, [rowScroller, total, rowHeight, headHeight]);
  // Only a new target moves the list: never a new total, which comes with every movement of the window.
  useLayoutEffect(() => {
    if (target) rowScroller.reveal(target);
  }, [rowScroller, target]);
  const moves = useRowMoves(rowScroller, total, { setFocused, focusRow, onTarget: setTarget });

  const first = Math.max(0, sight.first - OVERSCAN);
  const last = Math.min(total - 1, sight.last + OVERSCAN);
  useEffect(() => onPages(pagesOf(first, Math.max(first, last))), [onPages, first, last]);
  const height = trackHeight(total * rowHeight);
  const focused = active && active.index < total ? active.index : null;
  const rows = indexesOf(first, last, focused).map((index) => ({
    index,
    top: clamp(index * rowHeight - sight.shift, height - rowHeight),
    isAway: index < first || index > last,
  }));
  return {
    height,
    rows,
    tabStop: tabStopOf(rows, focused, located, sight.first),
    active,
    awaited,
    ...moves,
  };
}

interface RowMovesOptions extends Pick<RowFocus, 'setFocused' | 'focusRow'> {
  readonly onTarget: (target: RowTarget) => void;
}

/** What the keyboard does in the rows. */
function useRowMoves(
  rowScroller: RowScroller,
  total: number,
  { setFocused, focusRow, onTarget }: RowMovesOptions,
): Pick<TableScroll, 'onRowFocus' | 'onRowMove'> {
  const onRowMove = useCallback<TableScroll['onRowMove']>(
    (from, direction, by) => {
      const step = by === 'row' ? 1 : Math.max(1, rowScroller.pageSize() - 1);
      const index = Math.min(total - 1, Math.max(0, from + direction * step));
      onTarget({ index, align: 'nearest' });
      focusRow(index);
    },
    [rowScroller, total, focusRow, onTarget],
  );

  const onRowFocus = useCallback(
    (row: ActiveRow, isByKeyboard: boolean) => {
      setFocused(row);
      // A row that moved while it is pressed would not be the one that is opened.
      if (!isByKeyboard) return;
      const { first, last } = rowScroller.get();
      // Tab comes back to where it left, which may be far by now.
      if (row.index < first || row.index > last) onTarget({ index: row.index, align: 'nearest' });
    },
    [rowScroller, setFocused, onTarget],
  );
  return { onRowFocus, onRowMove };
}

/** The rows from `first` to `last`, and the one that the keyboard stands on, so that it keeps the focus. */
function indexesOf(first: number, last: number, active: number | null): readonly number[] {
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (active === null || (active >= first && active <= last)) return indexes;
  return active < first ? [active, ...indexes] : [...indexes, active];
}

interface Following {
  /** An event has been selected, and is at this row. */
  readonly onChoice: (index: number) => void;
  /** The selected event is at another row, since more of the file has come. */
  readonly onGrowth: (from: number, to: number) => void;
}

/** Follows the selected event: once for each selection, as soon as its position is known, and while the list grows. */
function useFollowing(
  { selected, located, rowsKey }: Pick<TableScrollOptions, 'selected' | 'located' | 'rowsKey'>,
  { onChoice, onGrowth }: Following,
): void {
  const followed = useRef<{ readonly event: EventId; readonly index: number; readonly rowsKey: string } | null>(null);
  useEffect(() => {
    if (selected === null) followed.current = null;
    if (selected === null || located === null) return;
    const before = followed.current;
    followed.current = { event: selected, index: located, rowsKey };
    if (before?.event !== selected) onChoice(located);
    else if (before.rowsKey === rowsKey && before.index !== located) onGrowth(before.index, located);
  });
}

/** Goes to each goal once. */
function useReaching(goal: RowGoal | null, go: (goal: RowGoal) => void): void {
  const reached = useRef<RowGoal | null>(null);
  useEffect(() => {
    if (goal === null || reached.current === goal) return;
    reached.current = goal;
    go(goal);
  });
}

/** The row that had the focus last, else the selected one, else the first in sight; of those in the document. */
function tabStopOf(rows: readonly PlacedRow[], ...choices: readonly (number | null)[]): number | null {
  return choices.find((choice) => rows.some(({ index }) => index === choice)) ?? null;
}
