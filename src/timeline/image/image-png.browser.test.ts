// A picture as pixels: what colour stands where, in which fonts.
import { describe, expect, it } from 'vitest';
import { defined } from '#base/assert.ts';
import type { Lane } from '#domain/answer.ts';
import { anImage } from '#testing/an-image.ts';
import { drawnEvent, laneOf } from '#testing/drawn-event.ts';
import '#ui/fonts.css';
import { KIND_DRAWINGS } from '#ui/kind-drawing.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { imageMeasure } from './image-measure.ts';
import type { ImageModel } from './image-model.ts';
import { imagePng } from './image-png.ts';
import { imageSvg } from './image-svg.ts';
import type { ImageOptions } from './make-image.ts';

const { signal } = new AbortController();

async function imageOf(lanes: readonly Lane[], more: Partial<ImageOptions> = {}) {
  const measure = await imageMeasure(JSON.stringify([lanes, more.title]));
  const model = anImage(lanes, { measure, ...more });
  const kit = { icons: KIND_DRAWINGS, fonts: await embeddedFonts(model, signal) };
  const png = (scale: number) => imagePng(model, kit, scale);
  return { model, kit, png, svg: imageSvg(model, kit) };
}

async function pixelsOf(png: Blob) {
  const bitmap = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data].slice(0, 3),
    inked: (x: number, y: number, width: number, height: number) => {
      const { data } = context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) count++;
      return count;
    },
  };
}

/** Near the end of the first event's bar, clear of its words. */
function inBar({ lanes, viewX }: ImageModel) {
  const lane = defined(lanes[0], 'a lane');
  const { box, top } = defined(lane.events[0], 'an event');
  return { x: viewX + box.x + box.barX + box.barWidth - 12, y: lane.top + top + 14 };
}

const TALKS_SOFT = [0xdf, 0xea, 0xf5];
const talks = drawnEvent('talks', { kind: 'talks', title: 'Talks', time: { start: '2025-10-06', end: '2025-10-07' } });

describe('a picture as PNG', () => {
  it.each([1, 2])('has the colour of a kind where its event is, at %ix', async (scale) => {
    const { model, png } = await imageOf([laneOf('one', [talks])]);
    const pixels = await pixelsOf(await png(scale));
    expect([pixels.width, pixels.height]).toEqual([model.width * scale, model.height * scale]);
    const { x, y } = inBar(model);
    expect(pixels.at(x * scale, y * scale)).toEqual(TALKS_SOFT);
    expect(pixels.at((model.viewX + 730) * scale, y * scale)).toEqual([255, 255, 255]);
  });

  it('is mirrored from right to left', async () => {
    const { model, png } = await imageOf([laneOf('one', [talks])], { dir: 'rtl', lang: 'ar' });
    const pixels = await pixelsOf(await png(1));
    const { x, y } = inBar(model);
    expect(pixels.at(model.width - 1 - x, y)).toEqual(TALKS_SOFT);
    expect(pixels.at(model.viewX + 30, y)).toEqual([255, 255, 255]);
  });

  it('is set in the fonts that are in it, and waits for them', async () => {
    const title = { text: 'محادثات غير مباشرة' };
    const { model, kit } = await imageOf([laneOf('one', [talks])], { title });
    const ink = async (fonts: typeof kit.fonts) =>
      (await pixelsOf(await imagePng(model, { ...kit, fonts }, 2))).inked(0, 50, 800, 70);
    const embedded = await ink(kit.fonts);
    expect(embedded).toBeGreaterThan(500);
    expect(embedded).not.toBe(await ink({ css: '', faces: [] }));
    expect(await ink(kit.fonts)).toBe(embedded);
  });
});

describe('a picture in dark colours', () => {
  it('is dark, and waits for its fonts as well', async () => {
    const title = { text: 'محادثات غير مباشرة' };
    const { model, kit } = await imageOf([laneOf('one', [talks])], { title });
    const pixels = await pixelsOf(await imagePng(model, { ...kit, theme: 'dark' }, 1));
    expect(pixels.at(2, 2)).toEqual([0x19, 0x1c, 0x20]);
    const { x, y } = inBar(model);
    expect(pixels.at(x, y)).toEqual([0x17, 0x30, 0x49]);
    const heading = pixels.inked(0, 25, 800, 35);
    expect(heading).toBeLessThan(800 * 35 - 250);
  });
});

describe('the fonts of a picture', () => {
  const rangesOf = (svg: string) =>
    Array.from(svg.matchAll(/font-family:&quot;([^&]+)&quot;;font-weight:(\d+)/g), (m) => `${m[1]} ${m[2]}`);

  it('are only those that its texts need', async () => {
    const { svg } = await imageOf([laneOf('one', [talks])]);
    expect(rangesOf(svg)).toEqual(['IBM Plex Sans 400', 'IBM Plex Sans 600']);
  });

  it('have Arabic and Hebrew where there are such letters', async () => {
    const arabic = drawnEvent('a', { title: 'محادثات غير مباشرة', lang: 'ar' });
    const { svg } = await imageOf([laneOf('one', [arabic])], { title: { text: 'שיחות', lang: 'he' } });
    expect(rangesOf(svg).toSorted()).toEqual([
      'IBM Plex Sans 400',
      'IBM Plex Sans 600',
      'IBM Plex Sans Arabic 400',
      'IBM Plex Sans Hebrew 600',
    ]);
  });

  it('ask nobody once they are in it', async () => {
    const { svg } = await imageOf([laneOf('one', [talks])]);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\((?!&quot;data:|#)/);
  });
});

describe('a picture of a hostile file', () => {
  it.each([
    '<script>alert(1)</script>',
    '</text></svg><image href="https://example.org/a.png"/>',
    '" onload="alert(1)',
    ']]>&nothing;<!--',
    'a\u0000b\u0008\uFFFE\uD800',
    '\u202Eabc\u2066',
  ])('is XML in which it is only text: %j', async (title) => {
    const { svg, png } = await imageOf([laneOf('one', [drawnEvent('a', { title, lang: title })])], {
      title: { text: title },
    });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('script, foreignObject, image, a, use')).toHaveLength(0);
    const attributes = Array.from(parsed.querySelectorAll('*'), (element) => element.getAttributeNames()).flat();
    expect(attributes.filter((name) => name.startsWith('on') || name.includes('href'))).toEqual([]);
    expect((await png(1)).size).toBeGreaterThan(0);
  });
});
