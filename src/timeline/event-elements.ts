// The buttons of all drawn events, by key. A button outlives the swap of items, and with it the focus, a press that has
// begun, and what a screen reader stands on.
import type { EventId } from '#domain/ids.ts';
import { createEvent, fillEvent, placeEvent, type DrawIcon } from './event-element.ts';
import type { ItemStage } from './event-item.ts';
import type { View } from './item-box.ts';
import type { ItemPicture } from './timeline-picture.ts';

export interface StageOptions {
  readonly view: () => View;
  readonly rtl: boolean;
  readonly drawIcon: DrawIcon;
}

interface Entry {
  readonly button: HTMLButtonElement;
  picture: ItemPicture;
}

/** Whether the button would look and sound the same. */
function isSame(a: ItemPicture, b: ItemPicture): boolean {
  return (
    a.name === b.name &&
    a.event.title === b.event.title &&
    a.event.kind === b.event.kind &&
    a.event.certainty === b.event.certainty &&
    a.event.status === b.event.status &&
    a.event.dimmed === b.event.dimmed &&
    a.tags.join() === b.tags.join() &&
    a.extent.openStart === b.extent.openStart &&
    a.extent.openEnd === b.extent.openEnd &&
    a.extent.fuzzyStart === b.extent.fuzzyStart &&
    a.extent.fuzzyEnd === b.extent.fuzzyEnd
  );
}

export class EventElements implements ItemStage {
  readonly view: () => View;
  readonly #options: StageOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #keys = new WeakMap<Element, string>();
  readonly #leaving = new Set<string>();
  #selected: EventId | null = null;
  #pinned: string | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    this.view = options.view;
  }

  keyOf(element: Element): string | null {
    return this.#keys.get(element) ?? null;
  }

  buttonOf(key: string): HTMLButtonElement | null {
    return this.#entries.get(key)?.button ?? null;
  }

  pictureOf(key: string): ItemPicture | null {
    return this.#entries.get(key)?.picture ?? null;
  }

  /** All buttons of an event: it may stand in several lanes. */
  buttonsOf(id: EventId): readonly HTMLButtonElement[] {
    return [...this.#entries.values()].flatMap(({ button, picture }) => (picture.event.id === id ? [button] : []));
  }

  /** This one is drawn even out of view, so that it can take the focus. */
  pin(key: string): void {
    this.#pinned = key;
  }

  readonly isPinned = (key: string): boolean => {
    if (key === this.#pinned) return true;
    const button = this.buttonOf(key);
    return button !== null && button === document.activeElement;
  };

  readonly show = (picture: ItemPicture, lane: HTMLElement): void => {
    this.#leaving.delete(picture.key);
    const entry = this.#entryOf(picture);
    if (!isSame(entry.picture, picture)) fillEvent(entry.button, picture, this.#options.drawIcon);
    entry.picture = picture;
    if (entry.button.parentNode !== lane) this.#insert(entry, lane);
  };

  readonly hide = ({ key }: ItemPicture): void => {
    this.#leaving.add(key);
  };

  readonly place = ({ key, top }: ItemPicture, box: Parameters<typeof placeEvent>[2]): void => {
    const button = this.buttonOf(key);
    if (button) placeEvent(button, top, box, this.#options.rtl);
  };

  select(id: EventId | null): void {
    this.#selected = id;
    for (const { button, picture } of this.#entries.values()) this.#press(button, picture);
  }

  /** At the end of a frame: what was hidden and not shown again goes. */
  sweep(): void {
    for (const key of this.#leaving) {
      this.#entries.get(key)?.button.remove();
      this.#entries.delete(key);
    }
    this.#leaving.clear();
  }

  clear(): void {
    for (const { button } of this.#entries.values()) button.remove();
    this.#entries.clear();
    this.#leaving.clear();
  }

  #entryOf(picture: ItemPicture): Entry {
    const known = this.#entries.get(picture.key);
    if (known) return known;
    const button = createEvent(picture, this.#options.drawIcon);
    const entry = { button, picture };
    this.#entries.set(picture.key, entry);
    this.#keys.set(button, picture.key);
    this.#press(button, picture);
    return entry;
  }

  #press(button: HTMLButtonElement, { event }: ItemPicture): void {
    button.setAttribute('aria-pressed', String(event.id === this.#selected));
  }

  /** In order of time, so that a screen reader reads them so. Those that are there stay where they are. */
  #insert({ button, picture }: Entry, lane: HTMLElement): void {
    let after = lane.lastElementChild;
    while (after && this.#isLater(after, picture)) after = after.previousElementSibling;
    if (after) after.after(button);
    else lane.prepend(button);
  }

  #isLater(element: Element, picture: ItemPicture): boolean {
    const key = this.keyOf(element);
    const other = key === null ? null : this.pictureOf(key);
    return other !== null && other.extent.start > picture.extent.start;
  }
}
