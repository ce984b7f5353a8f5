// The drawn events: a button for each that stands in or near the window, in the lane of vis-timeline that it belongs to,
// moved in the frame of the axis. A button outlives the swap of what is drawn, and with it the focus, a press that has
// begun, and what a screen reader stands on.
import type { EventId } from '#domain/ids.ts';
import { createEvent, fillEvent, placeEvent, type DrawIcon, type Place } from './event-element.ts';
import { isNearView, itemBox, type View } from './item-box.ts';
import { isNearSight, type Sight } from './lane-sight.ts';
import type { ItemPicture, LanePicture } from './timeline-picture.ts';
import type { VisComponent } from './vis-internals.ts';
import styles from './event-element.module.css';

export interface EventOptions {
  readonly view: () => View;
  readonly sight: () => Sight;
  readonly rtl: boolean;
  readonly drawIcon: DrawIcon;
}

interface Entry {
  readonly button: HTMLButtonElement;
  picture: ItemPicture;
  place: Place | null;
  /** It was placed for this view, and is where it belongs. */
  placedAt: View | null;
  /** Of the last frame in which it was drawn. */
  frame: number;
}

interface DrawnLane {
  readonly picture: LanePicture;
  /** From the top of the drawing, in pixels. */
  readonly top: number;
  /** Of no size: whatever happens to the lane, the events in it need not be laid out anew. */
  readonly holder: HTMLElement;
}

function makeHolder(): HTMLElement {
  const holder = document.createElement('div');
  holder.className = styles['events'] ?? '';
  return holder;
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

export class EventElements implements VisComponent {
  readonly #options: EventOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #keys = new WeakMap<Element, string>();
  readonly #holders = new Map<string, HTMLElement>();
  #lanes: readonly DrawnLane[] = [];
  #frame = 0;
  #isMoving = false;
  #selected: EventId | null = null;
  #pinned: string | null = null;

  constructor(options: EventOptions) {
    this.#options = options;
  }

  keyOf(element: Element): string | null {
    return this.#keys.get(element) ?? null;
  }

  buttonOf(key: string): HTMLButtonElement | null {
    return this.#entries.get(key)?.button ?? null;
  }

  /** All buttons of an event: it may stand in several lanes. */
  buttonsOf(id: EventId): readonly HTMLButtonElement[] {
    return [...this.#entries.values()].flatMap(({ button, picture }) => (picture.event.id === id ? [button] : []));
  }

  /** This one is drawn even out of view, so that it can take the focus. */
  pin(key: string): void {
    this.#pinned = key;
  }

  /** What is drawn from the next frame on. @param foreground the element of a lane, by key */
  draw(lanes: readonly LanePicture[], foreground: (key: string) => HTMLElement | null): void {
    const known = new Map(this.#holders);
    this.#holders.clear();
    let top = 0;
    this.#lanes = lanes.map((picture) => {
      const { key, height } = picture;
      const holder = known.get(key) ?? makeHolder();
      this.#holders.set(key, holder);
      const lane = foreground(key);
      if (holder.parentNode !== lane) lane?.append(holder);
      top += height;
      return { picture, top: top - height, holder };
    });
  }

  /** While a gesture lasts, lanes out of sight stay as they were before it. */
  setMoving(isMoving: boolean): void {
    this.#isMoving = isMoving;
  }

  redraw = (): boolean => {
    const view = this.#options.view();
    const focused = document.activeElement && this.keyOf(document.activeElement);
    // One that has the focus would lose it with its button.
    const isWanted = (key: string) => key === focused || key === this.#pinned;
    const left = new Set<string>();
    this.#frame += 1;
    for (const { picture, top, holder } of this.#lanes) {
      const isLeft = this.#isMoving && !isNearSight(top, picture.height, this.#options.sight());
      if (isLeft) left.add(picture.key);
      for (const item of picture.items)
        if (isLeft ? isWanted(item.key) : isWanted(item.key) || isNearView(item, view)) this.#show(item, holder, view);
    }
    this.#sweep(left);
    return false;
  };

  setOptions = (): void => {
    // vis-timeline tells all its components of options; this one has none of its own.
  };

  destroy = (): void => {
    for (const { button } of this.#entries.values()) button.remove();
    for (const holder of this.#holders.values()) holder.remove();
    this.#entries.clear();
    this.#holders.clear();
    this.#lanes = [];
  };

  select(id: EventId | null): void {
    this.#selected = id;
    for (const { button, picture } of this.#entries.values()) this.#press(button, picture);
  }

  #show(picture: ItemPicture, holder: HTMLElement, view: View): void {
    const entry = this.#entryOf(picture);
    entry.frame = this.#frame;
    if (entry.picture !== picture) {
      if (!isSame(entry.picture, picture)) {
        fillEvent(entry.button, picture, this.#options.drawIcon);
        entry.place = null;
      }
      entry.picture = picture;
      entry.placedAt = null;
    }
    if (entry.button.parentNode !== holder) this.#insert(entry, holder);
    if (entry.placedAt === view) return;
    const place = { ...itemBox(picture, view), top: picture.top };
    placeEvent(entry.button, place, entry.place, this.#options.rtl);
    entry.place = place;
    entry.placedAt = view;
  }

  /** What was not drawn in this frame goes. @param left keys of lanes that stay as they are */
  #sweep(left: ReadonlySet<string>): void {
    for (const [key, { button, picture, frame }] of this.#entries) {
      if (frame === this.#frame || left.has(picture.laneKey)) continue;
      button.remove();
      this.#entries.delete(key);
    }
  }

  #entryOf(picture: ItemPicture): Entry {
    const known = this.#entries.get(picture.key);
    if (known) return known;
    const button = createEvent(picture, this.#options.drawIcon);
    const entry = { button, picture, place: null, placedAt: null, frame: this.#frame };
    this.#entries.set(picture.key, entry);
    this.#keys.set(button, picture.key);
    this.#press(button, picture);
    return entry;
  }

  #press(button: HTMLButtonElement, { event }: ItemPicture): void {
    button.setAttribute('aria-pressed', String(event.id === this.#selected));
  }

  /** In order of time, so that a screen reader reads them so. Those that are there stay where they are. */
  #insert({ button, picture }: Entry, holder: HTMLElement): void {
    let after = holder.lastElementChild;
    while (after && this.#isLater(after, picture)) after = after.previousElementSibling;
    if (after) after.after(button);
    else holder.prepend(button);
  }

  #isLater(element: Element, picture: ItemPicture): boolean {
    const key = this.keyOf(element);
    const other = key === null ? undefined : this.#entries.get(key)?.picture;
    return other !== undefined && other.extent.start > picture.extent.start;
  }
}
