// How far the lanes have to be scrolled for an event to come into sight.

/** Of the axis that covers the first lanes, and air around the event, in pixels. */
const ABOVE = 54;
const BELOW = 8;

/** @returns `null` when one of the buttons is in sight already, or the lanes do not scroll */
export function scrollTopShowing(root: HTMLElement, buttons: readonly HTMLElement[]): number | null {
  if (root.scrollHeight <= root.clientHeight) return null;
  const frame = root.getBoundingClientRect();
  const places = buttons.map((button) => button.getBoundingClientRect());
  if (places.some(({ top, bottom }) => top >= frame.top + ABOVE - BELOW && bottom <= frame.bottom)) return null;
  const [first] = places;
  if (!first) return null;
  const isAbove = first.top < frame.top + ABOVE;
  const by = isAbove ? first.top - frame.top - ABOVE : first.bottom - frame.bottom + BELOW;
  return Math.max(root.scrollTop + by, 0);
}
