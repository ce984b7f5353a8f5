// Whether a media query holds, as React state.
import { useCallback, useSyncExternalStore } from 'react';
import { isAskedForPaper } from './use-printing.ts';

/** The widths at which the page changes its shape; the same numbers stand in the stylesheets' media queries. In the reader's
    own size of text, 16 px unless they have chosen another: where letters are twice as high, a desktop has the room of a
    phone, and its shape. */
export const PHONE = '(max-width: 47.49875em)';
/** Phones too: details lie over the rest. */
export const COMPACT = '(max-width: 68.74875em)';
/** Phones, also on their side, and windows as small: the filters are a dialog. */
export const NO_RAIL =
  '(max-width: 47.49875em), (max-width: 56.24875em) and (max-height: 44.99875em), (max-width: 68.74875em) and (max-height: 32.49875em)';

/** Pointed at with fingers. */
export const COARSE = '(pointer: coarse)';

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
