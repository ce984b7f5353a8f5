// Whether a media query holds, as React state.
import { useCallback, useSyncExternalStore } from 'react';

/** The widths at which the page changes its shape; the same numbers stand in the stylesheets' media queries. */
export const PHONE = '(max-width: 759.98px)';
/** Phones too: details lie over the rest. */
export const COMPACT = '(max-width: 1099.98px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
