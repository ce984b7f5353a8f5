// A press that comes before the answer that it needs is not lost: it is done as soon as that is there.
import { useCallback, useEffect, useRef } from 'react';

/** @param act `null` while what it needs is not known */
export function useOnceKnown(act: (() => void) | null): () => void {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!act || !isWaiting.current) return;
    isWaiting.current = false;
    act();
  }, [act]);
  return useCallback(() => {
    if (act) act();
    else isWaiting.current = true;
  }, [act]);
}
