// One vis-timeline in an element of its own, with our lanes, events and density bars in it.
import type { TimeWindow } from '#domain/extent.ts';
import type { ZoneId } from '#domain/ids.ts';
import { hideCutLabels } from './axis-labels.ts';
import { axisScale } from './axis-scale.ts';
import type { SpanWords } from './density-buttons.ts';
import { DensityLayer } from './density-layer.ts';
import type { DrawIcon } from './event-element.ts';
import { EventElements } from './event-elements.ts';
import { EVENT_ITEM, EventItem, type EventItemData } from './event-item.ts';
import type { View } from './item-box.ts';
import { fontsOf } from './font-sizes.ts';
import { LaneLabels } from './lane-labels.ts';
import { TextMeasure } from './text-measure.ts';
import type { ItemPicture, LanePicture, PictureWords, TimelinePicture } from './timeline-picture.ts';
import {
  createVis,
  drawNow,
  drawSoon,
  moveAxis,
  setLaneHeights,
  type AxisLabels,
  type VisComponent,
  type VisTimeline,
} from './vis-internals.ts';
import { AXIS } from './window-math.ts';
import { countInWindow } from './window-counts.ts';
import { zoneMoment } from './zone-moment.ts';

export interface DrawingWords extends SpanWords, Pick<PictureWords, 'laneCount'> {
  readonly labels: AxisLabels;
}

export interface DrawingOptions {
  readonly window: TimeWindow;
  readonly zone: ZoneId;
  readonly rtl: boolean;
  readonly words: DrawingWords;
  readonly drawIcon: DrawIcon;
}

export class VisDrawing {
  readonly events: EventElements;
  readonly density: DensityLayer;
  /** Widths of the texts of this drawing. */
  readonly measure: TextMeasure;
  readonly #options: DrawingOptions;
  readonly #root: HTMLElement;
  readonly #inner = document.createElement('div');
  readonly #vis: VisTimeline;
  readonly #labels = new LaneLabels();
  #isForPaper = false;
  #laneKeys: readonly string[] = [];
  #view: View = { from: 0, to: 1, width: 1 };

  /** @param root scrolls the lanes; has a height of its own */
  constructor(root: HTMLElement, options: DrawingOptions) {
    this.#options = options;
    this.#root = root;
    this.measure = new TextMeasure(fontsOf(root));
    root.append(this.#inner);
    const { rtl, words, drawIcon } = options;
    this.#vis = createVis(this.#inner, { ...options, moment: zoneMoment(options.zone), labels: words.labels });
    this.events = new EventElements({ view: this.view, rtl, drawIcon });
    this.density = new DensityLayer({ view: this.view, sight: this.#sight, rtl, words });
    const { components, itemSet, dom } = this.#vis.internals;
    itemSet.constructor.types[EVENT_ITEM] = EventItem;
    components.unshift(component(this.#chooseTicks));
    components.push(
      component(this.#tidyAxis),
      this.density,
      component(() => this.events.sweep()),
    );
    // Dates of the axis would be read one by one, without what stands at them; every event says its own.
    dom.top.setAttribute('aria-hidden', 'true');
    this.redraw();
  }

  /** What the drawing shows just now. The same object until it moves. */
  readonly view = (): View => {
    const { range, props } = this.#vis.internals;
    const { from, to, width } = this.#view;
    if (from !== range.start || to !== range.end || width !== props.center.width)
      this.#view = { from: range.start, to: range.end, width: Math.max(props.center.width, 1) };
    return this.#view;
  };

  /** Gestures of vis-timeline itself: drag and pinch. */
  onGesture(onMove: () => void, onEnd: () => void): void {
    this.#vis.api.on('rangechange', byReader(onMove));
    this.#vis.api.on('rangechanged', byReader(onEnd));
  }

  /** Of the part that has the time axis, on the screen. */
  bounds(): DOMRect {
    return this.#vis.internals.dom.centerContainer.getBoundingClientRect();
  }

  /** Moves without telling anybody. In the next frame, or at once. */
  show(window: TimeWindow, { atOnce = false }: { atOnce?: boolean } = {}): void {
    moveAxis(this.#vis, window);
    if (atOnce) drawNow(this.#vis);
    else drawSoon(this.#vis);
  }

  /** Swaps in the lanes, events and bars of an answer; all stand in their places before the next frame is painted. */
  draw(picture: TimelinePicture): void {
    const { lanes } = picture;
    const labels = lanes.map((lane) => this.#labels.fill(lane, this.#countOf(lane)));
    const keys = lanes.map(({ key }) => key);
    const isAnew = keys.join('\n') !== this.#laneKeys.join('\n');
    if (isAnew) {
      this.#laneKeys = keys;
      this.#labels.keepOnly(new Set(keys));
      this.#vis.api.setItems([]);
      this.#vis.api.setGroups(
        // Elements are not filtered, as texts would be; the types know texts only.
        labels.map(({ root }, order) => ({ id: keys[order] ?? '', order, content: root as unknown as string })),
      );
    }
    for (const [index, lane] of lanes.entries()) {
      const foreground = this.#foregroundOf(lane.key);
      foreground?.setAttribute('role', 'group');
      foreground?.setAttribute('aria-labelledby', labels[index]?.nameId ?? '');
    }
    setLaneHeights(this.#vis, new Map(lanes.map(({ key, height }) => [key, height])));
    this.#vis.api.setItems(lanes.flatMap((lane) => lane.items.map((item) => this.#itemData(item))));
    this.density.draw(lanes, picture.tallest, (key) => this.#foregroundOf(key));
    if (isAnew) drawNow(this.#vis);
    else drawSoon(this.#vis);
  }

  /** The counts beside the names, for the window as it stands. */
  count(lanes: readonly LanePicture[]): void {
    for (const lane of lanes) this.#labels.setCount(lane.key, this.#countOf(lane));
  }

  /** Texts have to be measured anew. */
  fontsArrived(): void {
    this.measure.setFonts(fontsOf(this.#root));
    this.#vis.frames.measureNext();
  }

  /** On paper nothing is scrolled out of sight. */
  setForPaper(isForPaper: boolean): void {
    this.#isForPaper = isForPaper;
    this.density.forgetSight();
    this.density.redraw();
  }

  redraw(): void {
    drawNow(this.#vis);
  }

  destroy(): void {
    this.#vis.api.destroy();
    this.events.clear();
    // Nodes of vis-timeline would stay behind here when it has not drawn yet.
    this.#inner.remove();
  }

  readonly #sight = () => (this.#isForPaper ? { top: -Infinity, bottom: Infinity } : sightOf(this.#root, this.#inner));

  readonly #chooseTicks = (): void => {
    const { from, to, width } = this.view();
    this.#vis.internals.timeAxis.options.timeAxis = axisScale((to - from) / width);
  };

  readonly #tidyAxis = (): void => {
    const { majorTexts, minorTexts } = this.#vis.internals.timeAxis.dom;
    const options = { width: this.view().width, rtl: this.#options.rtl, measure: this.measure.width };
    hideCutLabels(majorTexts, 'major', options);
    hideCutLabels(minorTexts, 'minor', options);
  };

  #countOf(lane: LanePicture): string {
    const inView = lane.events && countInWindow(lane.events, this.view());
    return this.#options.words.laneCount(inView, lane.count);
  }

  #foregroundOf(laneKey: string): HTMLElement | null {
    return this.#vis.internals.itemSet.groups[laneKey]?.dom.foreground ?? null;
  }

  #itemData(picture: ItemPicture): EventItemData {
    const { extent, key, laneKey } = picture;
    return {
      id: key,
      group: laneKey,
      type: EVENT_ITEM,
      start: new Date(extent.start),
      end: new Date(Math.min(extent.end, AXIS.to)),
      content: '',
      picture,
      stage: this.events,
    };
  }
}

/** What can be seen of the drawing, from its top: in the lanes that scroll, and in the window of the browser. */
function sightOf(root: HTMLElement, inner: HTMLElement): { top: number; bottom: number } {
  const frame = root.getBoundingClientRect();
  const { top } = inner.getBoundingClientRect();
  return { top: Math.max(frame.top, 0) - top, bottom: Math.min(frame.bottom, innerHeight) - top };
}

/** vis-timeline also tells of the movements that we make ourselves. */
function byReader(then: () => void): (properties?: { byUser?: boolean }) => void {
  return (properties) => {
    if (properties?.byUser) then();
  };
}

function nothing(): void {
  // A component without options, and with nothing to clear away.
}

function component(redraw: () => void): VisComponent {
  return {
    redraw: () => {
      redraw();
      return false;
    },
    setOptions: nothing,
    destroy: nothing,
  };
}
