// Which rows of one height are in sight of their scroller. Arithmetic is all that fixed heights need: a virtualising
// library would be a twelfth of what a first visit loads.
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface RowsInSightOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** Of the head that stays above the rows. */
  readonly headHeight: number;
}

interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Rows `first` to `last`, whole or in part; `last` is -1 when there are none. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
}

/** @param sight what is scrolled away above the rows, and the height of the scroller, in pixels */
export function rowsInSight(
  { top, height }: Sight,
  { count, rowHeight, headHeight }: Omit<RowsInSightOptions, 'scroller'>,
): RowsInSight {
  const lowest = Math.max(0, count - 1);
  const first = Math.min(lowest, Math.max(0, Math.floor(top / rowHeight)));
  const end = Math.ceil((top + Math.max(0, height - headHeight)) / rowHeight);
  return { first, last: Math.min(count - 1, Math.max(first, end - 1)) };
}

export function useRowsInSight({ scroller, ...options }: RowsInSightOptions): RowsInSight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const { scrollTop, clientHeight } = element;
      setSight((before) =>
        before.top === scrollTop && before.height === clientHeight ? before : { top: scrollTop, height: clientHeight },
      );
    };
    look();
    const resize = new ResizeObserver(look);
    resize.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resize.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return rowsInSight(sight, options);
}

/** Scrolls as little as needed to show row `index` below the head. */
export function scrollToRow(
  element: HTMLElement,
  index: number,
  { rowHeight, headHeight }: { rowHeight: number; headHeight: number },
): void {
  const top = index * rowHeight;
  const height = element.clientHeight - headHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
}
