// One event as vis-timeline's item: its element is a button of ours, and its place is known, so that nothing is measured.
// Items of vis-timeline's own classes force a layout for each one added: `Group.add` measures it at once.
import { isNearView, itemBox, ROW_HEIGHT, type ItemBox, type View } from './item-box.ts';
import type { ItemPicture } from './timeline-picture.ts';
import type { VisGroup, VisItem } from './vis-internals.ts';

export const EVENT_ITEM = 'parley-event';

/** What items need of the drawing that they are in. */
export interface ItemStage {
  readonly view: () => View;
  /** Drawn even out of view: it has the focus, which would be lost with its element. */
  readonly isPinned: (key: string) => boolean;
  /** Puts the item's element into the lane, if it is not there yet. */
  readonly show: (item: ItemPicture, lane: HTMLElement) => void;
  /** The element may go, unless another item shows it before the frame ends. */
  readonly hide: (item: ItemPicture) => void;
  readonly place: (item: ItemPicture, box: ItemBox) => void;
}

/** As vis-timeline holds it; `start` and `end` only order the items of a lane. */
export interface EventItemData {
  readonly id: string;
  readonly group: string;
  readonly type: typeof EVENT_ITEM;
  readonly start: Date;
  readonly end: Date;
  readonly content: '';
  readonly picture: ItemPicture;
  readonly stage: ItemStage;
}

type Draw = () => void;

/** Made by vis-timeline; all members that are not told about are what it reads of an item. */
export class EventItem implements VisItem {
  id = '';
  parent: VisGroup | null = null;
  displayed = false;
  dirty = false;
  readonly groupShowing = true;
  readonly stack = false;
  readonly height = ROW_HEIGHT;
  readonly data: EventItemData;
  #placedAt: View | null = null;

  constructor(data: EventItemData) {
    this.data = data;
  }

  /** The row is ours: vis-timeline would push up the items of a lane whose first rows are out of view. */
  get top(): number {
    return this.data.picture.top;
  }

  set top(_top: number | null) {
    // See above.
  }

  setParent(parent: VisGroup | null): void {
    if (this.displayed) this.hide();
    this.parent = parent;
  }

  isVisible(): boolean {
    const { picture, stage } = this.data;
    return stage.isPinned(picture.key) || isNearView(picture, stage.view());
  }

  /** @param returnQueue vis-timeline draws many items step by step, so that it measures them together */
  redraw(returnQueue?: boolean): Draw[] | undefined {
    const draw = () => this.show();
    if (returnQueue) return [draw];
    draw();
    return undefined;
  }

  show(): void {
    const lane = this.parent?.dom.foreground;
    if (!lane) return;
    this.data.stage.show(this.data.picture, lane);
    this.displayed = true;
  }

  hide(): void {
    this.data.stage.hide(this.data.picture);
    this.displayed = false;
    this.#placedAt = null;
  }

  repositionX(): void {
    const { picture, stage } = this.data;
    const view = stage.view();
    const last = this.#placedAt;
    // Called several times in a frame.
    if (last && last.from === view.from && last.to === view.to && last.width === view.width) return;
    this.#placedAt = view;
    stage.place(picture, itemBox(picture, view));
  }

  repositionY(): void {
    // Along with X: both are one transform.
  }

  getWidthLeft(): number {
    return 0;
  }

  getWidthRight(): number {
    return 0;
  }
}
