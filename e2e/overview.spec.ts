// The whole file at a glance, and the part of it that the timeline shows.

import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const limit = async (parley: Parley, which: 'min' | 'max') =>
  Number(
    await (which === 'min' ? parley.windowStart : parley.windowEnd).evaluate(
      (slider, name) => slider.getAttribute(`aria-value${name}`) ?? slider.getAttribute(name),
      which,
    ),
  );

test('sliders say the window in words, with the year, and follow the timeline as far as all of it', async ({
  open,
  parley,
}) => {
  await open();
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /\b5 October 2025\b/);
  await expect(parley.windowEnd).toHaveAttribute('aria-valuetext', /\b8 October 2025\b/);
  await parley.zoomsOut(() => parley.button('Show all', parley.timeline).click());
  await expect(parley.windowStart).not.toHaveAttribute('aria-valuetext', /\b5 October 2025\b/);
  const { from, to } = await parley.window();
  expect(await limit(parley, 'min')).toBeLessThanOrEqual(from);
  expect(await limit(parley, 'max')).toBeGreaterThanOrEqual(to);
});

test('values are linear in time, in one unit for both', async ({ open, parley }) => {
  await open('?from=2025-10-01&to=2025-10-05');
  const four = await parley.span();
  await open('?from=2025-10-01&to=2025-10-03');
  const two = await parley.window();
  await open('?from=2025-10-03&to=2025-10-05');
  const next = await parley.window();
  expect((two.to - two.from) / four).toBeCloseTo(0.5, 6);
  expect(two.to).toBe(next.from);
});

test('arrow keys move an end of the window, and the start never passes the end', async ({ page, open, parley }) => {
  await open();
  const before = await parley.window();
  await parley.windowStart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await parley.window()).from).toBeLessThan(before.from);
  expect((await parley.window()).to, 'the other end stays').toBe(before.to);
  await parley.windowEnd.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await parley.window()).to).toBeGreaterThan(before.to);
  await expect.poll(() => [...parley.parameters().keys()]).toEqual(['from', 'to']);

  const wide = await parley.window();
  await parley.windowStart.focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await parley.window()).from).toBeGreaterThan(wide.from);
  const { from, to } = await parley.window();
  expect(from).toBeLessThan(to);
});

test('an end can be dragged', async ({ page, open, parley }) => {
  await open('?from=2024-06-01&to=2025-01-01');
  const handle = await parley.windowEnd.boundingBox();
  if (!handle) throw new Error('no handle');
  const before = await parley.window();
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2 + 60, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await parley.window()).to).toBeGreaterThan(before.to);
  expect((await parley.window()).from).toBe(before.from);
});

test('the brush is dragged over the file, and the timeline follows', async ({ page, open, parley }) => {
  await open('?from=2024-06-01&to=2025-01-01');
  const [start, end] = await Promise.all([parley.windowStart.boundingBox(), parley.windowEnd.boundingBox()]);
  if (!start || !end) throw new Error('no handles');
  const x = (start.x + start.width / 2 + end.x + end.width / 2) / 2;
  const y = start.y + start.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await parley.pans('earlier', () => page.mouse.move(x - 60, y, { steps: 5 }));
  await page.mouse.up();
  await parley.expectParameter('from', parley.parameters().get('from'));
});
