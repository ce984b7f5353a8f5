// Where things stand in the document, for keys and for giving the focus back.
import type { EventId } from '#domain/ids.ts';

export const TIMELINE_PLACE = 'timeline';
export const LIST_PLACE = 'events';

/** To the selected row, else the one that Tab reaches, else the list itself. */
export function focusList(): void {
  const list = document.getElementById(LIST_PLACE);
  const row =
    list?.querySelector<HTMLElement>('[aria-current="true"] button') ??
    list?.querySelector<HTMLElement>('tbody button[tabindex="0"]');
  (row ?? list)?.focus();
}

/** The button of an event in the drawing; null when it is not drawn. */
export function drawnEvent(id: EventId): HTMLElement | null {
  return inPlace(TIMELINE_PLACE, `[data-event="${CSS.escape(id)}"]`);
}

/** The button of the selected event in the list; null when it is not in it. */
export function selectedRow(): HTMLElement | null {
  return inPlace(LIST_PLACE, '[aria-current="true"] button');
}

/**
 * Calls back with an element as soon as it is on the page, which may be now.
 * @returns how to stop waiting
 */
export function whenThere(find: () => HTMLElement | null, act: (element: HTMLElement) => void): () => void {
  const seek = () => {
    const element = find();
    if (!element) return;
    observer.disconnect();
    act(element);
  };
  const observer = new MutationObserver(seek);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  seek();
  return () => observer.disconnect();
}

function inPlace(place: string, selector: string): HTMLElement | null {
  const element = document.getElementById(place)?.querySelector(selector);
  return element instanceof HTMLElement && element.checkVisibility() ? element : null;
}
