import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#domain/vocabulary.ts';
import { IMAGE_COLOURS, IMAGE_THEMES, mixColours } from './image-colours.ts';

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']", 2);

it.each([
  ['light', light],
  ['dark', dark],
] as const)('has the colours of the %s page', (theme, rules) => {
  const page = new Map(Array.from(rules.matchAll(/--([\w-]+): (#\w+);/g), ([, name, value]) => [name, value]));
  const colours = IMAGE_COLOURS[theme];
  expect(colours).toEqual(Object.fromEntries(Object.keys(colours).map((name) => [name, page.get(name)])));
});

/** Relative luminance (WCAG 2). */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each(IMAGE_THEMES)('a picture in %s colours', (theme) => {
  const colours = IMAGE_COLOURS[theme];
  const { surface } = colours;

  it('can be read: its words on the page and on the bars of every kind, planned and dimmed ones too', () => {
    const bars = KINDS.flatMap((kind) => {
      const soft = colours[`${kind}-soft`];
      return [soft, mixColours(soft, 0.45, surface), mixColours(soft, 0.3, surface)];
    });
    for (const ink of ['ink', 'ink-2', 'ink-3'] as const)
      for (const ground of [surface, ...bars]) expect(contrast(colours[ink], ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the bars and icons of every kind', () => {
    for (const kind of KINDS)
      for (const ground of [surface, colours[`${kind}-soft`]])
        expect(contrast(colours[kind], ground)).toBeGreaterThanOrEqual(3);
  });
});

it('mixes colours as style sheets do', () => {
  expect(mixColours('#000', 0.25, '#fff')).toBe('#bfbfbf');
});
