// Whether a media query holds, as React state.
import { useCallback, useSyncExternalStore } from 'react';
import { isAskedForPaper } from './use-printing.ts';

/** The widths at which the page changes its shape; the same numbers stand in the stylesheets' media queries. */
export const PHONE = '(max-width: 759.98px)';
/** Phones too: details lie over the rest. */
export const COMPACT = '(max-width: 1099.98px)';
/** Phones, also on their side, and windows as small: the filters are a dialog. */
export const NO_RAIL =
  '(max-width: 759.98px), (max-width: 899.98px) and (max-height: 719.98px), (max-width: 1099.98px) and (max-height: 519.98px)';

/** Answers of the screen, by query. */
const onScreen = new Map<string, boolean>();

/** A sheet is no window of another width: while one is laid out, the page keeps the shape that it has on the screen. */
function matches(query: string): boolean {
  const known = isAskedForPaper() ? onScreen.get(query) : undefined;
  if (known !== undefined) return known;
  const isMatch = matchMedia(query).matches;
  onScreen.set(query, isMatch);
  return isMatch;
}

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matches(query));
}
