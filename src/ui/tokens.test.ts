// The palette holds what it promises: text and controls stand out from every ground, and kinds from each other.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#domain/vocabulary.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Red, green and blue from 0 to 1, as light. */
type Light = readonly [number, number, number];

function colours(block: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g), ([, name = '', value = '']) => [name, value]),
  );
}

const [lightBlock = '', darkBlock = ''] = css.split("[data-theme='dark']", 2);
const light = colours(lightBlock);
const themes = { light, dark: new Map([...light, ...colours(darkBlock.split('\n}\n')[0] ?? '')]) };

function lightOf(hex: string): Light {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const part = (from: number) => {
    const value = Number.parseInt(digits.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2: from 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(lightOf(a)), luminance(lightOf(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const row = ([a, b, c]: Light, [red, green, blue]: Light): number => a * red + b * green + c * blue;
const limited = (value: number): number => Math.min(1, Math.max(0, value));

/** Machado, Oliveira, Fernandes 2009, at full strength. */
const SIGHTS: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIELAB, where distances are about as large as they look. */
function lab(hex: string, [r, g, b]: readonly [Light, Light, Light]): Light {
  const seen: Light = [limited(row(r, lightOf(hex))), limited(row(g, lightOf(hex))), limited(row(b, lightOf(hex)))];
  const bend = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bend(row([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = bend(luminance(seen));
  const z = bend(row([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Light, b: Light): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(Object.entries(themes))('in the %s theme', (_theme, palette) => {
  const colour = (name: string): string => {
    const found = palette.get(name);
    if (!found) throw new Error(`no --${name}`);
    return found;
  };
  const grounds = ['paper', 'surface', 'sunken', 'accent-soft', ...KINDS.map((kind) => `${kind}-soft`)];

  it.each(['ink', 'ink-2', 'ink-3'])('%s can be read on every ground', (ink) => {
    for (const ground of grounds) {
      expect(contrast(colour(ink), colour(ground)), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['accent', 'error', 'warning'])('%s can be read on plain grounds and on its own', (name) => {
    for (const ground of ['paper', 'surface', 'sunken', `${name}-soft`]) {
      expect(contrast(colour(name), colour(ground)), `--${name} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('words stand out from a pressed button and from what a search has marked', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('on-accent'), colour('accent-strong'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink'), colour('hit'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['control-line', 'focus'])('%s shows where a control is', (name) => {
    for (const ground of ['paper', 'surface', 'sunken', 'accent-soft']) {
      expect(contrast(colour(name), colour(ground)), `--${name} on --${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(KINDS)('%s stands out from the page and from its own ground', (kind) => {
    for (const ground of ['surface', 'paper', `${kind}-soft`]) {
      expect(contrast(colour(kind), colour(ground)), `--${kind} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.entries(SIGHTS))('kinds differ for eyes with %s', (sight, matrix) => {
    const least = sight === 'all cones' ? 20 : 10;
    for (const [index, kind] of KINDS.entries()) {
      for (const other of KINDS.slice(index + 1)) {
        const apart = distance(lab(colour(kind), matrix), lab(colour(other), matrix));
        expect(apart, `--${kind} and --${other}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
