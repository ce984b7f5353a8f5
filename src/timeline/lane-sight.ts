// Which lanes can be seen: there may be sixty, many screens high together, and a frame of a gesture has time for those in sight.

/** Top and bottom of what is scrolled into sight, in pixels of the whole drawing. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** In sight, or no more than a screen above or below it. */
export function isNearSight(top: number, height: number, sight: Sight): boolean {
  const margin = sight.bottom - sight.top;
  return top <= sight.bottom + margin && top + height >= sight.top - margin;
}
