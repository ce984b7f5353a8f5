// The shape of the page follows its window, and no sheet of paper.
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { PHONE, useMedia } from './use-media.ts';
import { usePrinting } from './use-printing.ts';

function Shape() {
  const isPhone = useMedia(PHONE);
  const isPrinting = usePrinting();
  return (
    <output>
      {isPhone ? 'phone' : 'desktop'}
      {isPrinting && ', for paper'}
    </output>
  );
}

const shape = page.getByRole('status');

afterEach(async () => {
  dispatchEvent(new Event('afterprint'));
  await page.viewport(1280, 800);
});

it('follows the width of the window', async () => {
  await page.viewport(1280, 800);
  await render(<Shape />);
  await expect.element(shape).toHaveTextContent('desktop');
  await page.viewport(390, 800);
  await expect.element(shape).toHaveTextContent('phone');
});

it('stays as it is while a sheet of another width is laid out', async () => {
  await page.viewport(390, 800);
  await render(<Shape />);
  dispatchEvent(new Event('beforeprint'));
  await expect.element(shape).toHaveTextContent('phone, for paper');
  await page.viewport(794, 1123);
  expect(matchMedia(PHONE).matches).toBe(false);
  await expect.element(shape).toHaveTextContent('phone, for paper');
  dispatchEvent(new Event('afterprint'));
  await expect.element(shape).toHaveTextContent('desktop');
});
