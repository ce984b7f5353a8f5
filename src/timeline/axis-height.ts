// The height of the time axis above the lanes: style sheets and code reckon with the same.
import type { CSSProperties } from 'react';

/** In pixels: its two lines of text and its borders. */
export const AXIS_HEIGHT = 46;

/** For an element whose style sheet says `var(--axis-height)`. */
export const axisHeightStyle = { '--axis-height': `${AXIS_HEIGHT}px` } as CSSProperties;
