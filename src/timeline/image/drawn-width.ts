// How wide the timeline is on screen: a picture of it has the same room for its events.

/** On a phone the drawing is too narrow for a picture with names beside its lanes; on a wall it would be unreadable on a page. */
const LIMITS = { least: 640, most: 2000, unknown: 1000 };

/** In pixels, of the axis; where none is drawn, a good width for a page. */
export function drawnWidth(): number {
  const width = document.querySelector<HTMLElement>('.vis-panel.vis-center')?.offsetWidth ?? LIMITS.unknown;
  return Math.min(Math.max(width, LIMITS.least), LIMITS.most);
}
