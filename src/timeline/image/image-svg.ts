// A picture of the timeline as SVG: it stands alone, asks for nothing, and runs nothing.
import { KINDS } from '#domain/vocabulary.ts';
import { eventMarkup, kindIcon, textureId, type DrawingKit } from './event-markup.ts';
import { IMAGE_COLOURS, mixColours, type ImageTheme } from './image-colours.ts';
import type { ImageFonts } from './embedded-fonts.ts';
import { IMAGE_FAMILY } from './image-styles.ts';
import type { ImageLane, ImageModel } from './image-model.ts';
import { element, escapeXml, path } from './markup.ts';
import { PageSide } from './page-side.ts';

export interface SvgOptions {
  readonly icons: DrawingKit['icons'];
  readonly fonts: ImageFonts;
  /** Light unless told: as on paper. */
  readonly theme?: ImageTheme;
  /** Under the picture, a sample of each font by which to tell that it is there (image-png.ts). */
  readonly hasSamples?: boolean;
}

/** Height and width of the sample of a font, in pixels. */
export const SAMPLE = 32;
const CLIP = 'lanes';
const DIMMED = 0.3;

function textures({ colours }: DrawingKit): readonly string[] {
  return KINDS.flatMap((kind) => {
    const soft = colours[`${kind}-soft`];
    const pale = mixColours(soft, 0.45, colours.surface);
    const units = { patternUnits: 'userSpaceOnUse', height: 10 };
    return [
      element(
        'pattern',
        { id: textureId('planned', kind), ...units, width: 10, patternTransform: 'rotate(45)' },
        element('rect', { width: 10, height: 10, fill: pale }),
        element('rect', { width: 5, height: 10, fill: soft }),
      ),
      element(
        'pattern',
        { id: textureId('hypothetical', kind), ...units, width: 8 },
        element('rect', { width: 2, height: 10, fill: soft }),
      ),
    ];
  });
}

/** Only those textures that something is filled with. */
function definitions(model: ImageModel, kit: DrawingKit): string {
  const { viewX, viewWidth, axisTop, lanesBottom } = model;
  const used = new Set(
    model.lanes.flatMap(({ events }) =>
      events.flatMap(({ status, kind }) =>
        status === 'planned' || status === 'hypothetical' ? [textureId(status, kind)] : [],
      ),
    ),
  );
  const place = { x: kit.side.left(viewX, viewWidth), y: axisTop, width: viewWidth, height: lanesBottom - axisTop };
  const clip = element('clipPath', { id: CLIP }, element('rect', place));
  const needed = textures(kit).filter((texture) => [...used].some((id) => texture.includes(`id="${id}"`)));
  return element('defs', {}, clip, ...needed);
}

/** The lines of the axis behind the lanes, and those between the lanes. */
function grid(model: ImageModel, { side, colours }: DrawingKit): string {
  const { startX, viewX, viewWidth, axisTop, lanesTop, lanesBottom } = model;
  const pale = mixColours(colours.line, 0.6, colours.surface);
  const ticks = model.ticks.map(({ x, isMajor }) => {
    // In the middle of a pixel, so that it is sharp.
    const at = Math.floor(side.left(viewX + x)) + 0.5;
    const d = path('M', at, isMajor ? axisTop : axisTop + 24, 'V', lanesBottom);
    return element('path', { d, stroke: isMajor ? colours['line-strong'] : pale });
  });
  const across = (y: number, x: number, width: number, colour: string) =>
    element('path', { d: path('M', side.left(x, width), y, 'h', width), stroke: colour });
  const wide = viewX + viewWidth - startX;
  const edges = model.lanes.map(({ top, height }) => across(top + height - 0.5, startX, wide, colours.line));
  return element(
    'g',
    { fill: 'none' },
    ...ticks,
    ...edges,
    across(lanesTop - 0.5, startX, wide, colours['line-strong']),
    across(lanesBottom - 0.5, startX, wide, colours['line-strong']),
  );
}

function bars(lane: ImageLane, { viewX }: ImageModel, { side, colours }: DrawingKit): readonly string[] {
  return lane.bars.map(({ kind, dimmed, rects }) => {
    const d = rects.map(([x, y, width, height]) =>
      path('M', side.left(viewX + x, width), lane.top + y, 'h', width, 'v', height, 'h', -width, 'z'),
    );
    return element('path', { d: d.join(''), fill: colours[kind], opacity: dimmed ? DIMMED : undefined });
  });
}

function laneMarkup(lane: ImageLane, index: number, model: ImageModel, kit: DrawingKit): string {
  const events = lane.events.map((event, i) => eventMarkup(event, model, lane.top, `fade-${index}-${i}`, kit));
  return element(
    'g',
    { class: 'lane' },
    ...lane.texts.map((text) => kit.side.text(text)),
    element('g', { 'clip-path': `url(#${CLIP})` }, ...bars(lane, model, kit), ...events),
  );
}

/** One beside the other, each in a square. */
function samples({ height }: ImageModel, { faces }: ImageFonts, fill: string): readonly string[] {
  return faces.map(({ family, weight, sample }, i) => {
    const place = {
      x: (i + 0.5) * SAMPLE,
      y: height + SAMPLE * 0.75,
      'text-anchor': 'middle',
      'font-size': SAMPLE / 2,
      fill,
    };
    return element('text', { ...place, 'font-family': `'${family}'`, 'font-weight': weight }, escapeXml(sample));
  });
}

/** The whole file, as text. */
export function imageSvg(model: ImageModel, { icons, fonts, theme = 'light', hasSamples = false }: SvgOptions): string {
  const { width, dir, lang } = model;
  const height = model.height + (hasSamples ? SAMPLE : 0);
  const colours = IMAGE_COLOURS[theme];
  const side = new PageSide(width, dir, colours);
  const kit: DrawingKit = { side, colours, icons };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    lang,
    direction: dir === 'rtl' ? 'rtl' : undefined,
    'font-family': IMAGE_FAMILY,
  };
  return element(
    'svg',
    root,
    element('title', {}, escapeXml(model.name)),
    ...(fonts.css === '' ? [] : [element('style', {}, escapeXml(fonts.css))]),
    definitions(model, kit),
    element('rect', { width, height, fill: colours.surface }),
    grid(model, kit),
    ...model.legend.map(({ kind, x, y }) => kindIcon(kind, side.left(x, 15), y, kit)),
    ...model.texts.map((text) => side.text(text)),
    ...model.lanes.map((lane, index) => laneMarkup(lane, index, model, kit)),
    ...(hasSamples ? samples(model, fonts, colours.ink) : []),
  );
}
