// The parts of vis-timeline 8.5.4 that its types do not tell of, and how this room makes one. Pinned to that version
// (package.json): `vis-internals.browser.test.ts` fails when they are not as described here.
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import type { AxisUnit } from '#domain/axis-unit.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { AxisScale } from './axis-scale.ts';
import { LightFrames, makeKnown } from './light-frames.ts';
import { AXIS, MIN_SPAN } from './window-math.ts';

/** Drawn anew in each frame in which the axis is. `true` from redraw: its size changed, draw all again. */
export interface VisComponent {
  redraw: () => boolean;
  setOptions: (options: unknown) => void;
  destroy: () => void;
}

export interface VisGroup {
  readonly dom: Readonly<Record<'foreground' | 'background' | 'label', HTMLElement>>;
  readonly props: { readonly label: { height: number } };
  /** From the top of the drawing, in pixels. */
  top: number;
  height: number;
  redraw: () => boolean;
}

// Private by name, and the only way to draw in the very frame in which the window moves.
const APPLY = '_applyRange';
const DRAW_NOW = '_origRedraw';
const DRAW_SOON = '_redraw';
/** Of all groups together, in pixels, by which it knows whether it has to draw all again. */
const LAST_HEIGHT = '_previousHeight';
/** Its group for items behind all lanes: always there, and never filled by us. */
const BACKGROUND = '__background__';

export interface VisInternals {
  readonly dom: Readonly<Record<'root' | 'top' | 'centerContainer' | 'leftContainer' | 'rightContainer', HTMLElement>>;
  readonly props: { readonly center: { readonly width: number }; readonly top: { readonly height: number } };
  readonly range: {
    readonly start: number;
    readonly end: number;
    readonly [APPLY]: (start: number, end: number) => boolean;
  };
  readonly components: VisComponent[];
  readonly timeAxis: VisComponent & {
    readonly options: { timeAxis: AxisScale | null };
    /** Of the labels just drawn; their transforms say where they stand. */
    readonly dom: { readonly majorTexts: readonly HTMLElement[]; readonly minorTexts: readonly HTMLElement[] };
  };
  readonly itemSet: Pick<VisComponent, 'redraw'> & {
    readonly groups: Readonly<Record<string, VisGroup>>;
    readonly dom: { readonly frame: HTMLElement };
    readonly props: { [LAST_HEIGHT]?: number };
    /** In the order in which the lanes stand; another one would be put into the page anew, and lose the focus. */
    groupIds: readonly string[];
  };
  /** Gestures before the first "rangechanged" (200 ms after making one) would not be drawn. */
  initialRangeChangeDone: boolean;
  /** Draws in a row in which sizes changed; it gives up, with a warning, at five. */
  redrawCount: number;
  readonly [DRAW_NOW]: () => void;
  readonly [DRAW_SOON]: () => void;
}

export interface VisTimeline {
  readonly api: Timeline;
  readonly internals: VisInternals;
  readonly frames: LightFrames;
}

export type AxisLabels = Readonly<Record<'minor' | 'major', (at: number, scale: AxisUnit, step: number) => string>>;

export interface VisSettings {
  readonly window: TimeWindow;
  readonly rtl: boolean;
  readonly moment: NonNullable<TimelineOptions['moment']>;
  readonly labels: AxisLabels;
}

type Formatter = (date: { valueOf: () => number }, scale: AxisUnit, step: number) => string;

function visOptions({ window, rtl, moment, labels }: VisSettings): TimelineOptions {
  const minorLabels: Formatter = (date, scale, step) => labels.minor(date.valueOf(), scale, step);
  const majorLabels: Formatter = (date, scale, step) => labels.major(date.valueOf(), scale, step);
  return {
    // Always all three: else it hides itself for half a second, or draws every item to fit.
    start: window.from,
    end: window.to,
    rtl,
    moment,
    // Functions, because its own locales know neither Arabic nor Hebrew; its types know functions for both together only.
    format: { minorLabels, majorLabels } as unknown as NonNullable<TimelineOptions['format']>,
    stack: false,
    orientation: 'top',
    margin: { axis: 0, item: 0 },
    min: AXIS.from,
    max: AXIS.to,
    zoomMin: MIN_SPAN,
    zoomMax: AXIS.to - AXIS.from,
    groupOrder: 'order',
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    // A ResizeObserver is told at once; this would look once a second.
    autoResize: false,
  };
}

/**
 * `element` is to be empty, and is to be removed by the caller: destroying one before its first draw leaves nodes in it. It
 * is not in the page yet: in the page vis-timeline would draw, and lay out, several times while it is made.
 */
export function createVis(element: HTMLElement, settings: VisSettings): VisTimeline {
  const api = new Timeline(element, [], [], visOptions(settings));
  const internals = api as unknown as VisInternals;
  internals.redrawCount = 0;
  internals.initialRangeChangeDone = true;
  // It would ask for its own width in each frame, which lays out all the lanes once more.
  const background = internals.itemSet.groups[BACKGROUND];
  if (background) background.redraw = () => false;
  return { api, internals, frames: new LightFrames(internals) };
}

/** Moves the axis, within its limits and to whole milliseconds. Draws nothing yet. */
export function moveAxis({ internals }: VisTimeline, { from, to }: TimeWindow): void {
  internals.range[APPLY](from, to);
}

/** Puts in other lanes, by key, from the top down, with the elements that stand beside them. To be followed by their heights. */
export function setLanes({ api, internals }: VisTimeline, labels: ReadonlyMap<string, HTMLElement>): void {
  const keys = [...labels.keys()];
  // Elements are not filtered, as texts would be; the types know texts only.
  api.setGroups(keys.map((id, order) => ({ id, order, content: labels.get(id) as unknown as string })));
  internals.itemSet.groupIds = keys;
}

/**
 * Tells the heights that the labels of the lanes have, in pixels, by key. It would find them out by itself while it draws,
 * and then draw everything a second time.
 */
export function setLaneHeights({ internals, frames }: VisTimeline, heights: ReadonlyMap<string, number>): void {
  const { groups, dom, props } = internals.itemSet;
  let sum = 0;
  for (const [key, height] of heights) {
    const group = groups[key];
    if (group) {
      makeKnown(group);
      group.top = sum;
    }
    sum += height;
    if (!group || group.height === height) continue;
    group.height = height;
    group.props.label.height = height;
    for (const part of [group.dom.foreground, group.dom.background, group.dom.label]) part.style.height = `${height}px`;
  }
  dom.frame.style.height = `${sum}px`;
  props[LAST_HEIGHT] = sum;
  frames.setLanesHeight(sum);
}

/** In this very frame; other sizes than those that were told are taken as they were. */
export function drawNow({ frames }: VisTimeline): void {
  frames.drawNow();
}

/** In this very frame, after the sizes have been taken anew. */
export function drawWhole({ frames }: VisTimeline): void {
  frames.measureNext();
  frames.drawNow();
}

/** In the next frame, however often it is asked for. */
export function drawSoon({ internals }: VisTimeline): void {
  internals[DRAW_SOON]();
}
