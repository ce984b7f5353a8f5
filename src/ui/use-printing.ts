// Whether the page is being laid out for paper, as React state: what is put in for it is there before it is printed.
import { useSyncExternalStore } from 'react';

const PRINT = 'print';

/** From `beforeprint` on, when the page is laid out for the screen still. */
let isAsked = false;

function subscribe(changed: () => void): () => void {
  const media = matchMedia(PRINT);
  const begin = () => {
    isAsked = true;
    changed();
  };
  const end = () => {
    isAsked = false;
    changed();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  media.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    media.removeEventListener('change', changed);
  };
}

/** Between `beforeprint` and `afterprint`. */
export const isAskedForPaper = (): boolean => isAsked;

/** What is shown for it alone has to be hidden from the screen by stylesheet: the page may be seen behind the preview. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isAsked || matchMedia(PRINT).matches);
}
