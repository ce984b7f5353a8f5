// Whether an element is too narrow for columns.
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** @param below the width in CSS pixels under which it is narrow */
export function useIsNarrow(ref: RefObject<HTMLElement | null>, below: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => setNarrow(element.clientWidth < below);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, below]);
  return isNarrow;
}
