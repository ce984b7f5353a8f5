// On a phone the lanes have a place of a fixed height, so that nothing moves while they load; on request all are there.
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { AXIS_HEIGHT } from '#timeline/axis-height.ts';
import { PHONE, useMedia } from '#ui/use-media.ts';

export interface WholeLanes {
  /** What the lanes are drawn in. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly isWhole: boolean;
  /** Whether there is more than can be seen, or all of it is. */
  readonly isToggle: boolean;
  readonly toggle: () => void;
  /** @param height of all lanes together, in pixels */
  readonly onDrawn: (height: number) => void;
}

export function useWholeLanes(): WholeLanes {
  const isPhone = useMedia(PHONE);
  const stage = useRef<HTMLDivElement>(null);
  // Noted as they change: to ask an element for its height in the middle of a gesture would lay out the whole page.
  const heights = useRef({ lanes: 0, stage: Infinity });
  const [isAsked, setIsAsked] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const isWhole = isPhone && isAsked;
  const toggle = useCallback(() => setIsAsked((whole) => !whole), []);
  const compare = useCallback((changed: Partial<{ lanes: number; stage: number }>) => {
    Object.assign(heights.current, changed);
    setIsCut(heights.current.lanes + AXIS_HEIGHT > heights.current.stage);
  }, []);
  const onDrawn = useCallback((lanes: number) => compare({ lanes }), [compare]);
  useEffect(() => {
    if (!stage.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) compare({ stage: entry.contentRect.height });
    });
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [compare]);
  return { stage, isWhole, isToggle: isWhole || (isPhone && isCut), toggle, onDrawn };
}
