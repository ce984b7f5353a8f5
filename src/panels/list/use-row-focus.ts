// The row that the keyboard stands on, and the one that is to get the focus as soon as it is there.
import { useCallback, useState } from 'react';
import type { EventSummary } from '#domain/answer.ts';

/** The row that had the focus last. */
export interface ActiveRow {
  /** In the whole list, from 0. */
  readonly index: number;
  /** Kept, so that the row can stand, and hold the focus, when its page is no longer at hand. */
  readonly event: EventSummary;
}

/** A row that may still be on its way. */
export interface AwaitedRow {
  readonly index: number;
  /** What had the focus: a reader who has gone elsewhere by then is left there. */
  readonly from: Element | null;
}

export interface RowFocus {
  readonly active: ActiveRow | null;
  readonly awaited: AwaitedRow | null;
  readonly setFocused: (row: ActiveRow) => void;
  readonly focusRow: (index: number) => void;
  /** No row had the focus in this list. */
  readonly forget: () => void;
}

export function useRowFocus(): RowFocus {
  const [active, setActive] = useState<ActiveRow | null>(null);
  const [awaited, setAwaited] = useState<AwaitedRow | null>(null);
  return {
    active,
    awaited,
    setFocused: useCallback((row: ActiveRow) => {
      setActive(row);
      setAwaited(null);
    }, []),
    focusRow: useCallback((index: number) => setAwaited({ index, from: document.activeElement }), []),
    forget: () => {
      setActive(null);
      setAwaited(null);
    },
  };
}
