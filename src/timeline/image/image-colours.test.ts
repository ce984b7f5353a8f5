import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIGHT_COLOURS, mixColours } from './image-colours.ts';

it('has the colours of the light page', () => {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8').split('[data-theme', 1)[0] ?? '';
  const page = new Map(Array.from(css.matchAll(/--([\w-]+): (#\w+);/g), ([, name, value]) => [name, value]));
  expect(LIGHT_COLOURS).toEqual(Object.fromEntries(Object.keys(LIGHT_COLOURS).map((name) => [name, page.get(name)])));
});

it('mixes colours as style sheets do', () => {
  expect(mixColours('#000', 0.25, '#fff')).toBe('#bfbfbf');
});
