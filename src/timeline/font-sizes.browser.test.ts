// The texts of the drawing are measured as they are set, also in the larger letters of a reader.
import { afterEach, expect, it } from 'vitest';
import { fontsOf } from './font-sizes.ts';

afterEach(() => {
  document.documentElement.style.fontSize = '';
  document.body.replaceChildren();
});

it.each([
  ['0.8125rem', '16px', '13px'],
  ['0.8125rem', '32px', '26px'],
  ['min(0.8125rem, 18px)', '16px', '13px'],
  ['min(0.8125rem, 18px)', '32px', '18px'],
  ['12px', '32px', '12px'],
])('measures %s where letters are %s high as %s', (size, root, measured) => {
  document.documentElement.style.fontSize = root;
  const element = document.createElement('div');
  element.style.setProperty('--text-sm', size);
  document.body.append(element);
  expect(fontsOf(element).title).toContain(` ${measured} `);
});
