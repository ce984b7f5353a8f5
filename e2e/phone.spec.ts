// What only a small screen has: filters in a dialog, details as a sheet, fingers. Run at 390 × 844.

import type { Page } from '@playwright/test';
import { alAnsari, ALL, noon, ofQatar, talks } from './bundled-events.ts';
import { denseEvents, eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

test('filters are a dialog behind a button', async ({ open, parley }) => {
  await open();
  await expect(parley.filters).toBeHidden();
  await parley.button('Filters').tap();
  await expect(parley.filtersDialog).toBeVisible();
  await parley.value('Mediators', 'Qatar').tap();
  await expect(parley.filtersDialog.getByText(/5 of 21/).first()).toBeVisible();
  await parley.page.keyboard.press('Escape');
  await expect(parley.filtersDialog).toBeHidden();
  await expect(parley.count).toContainText('5 of 21 events');
  await parley.lists(ofQatar);
  await parley.expectParameter('mediator', 'qatar');
  await expect(parley.button('Filters'), 'its name stays, whatever is ticked').toBeVisible();
});

test('the dialog can be closed by hand, and gives the focus back', async ({ open, parley }) => {
  await open();
  const button = parley.button('Filters');
  await button.tap();
  await parley.filtersDialog
    .getByRole('button', { name: /close|show|done/i })
    .first()
    .tap();
  await expect(parley.filtersDialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('Back undoes a filter ticked in the dialog', async ({ page, open, parley }) => {
  await open();
  await parley.button('Filters').tap();
  await parley.value('Mediators', 'Qatar').tap();
  await expect(parley.filtersDialog.getByText(/5 of 21/).first()).toBeVisible();
  await page.goBack();
  await expect(parley.count).toContainText(ALL);
});

test('details are a sheet at the bottom that can be closed', async ({ page, open, parley }) => {
  await open();
  await parley.drawn(alAnsari.title).tap();
  await expect(parley.detailsHeading(alAnsari.title)).toBeInViewport();
  const box = await parley.details.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(388);
  expect(box?.y).toBeGreaterThan(100);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThanOrEqual(843);
  await expect(parley.details).toContainText('“four hours of intensive negotiations”');
  await parley.expectNoSidewaysScroll();
  await parley.button('Close', parley.details).tap();
  await expect(parley.details).toBeHidden();
  await page.goBack();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
});

for (const width of [390, 320]) {
  test(`nothing stands out sideways at ${width} px`, async ({ page, open, parley }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const address of [
      '',
      `?event=${noon.id}`,
      '?mediator=egypt,qatar,turkey,united-states&kind=talks,report,statement&certainty=reported&q=talks&lanes=mediator',
      '?kind=shelling&mediator=qatar',
      '?event=no-such-event-in-this-file-at-all-whatever-one-may-think',
    ]) {
      await open(address);
      await expect(parley.timeline).toBeVisible();
      await parley.expectNoSidewaysScroll();
    }
    await parley.button('Filters').tap();
    await expect(parley.filtersDialog).toBeVisible();
    await parley.expectNoSidewaysScroll();
  });
}

test('every control of the header can be reached at 320 px, and is as large as a fingertip', async ({
  page,
  open,
  parley,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open();
  const more = parley.header.getByRole('button', { name: /more|menu/i });
  for (const name of ['Open events file', 'Share', 'Settings', 'Help']) {
    const control = parley.page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('menuitem', { name, exact: true }));
    if (!(await control.first().isVisible())) await more.tap();
    await expect(control.first()).toBeVisible();
    await expect(control.first()).toBeInViewport({ ratio: 1 });
  }
  const controls = parley.header
    .getByRole('button')
    .or(parley.timeline.getByRole('button', { name: /^(Zoom|Show|Previous|Next)/ }))
    .or(parley.list.getByRole('columnheader').getByRole('button'));
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    expect(Math.round(box?.height ?? 0), (await control.textContent()) ?? '').toBeGreaterThanOrEqual(44);
    expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(40);
  }
});

test('long words of a file break rather than push', async ({ page, open, serve, parley }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const title = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
  const file = eventsFile({
    meta: { title },
    events: [{ id: 'a', title, summary: title, time: { start: '2025-10-07', label: title } }],
  });
  await open(`${await serve(file)}&event=a`);
  await expect(parley.detailsHeading(title)).toBeVisible();
  await parley.expectNoSidewaysScroll();
});

test('two fingers zoom', async ({ page, open, parley }) => {
  await open();
  const at = await stage(parley);
  await parley.zoomsIn(() => pinch(page, at, 60, 220));
  await parley.zoomsOut(() => pinch(page, at, 220, 60));
  expect(await page.evaluate(() => visualViewport?.scale), 'the page itself is not zoomed').toBe(1);
});

test('a finger sideways pans, a finger upwards scrolls the page', async ({ page, open, parley }) => {
  await open();
  const { x, y } = await stage(parley);
  await parley.pans('earlier', () => swipe(page, { x, y }, { x: x + 120, y }));
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
  await swipe(page, { x, y }, { x, y: y - 200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('the wheel is the page’s where the page scrolls, until the timeline has been tapped', async ({
  page,
  open,
  parley,
}) => {
  await open();
  const before = await parley.span();
  await parley.drawn(talks.title).hover();
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await parley.span()).toBe(before);
});

test('a dense file is drawn on a phone too', async ({ open, serve, parley }) => {
  await open(await serve(eventsFile({ events: denseEvents(2000) })));
  await expect(parley.timeline.getByRole('button', { name: /\bevents\b.*zoom in/i }).first()).toBeVisible();
  await parley.expectNoSidewaysScroll();
});

interface Point {
  x: number;
  y: number;
}

/** The middle of the drawing, once it is there. */
async function stage(parley: Parley): Promise<Point> {
  await expect(parley.drawnEvents.first()).toBeVisible();
  const box = await parley.timeline.boundingBox();
  if (!box) throw new Error('the timeline is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function touches(page: Page, steps: readonly (readonly Point[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [index, touchPoints] of steps.entries()) {
    await session.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [...touchPoints],
    });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

const STEPS = 10;
const between = (from: number, to: number, step: number) => from + ((to - from) * step) / STEPS;

/** Two fingers, one beside the other, from one distance to another. */
async function pinch(page: Page, { x, y }: Point, from: number, to: number): Promise<void> {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => {
    const half = between(from, to, step) / 2;
    return [
      { x: x - half, y },
      { x: x + half, y },
    ];
  });
  await touches(page, steps);
}

async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => [
    { x: between(from.x, to.x, step), y: between(from.y, to.y, step) },
  ]);
  await touches(page, steps);
}
