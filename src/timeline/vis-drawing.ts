// One vis-timeline in an element of its own, with our lanes, events and density bars in it.
import type { TimeWindow } from '#domain/extent.ts';
import type { ZoneId } from '#domain/ids.ts';
import { hideCutLabels } from './axis-labels.ts';
import { axisScale } from './axis-scale.ts';
import type { SpanWords } from './density-buttons.ts';
import { DensityLayer } from './density-layer.ts';
import type { DrawIcon } from './event-element.ts';
import { EventElements } from './event-elements.ts';
import type { View } from './item-box.ts';
import { fontsOf } from './font-sizes.ts';
import { LaneLabels } from './lane-labels.ts';
import type { Sight } from './lane-sight.ts';
import { TextMeasure } from './text-measure.ts';
import type { LanePicture, PictureWords, TimelinePicture } from './timeline-picture.ts';
import {
  createVis,
  drawNow,
  drawSoon,
  drawWhole,
  moveAxis,
  setLaneHeights,
  setLanes,
  type AxisLabels,
  type VisComponent,
  type VisTimeline,
} from './vis-internals.ts';
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
  #sight: Sight | null = null;
  #laneKeys: readonly string[] = [];
  #view: View = { from: 0, to: 1, width: 1 };

  /** To be drawn by `redraw`. @param root scrolls the lanes; has a height of its own */
  constructor(root: HTMLElement, options: DrawingOptions) {
    this.#options = options;
    this.#root = root;
    this.measure = new TextMeasure(fontsOf(root));
    const { rtl, words, drawIcon } = options;
    this.#vis = createVis(this.#inner, { ...options, moment: zoneMoment(options.zone), labels: words.labels });
    root.append(this.#inner);
    const [view, sight] = [this.view, this.#look];
    this.events = new EventElements({ view, sight, rtl, drawIcon });
    this.density = new DensityLayer({ view, sight, rtl, words });
    const { components, dom } = this.#vis.internals;
    components.unshift(component(this.#chooseTicks));
    components.push(component(this.#tidyAxis), this.density, this.events);
    // Dates of the axis would be read one by one, without what stands at them; every event says its own.
    dom.top.setAttribute('aria-hidden', 'true');
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
    // Before anything is written: afterwards all of it would be laid out for the answer.
    this.#look();
    const labels = lanes.map((lane) => this.#labels.fill(lane, this.#countOf(lane)));
    const keys = lanes.map(({ key }) => key);
    const isAnew = keys.join('\n') !== this.#laneKeys.join('\n');
    if (isAnew) {
      this.#laneKeys = keys;
      this.#labels.keepOnly(new Set(keys));
      setLanes(this.#vis, new Map(labels.map(({ root }, order) => [keys[order] ?? '', root])));
    }
    for (const [index, lane] of lanes.entries()) {
      const foreground = this.#foregroundOf(lane.key);
      foreground?.setAttribute('role', 'group');
      foreground?.setAttribute('aria-labelledby', labels[index]?.nameId ?? '');
    }
    setLaneHeights(this.#vis, new Map(lanes.map(({ key, height }) => [key, height])));
    this.events.draw(lanes, (key) => this.#foregroundOf(key));
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
    this.lookAnew();
  }

  /** Something else can be seen: scrolled. */
  lookAnew(): void {
    this.#sight = null;
    this.#fillLanes();
  }

  /** While a gesture lasts, what is out of sight and what is only there for keys and readers stay those of before it. */
  setMoving(isMoving: boolean): void {
    this.density.setMoving(isMoving);
    this.events.setMoving(isMoving);
    if (!isMoving) this.#fillLanes();
  }

  /** @param isWhole its size, or that of its parts, has changed */
  redraw({ isWhole = true }: { isWhole?: boolean } = {}): void {
    if (isWhole) {
      this.#sight = null;
      drawWhole(this.#vis);
    } else drawNow(this.#vis);
  }

  destroy(): void {
    this.#vis.api.destroy();
    // Nodes of vis-timeline would stay behind here when it has not drawn yet.
    this.#inner.remove();
  }

  #fillLanes(): void {
    this.events.redraw();
    this.density.redraw();
  }

  readonly #look = (): Sight => {
    this.#sight ??= this.#isForPaper ? { top: -Infinity, bottom: Infinity } : sightOf(this.#root, this.#inner);
    return this.#sight;
  };

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
}

/** What can be seen of the drawing, from its top: in the lanes that scroll, and in the window of the browser. */
function sightOf(root: HTMLElement, inner: HTMLElement): Sight {
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
