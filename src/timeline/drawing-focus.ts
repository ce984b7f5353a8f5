// One tab stop for the whole drawing: arrow keys move the focus inside it, along a lane by time and from lane to lane.
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId } from '#domain/ids.ts';
import { nextStop, tabStop, type Move, type Stop } from './roving-order.ts';

export interface FocusTargets {
  readonly keyOf: (element: Element) => string | null;
  /** `null` when it is not drawn. */
  readonly buttonOf: (stop: Stop) => HTMLButtonElement | null;
  readonly setTabStop: (button: HTMLButtonElement | null) => void;
  /** Draws the stop, in or out of view, so that it can take the focus. */
  readonly draw: (stop: Stop) => void;
  /** The focus is there: bring it into view. */
  readonly onReach: (stop: Stop) => void;
  readonly eventOf: (key: string) => EventId | null;
}

export class DrawingFocus {
  readonly #root: HTMLElement;
  readonly #rtl: boolean;
  readonly #targets: FocusTargets;
  #order: readonly (readonly Stop[])[] = [];
  /** Where the focus is or was last. */
  #current: string | null = null;
  #currentEvent: EventId | null = null;
  #isInside = false;
  /** Has the focus from the page, not from the reader's keys. */
  #given: Element | null = null;
  #selected: EventId | null = null;
  /** The selection has changed, and has not been found in the drawing since. */
  #isSelectionNew = false;

  constructor(root: HTMLElement, rtl: boolean, targets: FocusTargets) {
    this.#root = root;
    this.#rtl = rtl;
    this.#targets = targets;
    root.addEventListener('keydown', this.#onKey);
    root.addEventListener('focusin', this.#onFocus);
    root.addEventListener('focusout', this.#onBlur);
    document.addEventListener('pointerdown', this.#onPointer, { capture: true });
  }

  /**
   * After each swap: finds the tab stop anew, and gives the focus to the same event when its button went (because the
   * lanes changed).
   */
  update(order: readonly (readonly Stop[])[], selected: EventId | null, window: TimeWindow): void {
    this.#order = order;
    const wanted = [this.#current, this.#keyOfEvent(this.#currentEvent), this.#keyOfEvent(selected)];
    const key = tabStop(order, wanted, window);
    const stop = this.#stopOf(key);
    this.#targets.setTabStop(stop && this.#targets.buttonOf(stop));
    if (this.#isInside && stop && isNowhere(document.activeElement)) this.#focus(stop, { isGiven: true });
    this.#follow(selected);
  }

  focusEvent(id: EventId): boolean {
    const stop = this.#stopOf(this.#keyOfEvent(id));
    return stop !== null && this.#focus(stop, { isGiven: true });
  }

  /** Whether the page put the focus there: also when the reader comes back to the page, and finds it there. */
  isGiven(button: Element): boolean {
    return this.#given === button;
  }

  #focus(stop: Stop, { isGiven }: { readonly isGiven: boolean }): boolean {
    if (!this.#targets.buttonOf(stop)) this.#targets.draw(stop);
    const button = this.#targets.buttonOf(stop);
    if (!button) return false;
    this.#given = isGiven ? button : null;
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest' });
    this.#targets.onReach(stop);
    return true;
  }

  destroy(): void {
    this.#root.removeEventListener('keydown', this.#onKey);
    this.#root.removeEventListener('focusin', this.#onFocus);
    this.#root.removeEventListener('focusout', this.#onBlur);
    document.removeEventListener('pointerdown', this.#onPointer, { capture: true });
  }

  /** A reader who steps from event to event with the focus on one of them goes along. Others bring it into view. */
  #follow(selected: EventId | null): void {
    if (selected !== this.#selected) this.#isSelectionNew = selected !== null;
    this.#selected = selected;
    const stop = this.#isSelectionNew ? this.#stopOf(this.#keyOfEvent(selected)) : null;
    const button = stop && this.#targets.buttonOf(stop);
    if (!button) return;
    this.#isSelectionNew = false;
    const focused = document.activeElement && this.#targets.keyOf(document.activeElement);
    if (focused && this.#targets.eventOf(focused) !== selected) button.focus({ preventScroll: true });
  }

  #keyOfEvent(id: EventId | null): string | null {
    if (id === null) return null;
    return this.#order.flat().find(({ key }) => this.#targets.eventOf(key) === id)?.key ?? null;
  }

  #stopOf(key: string | null): Stop | null {
    return key === null ? null : (this.#order.flat().find((stop) => stop.key === key) ?? null);
  }

  #moveOf(key: string): Move | null {
    switch (key) {
      case 'ArrowRight':
        return this.#rtl ? 'earlier' : 'later';
      case 'ArrowLeft':
        return this.#rtl ? 'later' : 'earlier';
      case 'ArrowUp':
        return 'up';
      case 'ArrowDown':
        return 'down';
      default:
        return null;
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const key = this.#targets.keyOf(event.target);
    const move = key === null ? null : this.#moveOf(event.key);
    if (key === null || move === null) return;
    // Ours even where it leads nowhere: the window does not pan while an event has the focus.
    event.preventDefault();
    event.stopPropagation();
    this.#isSelectionNew = false;
    const stop = nextStop(this.#order, key, move);
    if (stop) this.#focus(stop, { isGiven: false });
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const button = event.target;
    const key = button instanceof Element ? this.#targets.keyOf(button) : null;
    if (key === null || !(button instanceof HTMLButtonElement)) return;
    this.#isInside = true;
    this.#current = key;
    this.#currentEvent = this.#targets.eventOf(key);
    this.#targets.setTabStop(button);
  };

  readonly #onBlur = (event: FocusEvent): void => {
    // Without a new owner the button itself went, or the whole page lost the focus: it may come back.
    if (!(event.relatedTarget instanceof Node)) return;
    if (event.relatedTarget !== this.#given) this.#given = null;
    if (!this.#root.contains(event.relatedTarget)) this.#isInside = false;
  };

  /** Pressing what takes no focus, a text for instance, leaves the drawing as well. */
  readonly #onPointer = ({ target }: PointerEvent): void => {
    if (target instanceof Node && !this.#root.contains(target)) this.#isInside = false;
  };
}

/** Nothing on the page has the focus: what had it has gone. */
const isNowhere = (focused: Element | null): boolean => focused === null || focused === document.body;
