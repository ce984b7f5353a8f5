// An event of a picture: its bar by kind, certainty, status and sureness of time; its icon and its words.
import { assertNever } from '#base/assert.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { ICON, isLabelOut, ROW_HEIGHT } from '#timeline/item-box.ts';
import { mixColours, type ImageColours } from './image-colours.ts';
import type { ImageEvent, ImageModel } from './image-model.ts';
import { element, escapeXml, path, type Attributes } from './markup.ts';
import type { PageSide } from './page-side.ts';

/** On a grid of 16 by 16. */
export interface KindShape {
  readonly stroke: string;
  readonly fill: string;
}

export interface DrawingKit {
  readonly side: PageSide;
  readonly colours: ImageColours;
  readonly icons: Readonly<Record<Kind, KindShape>>;
}

const RADIUS = 5;
const DIMMED = { bar: 0.3, icon: 0.55 } as const;
/** How far uncertain edges fade, in pixels and at most as a share of the bar. */
const FADES = {
  start: { sharp: [0, 0], fuzzy: [28, 0.4], open: [76, 0.6] },
  end: { sharp: [0, 0], fuzzy: [28, 0.4], open: [96, 0.4] },
} as const;

export const textureId = (status: 'planned' | 'hypothetical', kind: Kind): string => `${status}-${kind}`;

export function kindIcon(kind: Kind, x: number, y: number, { icons, colours }: DrawingKit, opacity?: number): string {
  const { stroke, fill } = icons[kind];
  const colour = colours[kind];
  const transform = path('translate(', x, y - ICON / 2, ') scale(', ICON / 16, ')');
  const lines = { d: stroke, fill: 'none', stroke: colour, 'stroke-width': 1.4, 'stroke-linejoin': 'round' };
  const filled = fill === '' ? [] : [element('path', { d: fill, fill: colour })];
  return element('g', { transform, opacity }, element('path', lines), ...filled);
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A rounded outline; without its end side where a label stands out over it. */
function outline({ left, top, width, height }: Rect, open: 'left' | 'right' | null): string {
  const bottom = top + height;
  const [near, far, sign] = open === 'left' ? [left + width, left, -1] : [left, left + width, 1];
  const y = Math.min(RADIUS, width / 2);
  const x = sign * y;
  const round = ['H', near + x, 'Q', near, bottom, near, bottom - y, 'V', top + y, 'Q', near, top, near + x, top];
  if (open !== null) return path('M', far, bottom, ...round, 'H', far);
  const other = ['H', far - x, 'Q', far, top, far, top + y, 'V', bottom - y, 'Q', far, bottom, far - x, bottom, 'Z'];
  return path('M', far - x, bottom, ...round, ...other);
}

function fillOf({ kind, status, certainty }: ImageEvent, colours: ImageColours): string {
  if (certainty === 'retracted') return 'none';
  if (status === 'planned' || status === 'hypothetical') return `url(#${textureId(status, kind)})`;
  return status === 'cancelled' ? colours.surface : colours[`${kind}-soft`];
}

function strokeOf({ kind, certainty }: ImageEvent, colours: ImageColours): Attributes {
  const colour = colours[kind];
  switch (certainty) {
    case 'claimed':
      return { stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': '4.5 3' };
    case 'contested':
      return { stroke: colour, 'stroke-width': 2, 'stroke-dasharray': '0 4', 'stroke-linecap': 'round' };
    case 'retracted':
      return { stroke: colours['ink-3'], 'stroke-width': 1, 'stroke-dasharray': '1 2' };
    case 'confirmed':
    case 'reported':
      return { stroke: mixColours(colour, 0.45, colours[`${kind}-soft`]), 'stroke-width': 1 };
    default:
      return assertNever(certainty);
  }
}

function fadeLength(side: 'start' | 'end', edge: ImageEvent['start'], width: number): number {
  const [pixels, share] = FADES[side][edge];
  return Math.min(pixels, width * share);
}

const stop = (offset: number, colour: string): string => element('stop', { offset, 'stop-color': colour });

/** A mask that lets the edges fade that are not sure; `null` where both are. */
function fade(event: ImageEvent, rect: Rect, id: string, dir: 'ltr' | 'rtl'): string | null {
  if (event.start === 'sharp' && event.end === 'sharp') return null;
  const atStart = fadeLength('start', event.start, rect.width) / rect.width;
  const atEnd = fadeLength('end', event.end, rect.width) / rect.width;
  const [left, right] = dir === 'rtl' ? [atEnd, atStart] : [atStart, atEnd];
  const stops = [
    ...(left > 0 ? [stop(0, '#000'), stop(left, '#fff')] : [stop(0, '#fff')]),
    ...(right > 0 ? [stop(1 - right, '#fff'), stop(1, '#000')] : [stop(1, '#fff')]),
  ];
  const place = { x: rect.left - 1, y: rect.top - 1, width: rect.width + 2, height: rect.height + 2 };
  return [
    element('linearGradient', { id: `${id}-way` }, ...stops),
    element(
      'mask',
      { id, maskUnits: 'userSpaceOnUse', ...place },
      element('rect', { ...place, fill: `url(#${id}-way)` }),
    ),
  ].join('');
}

function bar(event: ImageEvent, model: ImageModel, top: number, id: string, { side, colours }: DrawingKit): string {
  const { box } = event;
  const stroke = strokeOf(event, colours);
  const inset = Number(stroke['stroke-width']) / 2;
  const width = Math.max(box.barWidth - 2 * inset, 1);
  const left = side.left(model.viewX + box.x + box.barX + inset, width);
  const rect: Rect = { left, top: top + inset, width, height: ROW_HEIGHT - 2 * inset };
  const openSide = isLabelOut(box) ? (side.dir === 'rtl' ? 'left' : 'right') : null;
  const mask = fade(event, rect, id, side.dir);
  const attributes = {
    d: outline(rect, openSide),
    fill: fillOf(event, colours),
    ...stroke,
    mask: mask === null ? undefined : `url(#${id})`,
    opacity: event.dimmed ? DIMMED.bar : undefined,
  };
  return (mask ?? '') + element('path', attributes);
}

/** @param id of its own in the picture */
export function eventMarkup(
  event: ImageEvent,
  model: ImageModel,
  laneTop: number,
  id: string,
  kit: DrawingKit,
): string {
  const { side } = kit;
  const { box, kind, dimmed, title, tags } = event;
  const top = laneTop + event.top;
  const y = top + ROW_HEIGHT / 2;
  const iconX = side.left(model.viewX + box.x + box.labelX, ICON);
  const colour = dimmed ? 'ink-3' : undefined;
  const isStruck = event.certainty === 'retracted' || event.status === 'cancelled';
  const placed = (text: string, x: number) => ({ text, x: model.viewX + x, y });
  return element(
    'g',
    {},
    element('title', {}, escapeXml(event.name)),
    bar(event, model, top, id, kit),
    event.hasIcon ? kindIcon(kind, iconX, y, kit, dimmed ? DIMMED.icon : undefined) : '',
    title === null
      ? ''
      : side.text(
          { ...title, ...placed(title.text, title.x), style: 'title', colour: colour ?? 'ink' },
          { 'text-decoration': isStruck ? 'line-through' : undefined },
        ),
    ...tags.map(({ text, x }) => side.text({ ...placed(text, x), style: 'tag', colour: colour ?? 'ink-2' })),
  );
}
