// On paper the drawing is what was seen, made smaller as a whole: it cannot be drawn anew for a width that nobody knows
// before the sheet is laid out.
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { AXIS_HEIGHT } from '#timeline/axis-height.ts';
import { usePrinting } from '#ui/use-printing.ts';

/** Of the sheet, upright, under what is said of it; and how small letters may become to fit it. */
const SHEET = 760;
const LEAST = 0.6;

/** Of a drawing so high; one that would become too small goes on on the next sheet. */
function fit(height: number): number {
  return SHEET / height < LEAST ? 1 : Math.min(SHEET / height, 1);
}

/**
 * Writes the sizes on the screen, in pixels without a unit, and by how much they shrink to fit a sheet, where TimelinePanel.module.css reckons with them.
 * @returns to be told the height of all lanes together
 */
export function useSeenSize(stage: RefObject<HTMLElement | null>): (lanes: number) => void {
  const isPrinting = usePrinting();
  const lanesHeight = useRef(0);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element || !isPrinting) return undefined;
    writeHeight(element, lanesHeight.current);
    // Where it is laid out for paper already (a preview that follows the media), it has drawn itself for that.
    if (matchMedia('print').matches) return undefined;
    element.style.setProperty('--seen-width', String(element.offsetWidth));
    return () => void element.style.removeProperty('--seen-width');
  }, [stage, isPrinting]);
  return (lanes) => {
    lanesHeight.current = lanes;
    // Not on the screen: each change would have the styles of all that is drawn worked out anew.
    if (isPrinting && stage.current) writeHeight(stage.current, lanes);
  };
}

function writeHeight({ style }: HTMLElement, lanes: number): void {
  const height = Math.ceil(lanes + AXIS_HEIGHT);
  style.setProperty('--seen-height', String(height));
  style.setProperty('--seen-fit', String(fit(height)));
}
