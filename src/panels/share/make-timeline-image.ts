// The timeline as it is on screen, as a picture to print and to pass on.
import { FILE_TYPES, type PictureFormat } from '#domain/export-format.ts';
import type { WindowAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { Filter } from '#domain/filter.ts';
import type { ZoneId } from '#domain/ids.ts';
import { visibleName } from '#base/visible-text.ts';
import { drawingWords } from '#i18n/drawing-words.ts';
import { filterChips } from '#i18n/filter-chips.ts';
import { formatSpan } from '#i18n/format-instant.ts';
import { formatDate } from '#i18n/wall-format.ts';
import { zoneText } from '#i18n/zone-text.ts';
import type { FileWriting } from '#queries/use-file-writing.ts';
import { askedWindow, eventBudget } from '#timeline/asked-window.ts';
import type { ImageTheme } from '#timeline/image/image-colours.ts';
import { drawnWidth } from '#timeline/image/drawn-width.ts';
import { embeddedFonts } from '#timeline/image/embedded-fonts.ts';
import { imageMeasure } from '#timeline/image/image-measure.ts';
import type { ImageModel, ImageText } from '#timeline/image/image-model.ts';
import { imagePng } from '#timeline/image/image-png.ts';
import { imageSvg } from '#timeline/image/image-svg.ts';
import { makeImage } from '#timeline/image/make-image.ts';
import { KIND_DRAWINGS } from '#ui/kind-drawing.ts';
import type { ViewState } from '#url/view-state.ts';
import type { ExportWish } from './make-export.ts';

/** What is on screen. */
export interface ShownTimeline {
  readonly view: ViewState;
  readonly window: TimeWindow;
  /** Of the axis. */
  readonly zone: ZoneId;
  /** Of the picture; for print, it is light always. */
  readonly theme: ImageTheme;
}

/** Pixels of the file for each of the picture's. */
const SCALES = { png: 1, print: 2 } as const;
/** A longer address is of no use on paper. */
const LONGEST_LINK = 160;
/** The names of the filters that are chosen come with any answer. */
const NO_VALUES = 1;

/** A name of the file within a sentence of ours, in its own direction. */
const isolated = (text: string): string => `\u2068${visibleName(text)}\u2069`;

function filterText({ words }: ExportWish, filter: Filter, chosen: Parameters<typeof filterChips>[2]): ImageText[] {
  const chips = filterChips(words, filter, chosen);
  if (chips.length === 0) return [];
  const list = chips.map(({ label, name }) => `${label} ${name.isOfFile ? isolated(name.text) : name.text}`);
  return [{ text: words.t('picture.filters', { list: list.join(' · ') }) }];
}

function facts({ words, shown }: ExportWish, passing: number, total: number, { moreLanes }: WindowAnswer): ImageText[] {
  const { t, number, locale } = words;
  const { view, window, zone } = shown;
  const count = t('status.count', { passing: number(passing), total: number(total), n: total });
  return [
    { text: `${formatSpan(window, zone, locale)} · ${zoneText(view.tz, words, zone, window.from)}` },
    { text: view.rest === 'fade' ? `${count}, ${t('print.faded')}` : count },
    ...(moreLanes > 0 ? [{ text: t('lane.more', { count: moreLanes, shown: number(moreLanes) }) }] : []),
  ];
}

function origin({ words, meta, accessed, link = '' }: ExportWish): readonly ImageText[] {
  const { lang } = meta;
  const ofFile = (text: string | undefined) => (text === undefined ? [] : [{ text, ...(lang && { lang }) }]);
  const day = formatDate(Date.parse(accessed), 'day', words.locale);
  return [
    ...ofFile(meta.attribution),
    ...ofFile(meta.license),
    { text: words.t('export.accessed', { day }) },
    ...(link !== '' && link.length <= LONGEST_LINK ? [{ text: link, lang: 'zxx' }] : []),
  ];
}

/** Every character that may be drawn. */
const textOf = (...parts: readonly unknown[]): string => [...new Set(JSON.stringify(parts))].join('');

async function timelineImage(wish: ExportWish, writing: FileWriting, signal: AbortSignal): Promise<ImageModel> {
  const { words, shown, meta } = wish;
  const { view, window, zone } = shown;
  const { filter, rest, lanes } = view;
  const width = drawnWidth();
  const keep = view.event === null ? [] : [view.event];
  const asked = { ...askedWindow(window, width), budget: eventBudget(width), keep };
  const [answer, { chosen }, { passing, total }] = await Promise.all([
    writing.ask({ type: 'window', filter, rest, lanes, zone, ...asked }, signal),
    writing.ask({ type: 'facets', filter, limit: NO_VALUES }, signal),
    writing.ask({ type: 'extent', filter, zone }, signal),
  ]);
  const told = [...facts(wish, passing, total, answer), ...filterText(wish, filter, chosen)];
  const from = origin(wish);
  const title: ImageText = { text: meta.title, ...(meta.lang && { lang: meta.lang }) };
  const said = drawingWords(words, view.tz, zone);
  const names = answer.lanes.map(({ value, events }) => [said.laneName(value), events.map((event) => event.title)]);
  const measure = await imageMeasure(textOf(title, told, from, names));
  return makeImage({
    answer,
    window,
    width,
    zone,
    keep,
    measure,
    title,
    facts: told,
    origin: from,
    dir: words.dir,
    lang: words.language,
    words: {
      ...said,
      kindName: (kind) => words.t(`kinds.${kind}`),
      barNote: (tallest) => words.t('timeline.legend', { full: tallest, half: Math.round(tallest / 4) }),
    },
  });
}

/** Rejects with the signal's reason when aborted, and when a font cannot be fetched (offline). */
export async function makeTimelineImage(
  format: PictureFormat,
  wish: ExportWish,
  { writing, signal }: { readonly writing: FileWriting; readonly signal: AbortSignal },
): Promise<Blob> {
  const model = await timelineImage(wish, writing, signal);
  const theme = format === 'print' ? 'light' : wish.shown.theme;
  const options = { icons: KIND_DRAWINGS, fonts: await embeddedFonts(model, signal), theme };
  if (format !== 'svg') return imagePng(model, options, SCALES[format]);
  return new Blob([imageSvg(model, options)], { type: FILE_TYPES.svg.type });
}
