// An answer made into what is drawn: lanes with their heights, events with their rows, bars with their spans. Pure: all
// places are known before anything is drawn, so that nothing jumps.
import { shownText } from '#base/visible-text.ts';
import { makeRecent } from '#base/recent.ts';
import type { DrawnEvent, Lane, LaneValue, WindowAnswer } from '#domain/answer.ts';
import type { EpochMs, EventId } from '#domain/ids.ts';
import { binEvents, densitySpans, orderBins, roundUp, tallestColumn } from './density-bars.ts';
import type { DensitySpan, LaneDensity } from './density-bars.ts';
import { ICON, LABEL_GAP, reservedSpan, ROW_GAP, ROW_HEIGHT, type Placed } from './item-box.ts';
import { stackLane, type StackedRows } from './stack-lanes.ts';
import type { TextStyle } from './text-measure.ts';

export interface ItemPicture extends Placed {
  /** Of this event in this lane; the same in every picture. */
  readonly key: string;
  readonly laneKey: string;
  readonly event: DrawnEvent;
  /** Accessible: title, kind, date. */
  readonly name: string;
  /** Words beside the title that say what outline and texture say: "planned", "claimed". */
  readonly tags: readonly string[];
  /** Row in the lane, from 0. */
  readonly row: number;
  /** From the top of the lane, in pixels. */
  readonly top: number;
  readonly freeFrom: EpochMs;
}

export interface LanePicture {
  readonly key: string;
  readonly name: { readonly text: string; readonly lang?: string };
  /** Events that pass the filters, whatever the window. */
  readonly count: number;
  readonly height: number;
  readonly items: readonly ItemPicture[];
  readonly density: LaneDensity | null;
  /** Of the density bars, in pixels: from the top of the lane, and from there down. */
  readonly densityTop: number;
  readonly densityHeight: number;
  readonly spans: readonly DensitySpan[];
  /** Of the events that the lane came as; `null` where only counts came. */
  readonly events: readonly DrawnEvent[] | null;
}

export interface TimelinePicture {
  readonly lanes: readonly LanePicture[];
  /** Events that a bar of full height stands for; 0 without bars. */
  readonly tallest: number;
  readonly msPerPx: number;
  /** By item key, for the next picture at the same scale. */
  readonly stacked: StackedRows;
}

export interface PictureWords {
  readonly eventName: (event: DrawnEvent) => string;
  readonly eventTags: (event: DrawnEvent) => readonly string[];
  readonly laneName: (value: LaneValue) => { readonly text: string; readonly lang?: string };
  /** Beside the name of a lane: "3 events", "1 of 11 events". `inView` is null where it is not known. */
  readonly laneCount: (inView: number | null, count: number) => string;
}

export interface PictureOptions {
  readonly words: PictureWords;
  /** Of the drawing without the lanes' names, in pixels. */
  readonly width: number;
  /** Of the level of zoom that the answer was asked for (asked-window.ts). */
  readonly msPerPx: number;
  /** Width of the text, in pixels. */
  readonly measure: (text: string, style: TextStyle) => number;
  /** Names stand in the lanes, above their events (on a phone). */
  readonly namesInside: boolean;
  /** Drawn as events even in lanes that are drawn as bars: the selected and the focused one. */
  readonly keep: ReadonlySet<EventId>;
  readonly before: TimelinePicture | null;
}

/** In pixels; bars alone in their lane take all of its height. */
const DENSITY_HEIGHT = 44;
const LANE_PAD = 9;
const INSIDE_NAME = 26;
const MIN_LANE_NAME_INSIDE = 44;
/** Of a name beside its lane: the room for one line of it, its padding, its lines. */
const NAME_ROOM = 90;
const NAME_PAD = 20;
const NAME_LINE = 18;
/** A longer name is cut short. */
const NAME_LINES = 2;

/** More rows than this are drawn as bars, if zooming in can spread the events. */
const MANY_ROWS = 14;
/** A bar that is narrower has room to spread. */
const NARROW = 40;

function labelWidth(event: DrawnEvent, tags: readonly string[], { measure }: PictureOptions): number {
  const words = tags.reduce((sum, tag) => sum + LABEL_GAP + measure(tag, 'tag'), 0);
  return ICON + LABEL_GAP + measure(shownText(event.title), 'title') + words;
}

type Unstacked = Omit<ItemPicture, 'row' | 'top' | 'freeFrom'>;

function unstackedItems(lane: Lane, events: readonly DrawnEvent[], options: PictureOptions): Unstacked[] {
  return events.map((event) => {
    const key = `${lane.key}\n${event.id}`;
    const texts = textsOf(event, options.words);
    const width = labelWidth(event, texts.tags, options);
    return { ...texts, labelWidth: width, key, laneKey: lane.key, event, extent: event.extent };
  });
}

type Texts = Pick<ItemPicture, 'name' | 'tags'>;

/** Dates in words are slow to make, and zooming in and out again brings the same events back. */
const recentTexts = makeRecent<Texts>(2000);

function textsOf(event: DrawnEvent, words: PictureWords): Texts {
  const { id, title, kind, certainty, status, zone, time } = event;
  const key = [id, title, kind, certainty, status, zone, JSON.stringify(time)].join('\n');
  return recentTexts(words, key, () => ({ name: words.eventName(event), tags: words.eventTags(event) }));
}

/** What was there keeps its row, until other events pass: filters would leave holes, and Back another picture. */
function rowsBefore({ key, count }: Lane, { msPerPx, before }: PictureOptions): StackedRows | null {
  if (before?.msPerPx !== msPerPx) return null;
  const last = before.lanes.find((lane) => lane.key === key);
  return last && count !== last.count ? null : before.stacked;
}

function stackItems(items: readonly Unstacked[], lane: Lane, options: PictureOptions) {
  const { msPerPx, width } = options;
  const blocks = items.map((item) => ({
    key: item.key,
    dimmed: item.event.dimmed,
    ...reservedSpan(item, msPerPx, width),
  }));
  return stackLane(blocks, rowsBefore(lane, options));
}

/** Whether a crowd comes apart by zooming in; events of one and the same day do not, once the day is wide enough. */
function canSpread(items: readonly Unstacked[], msPerPx: number): boolean {
  const narrow = items.filter(({ extent }) => (extent.end - extent.start) / msPerPx < NARROW);
  return narrow.length * 2 > items.length;
}

interface LaneContent {
  readonly items: readonly Unstacked[];
  readonly density: LaneDensity | null;
  readonly rows: ReadonlyMap<string, number>;
  readonly rowCount: number;
}

function laneContent(lane: Lane, { window, columns }: WindowAnswer, options: PictureOptions): LaneContent {
  const items = unstackedItems(lane, lane.events, options);
  const stacking = stackItems(items, lane, options);
  if (lane.bins) {
    const density = { window, columns, bins: orderBins(lane.bins) };
    return { items, density, rows: stacking.rows, rowCount: stacking.count };
  }
  if (stacking.count <= MANY_ROWS || !canSpread(items, options.msPerPx))
    return { items, density: null, rows: stacking.rows, rowCount: stacking.count };
  const kept = items.filter((item) => options.keep.has(item.event.id));
  const { rows, count } = stackItems(kept, lane, options);
  return { items: kept, density: binEvents(lane.events, window, columns), rows, rowCount: count };
}

/** In order of time, so that each knows how far the one before it in its row reaches. */
function placeInRows(items: readonly Unstacked[], rows: ReadonlyMap<string, number>, options: PictureOptions) {
  const reach = new Map<number, EpochMs>();
  return items
    .toSorted((a, b) => a.extent.start - b.extent.start)
    .map((item) => {
      const row = rows.get(item.key) ?? 0;
      const freeFrom = reach.get(row) ?? Number.NEGATIVE_INFINITY;
      reach.set(row, Math.max(freeFrom, reservedSpan(item, options.msPerPx, options.width).to));
      return { ...item, row, freeFrom };
    });
}

/** Beside the lane, both the name and the count under it may take two lines. */
function nameHeight(name: string, count: number, { measure, namesInside, words }: PictureOptions): number {
  if (namesInside) return MIN_LANE_NAME_INSIDE;
  const longest = words.laneCount(Math.max(count - 1, 0), count);
  return NAME_PAD + NAME_LINE * (nameLines(measure(name, 'major')) + nameLines(measure(longest, 'minor')));
}

const nameLines = (width: number): number => Math.min(Math.ceil(width / NAME_ROOM), NAME_LINES);

function lanePicture(lane: Lane, answer: WindowAnswer, options: PictureOptions): LanePicture {
  const { items, density, rows, rowCount } = laneContent(lane, answer, options);
  const first = LANE_PAD + (options.namesInside ? INSIDE_NAME - LANE_PAD / 2 : 0);
  const firstRow = first + (density ? DENSITY_HEIGHT + (rowCount > 0 ? ROW_GAP : 0) : 0);
  const name = options.words.laneName(lane.value);
  const rowsHeight = Math.max(rowCount * (ROW_HEIGHT + ROW_GAP) - ROW_GAP, 0);
  const height = Math.ceil(Math.max(firstRow + rowsHeight + LANE_PAD, nameHeight(name.text, lane.count, options)));
  return {
    key: lane.key,
    name,
    count: lane.count,
    height,
    items: placeInRows(items, rows, options).map((item) => ({
      ...item,
      top: firstRow + item.row * (ROW_HEIGHT + ROW_GAP),
    })),
    density,
    densityTop: first,
    densityHeight: rowCount > 0 ? DENSITY_HEIGHT : height - first - LANE_PAD,
    spans: density ? densitySpans(density, options.msPerPx) : [],
    events: lane.bins ? null : lane.events,
  };
}

export function makePicture(answer: WindowAnswer, options: PictureOptions): TimelinePicture {
  const lanes = answer.lanes.map((lane) => lanePicture(lane, answer, options));
  const items = lanes.flatMap((lane) => lane.items);
  const densities = lanes.flatMap(({ density }) => (density ? [density] : []));
  return {
    lanes,
    tallest: densities.length === 0 ? 0 : roundUp(tallestColumn(densities)),
    msPerPx: options.msPerPx,
    stacked: {
      rows: new Map(items.map((item) => [item.key, item.row])),
      dimmed: new Set(items.flatMap(({ key, event }) => (event.dimmed ? [key] : []))),
    },
  };
}
