// An answer made into a picture of the timeline for a file: head, legend, axis, all lanes, and where it comes from.
import type { WindowAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { KINDS, type Kind } from '#domain/vocabulary.ts';
import { levelScale } from '#timeline/asked-window.ts';
import { AXIS_HEIGHT } from '#timeline/axis-height.ts';
import { forEachBar } from '#timeline/density-bars.ts';
import type { View } from '#timeline/item-box.ts';
import { makePicture, type LanePicture, type PictureWords, type TimelinePicture } from '#timeline/timeline-picture.ts';
import { countInWindow } from '#timeline/window-counts.ts';
import { wrapText } from './fit-text.ts';
import type { ImageBars, ImageLane, ImageModel, ImageText, PlacedKind, PlacedText } from './image-model.ts';
import type { ImageStyle } from './image-styles.ts';
import { placeAxis, type AxisWords, type PlacedAxis } from './place-axis.ts';
import { placeEvent, type ImageMeasure } from './place-event.ts';

export interface ImageWords extends PictureWords {
  readonly labels: AxisWords;
  readonly kindName: (kind: Kind) => string;
  /** What the height of bars says. @param tallest events that a bar of full height stands for */
  readonly barNote: (tallest: number) => string;
}

export interface ImageOptions {
  readonly answer: WindowAnswer;
  /** What is in sight of it. */
  readonly window: TimeWindow;
  /** Of the axis, in pixels. */
  readonly width: number;
  readonly zone: ZoneId;
  /** Drawn as events even in lanes that are drawn as bars. */
  readonly keep: readonly EventId[];
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly words: ImageWords;
  readonly measure: ImageMeasure;
  readonly title: ImageText;
  /** Under the title, each on lines of its own. */
  readonly facts: readonly ImageText[];
  /** Under the drawing, each on lines of its own. */
  readonly origin: readonly ImageText[];
}

const MARGIN = 28;
/** For the names of the lanes; of it, the room of a name. */
const NAMES = 124;
const NAME_WIDTH = 110;
const NAME_TOP = 20;
const NAME_LINE = 18;
const COUNT_LINE = 16;
/** The kinds in the legend: icon, gap, word, gap. */
const LEGEND = { icon: 15, gap: 6, between: 20, line: 24 } as const;
/** Middles of the two lines of the axis. */
const AXIS_LINES = { major: 15, minor: 33 } as const;
const MOST_LINES = 3;
/** Bars of so few events need no explanation. */
const LEAST_NOTE = 3;

/** Texts set under each other, and how far down they reach. */
class Column {
  readonly texts: PlacedText[] = [];
  readonly #width: number;
  readonly #measure: ImageMeasure;
  y: number;

  constructor(y: number, width: number, measure: ImageMeasure) {
    this.y = y;
    this.#width = width;
    this.#measure = measure;
  }

  add({ text, lang }: ImageText, style: ImageStyle, colour: PlacedText['colour'], lineHeight: number): void {
    const lines = wrapText(text, this.#width, MOST_LINES, (part) => this.#measure(part, style));
    for (const line of lines) {
      const placed = { text: line, ...(lang !== undefined && { lang }), x: MARGIN, style, colour };
      this.texts.push({ ...placed, y: this.y + lineHeight / 2 });
      this.y += lineHeight;
    }
  }
}

function kindsIn(lanes: readonly LanePicture[]): readonly Kind[] {
  const found = new Set<Kind>();
  for (const { items, density } of lanes) {
    for (const { event } of items) found.add(event.kind);
    for (const { kind, counts } of density?.bins ?? []) if (counts.some((count) => count > 0)) found.add(kind);
  }
  return KINDS.filter((kind) => found.has(kind));
}

function placeLegend(kinds: readonly Kind[], column: Column, width: number, { words, measure }: ImageOptions) {
  const legend: PlacedKind[] = [];
  let x = MARGIN;
  for (const kind of kinds) {
    const text = words.kindName(kind);
    const taken = LEGEND.icon + LEGEND.gap + measure(text, 'plain');
    if (x > MARGIN && x + taken > MARGIN + width) {
      x = MARGIN;
      column.y += LEGEND.line;
    }
    const y = column.y + LEGEND.line / 2;
    legend.push({ kind, x, y });
    column.texts.push({ text, x: x + LEGEND.icon + LEGEND.gap, y, style: 'plain', colour: 'ink' });
    x += taken + LEGEND.between;
  }
  if (legend.length > 0) column.y += LEGEND.line;
  return legend;
}

function placeBars(lane: LanePicture, view: View, tallest: number): readonly ImageBars[] {
  if (!lane.density) return [];
  const bars = new Map<object, { kind: Kind; dimmed: boolean; rects: [number, number, number, number][] }>();
  const frame = { ...view, height: lane.densityHeight, tallest: Math.max(tallest, 1) };
  forEachBar(lane.density, frame, (bins, x, y, width, height) => {
    const entry = bars.get(bins) ?? { kind: bins.kind, dimmed: bins.dimmed, rects: [] };
    bars.set(bins, entry);
    entry.rects.push([x, lane.densityTop + y, width, height]);
  });
  return [...bars.values()];
}

function nameTexts(lane: LanePicture, top: number, { words, measure, window }: ImageOptions): readonly PlacedText[] {
  const inView = lane.events && countInWindow(lane.events, window);
  const texts: PlacedText[] = [];
  let y = top + NAME_TOP;
  const add = ({ text, lang }: ImageText, style: 'major' | 'minor', colour: PlacedText['colour'], line: number) => {
    for (const part of wrapText(text, NAME_WIDTH, 2, (cut) => measure(cut, style))) {
      texts.push({ text: part, ...(lang !== undefined && { lang }), x: MARGIN, y, style, colour });
      y += line;
    }
  };
  add(lane.name, 'major', 'ink', NAME_LINE);
  add({ text: words.laneCount(inView, lane.count) }, 'minor', 'ink-3', COUNT_LINE);
  return texts;
}

/** Title, facts and legend, from the top of the picture. */
function placeHead(picture: TimelinePicture, inner: number, options: ImageOptions) {
  const column = new Column(MARGIN, inner, options.measure);
  column.add(options.title, 'heading', 'ink', 30);
  column.y += 2;
  for (const fact of options.facts) column.add(fact, 'plain', 'ink-2', 19);
  column.y += 8;
  const legend = placeLegend(kindsIn(picture.lanes), column, inner, options);
  const { tallest } = picture;
  if (tallest > LEAST_NOTE) column.add({ text: options.words.barNote(tallest) }, 'minor', 'ink-3', 18);
  return { texts: column.texts, legend, bottom: column.y };
}

function placeLanes(picture: TimelinePicture, lanesTop: number, view: View, options: ImageOptions) {
  let y = lanesTop;
  return picture.lanes.map((lane): ImageLane => {
    const top = y;
    y += lane.height;
    const events = lane.items.flatMap((item) => placeEvent(item, view, options.measure) ?? []);
    const bars = placeBars(lane, view, picture.tallest);
    return { top, height: lane.height, texts: nameTexts(lane, top, options), bars, events };
  });
}

function placeLabels({ labels }: PlacedAxis, axisTop: number): readonly PlacedText[] {
  return labels.map(({ text, x, style }) => {
    const y = axisTop + AXIS_LINES[style];
    return { text, x: MARGIN + NAMES + x, y, style, colour: style === 'major' ? 'ink' : 'ink-3' };
  });
}

export function makeImage(options: ImageOptions): ImageModel {
  const { answer, window, words, measure, width } = options;
  const view: View = { ...window, width };
  const inner = NAMES + width;
  const msPerPx = levelScale(answer, width);
  const drawn = { words, width, msPerPx, measure, namesInside: false, keep: new Set(options.keep), before: null };
  const picture = makePicture(answer, drawn);
  const head = placeHead(picture, inner, options);
  const axis = placeAxis(view, options.zone, words.labels, measure);
  // Years have no line of larger units above them.
  const hasMajors = axis.labels.some(({ style }) => style === 'major');
  const axisTop = head.bottom + (hasMajors ? 10 : -10);
  const lanesTop = axisTop + AXIS_HEIGHT;
  const lanes = placeLanes(picture, lanesTop, view, options);
  const lanesBottom = lanes.reduce((sum, lane) => sum + lane.height, lanesTop);
  const foot = new Column(lanesBottom + 14, inner, measure);
  for (const text of options.origin) foot.add(text, 'minor', 'ink-2', 17);
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(foot.y + MARGIN - 8),
    dir: options.dir,
    lang: options.lang,
    name: options.title.text,
    startX: MARGIN,
    viewX: MARGIN + NAMES,
    viewWidth: width,
    axisTop,
    lanesTop,
    lanesBottom,
    texts: [...head.texts, ...placeLabels(axis, axisTop), ...foot.texts],
    legend: head.legend,
    ticks: axis.ticks,
    lanes,
  };
}
