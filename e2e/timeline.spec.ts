// The drawing: zooming, panning, its events as buttons, and what it does when there are too many of them.

import { alAnsari, firstSession, shelling, talks } from './bundled-events.ts';
import { denseEvents, eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

/** The middle of the drawing of an event that is there: a place where gestures meet the timeline. */
async function hover(parley: Parley, title = alAnsari.title): Promise<{ x: number; y: number }> {
  const drawn = parley.drawn(title);
  await drawn.hover();
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${title} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a plain wheel zooms about the cursor @firefox', async ({ page, open, parley }) => {
  await open();
  const { x } = await hover(parley, firstSession.title);
  await parley.zoomsIn(() => page.mouse.wheel(0, -240));
  const middle = async () => {
    const box = await parley.drawn(firstSession.title).boundingBox();
    return Math.abs((box ? box.x + box.width / 2 : 0) - x);
  };
  await expect.poll(middle, 'what was under the cursor stays there').toBeLessThan(12);
  await parley.zoomsOut(() => page.mouse.wheel(0, 240));
});

test('Ctrl and the wheel zoom, Shift and the wheel pan, and so does a sideways wheel', async ({
  page,
  open,
  parley,
}) => {
  await open();
  await hover(parley);
  await page.keyboard.down('Control');
  await parley.zoomsIn(() => page.mouse.wheel(0, -240));
  await parley.zoomsOut(() => page.mouse.wheel(0, 240));
  await page.keyboard.up('Control');
  expect(await page.evaluate(() => visualViewport?.scale), 'the page itself is not zoomed').toBe(1);
  await page.keyboard.down('Shift');
  await parley.pans('later', () => page.mouse.wheel(0, 200));
  await page.keyboard.up('Shift');
  await parley.pans('earlier', () => page.mouse.wheel(-200, 0));
});

test('dragging pans @firefox', async ({ page, open, parley }) => {
  await open();
  const { x, y } = await hover(parley);
  await page.mouse.down();
  await parley.pans('earlier', () => page.mouse.move(x + 200, y, { steps: 8 }));
  await page.mouse.up();
  await expect(parley.details, 'a drag is not a click').toBeHidden();
});

test('buttons zoom and show all; a movement is written into the address when it rests, and leaves no trail', async ({
  page,
  open,
  parley,
}) => {
  await open();
  const before = await page.evaluate(() => history.length);
  await parley.zoomsIn(() => parley.button('Zoom in', parley.timeline).click());
  await expect.poll(() => [...parley.parameters().keys()]).toEqual(['from', 'to']);
  expect(parley.parameters().get('from')).toMatch(/^2025-10-0\dT\d\d:\d\dZ$/);
  expect(parley.parameters().get('to')).toMatch(/^2025-10-0\dT\d\d:\d\dZ$/);
  await parley.pans('later', () => page.keyboard.press('d'));
  await parley.zoomsOut(() => parley.button('Zoom out', parley.timeline).click());
  await parley.zoomsOut(() => parley.button('Show all', parley.timeline).click());
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /202[23]/);
  await parley.expectListed(21);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('every drawn event is a button with its title, kind and date, dashed when it is only claimed', async ({
  open,
  parley,
}) => {
  await open();
  const names = [
    `${talks.title}, talks, From overnight 6–7 October 2025, resumed on Tuesday, continuing`,
    `${firstSession.title}, talks, Overnight, Monday 6 to Tuesday 7 October 2025`,
    /^Al-Ansari says all sides accept the Trump plan, statement, .*7 October 2025/,
    /^Al-Quds Brigades announce shelling of Israeli forces, shelling, .*7 October 2025/,
    /^Diplomatic sources say the talks are to resume at noon, talks, .*7 October 2025/,
    /^War in the Gaza Strip, other, .*about 2023/,
  ];
  for (const name of names) {
    const button = parley.timeline.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  }

  const dashed = (title: string) =>
    parley
      .drawn(title)
      .locator('*')
      .evaluateAll((parts) => parts.some((part) => getComputedStyle(part).borderTopStyle === 'dashed'));
  await expect(parley.drawn(shelling.title)).toContainText('claimed');
  expect(await dashed(shelling.title)).toBe(true);
  expect(await dashed(alAnsari.title)).toBe(false);
});

test('a click selects and opens an event, a click on another changes over', async ({ open, parley }) => {
  await open();
  await parley.drawn(alAnsari.title).click();
  await expect(parley.drawn(alAnsari.title)).toHaveAttribute('aria-pressed', 'true');
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await parley.expectParameter('event', alAnsari.id);
  await parley.drawn(firstSession.title).click();
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  await expect(parley.drawnSelected).toHaveCount(1);
  await expect(parley.drawn(firstSession.title)).toHaveAttribute('aria-pressed', 'true');
});

test('the drawing is one tab stop, and arrow keys move inside it', async ({ page, open, parley }) => {
  await open();
  await parley.tabTo(parley.drawnEvents);
  const focused = parley.page.locator(':focus');
  const name = () => focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  const first = await name();
  await page.keyboard.press('ArrowRight');
  await expect.poll(name).not.toBe(first);
  await expect(focused).toHaveAttribute('aria-pressed', 'false');
  const second = await name();
  await page.keyboard.press('ArrowDown');
  await expect.poll(name).not.toBe(second);
  await expect(focused).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Tab');
  await expect(focused, 'one Tab leaves it').not.toHaveAttribute('aria-pressed', /./);
});

test('"Previous event" and "Next event" walk by time over what passes the filters', async ({ open, parley }) => {
  await open(`?mediator=qatar&event=${firstSession.id}`);
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  const seen = new Set([firstSession.id]);
  for (let step = 1; step < 4; step += 1) {
    const before = parley.parameters().get('event');
    await parley.button('Next event', parley.timeline).click();
    await expect.poll(() => parley.parameters().get('event')).not.toBe(before);
    seen.add(parley.parameters().get('event') ?? '');
  }
  expect(seen.size).toBe(4);
  expect(seen, 'hidden by the filter').not.toContain(shelling.id);
  await parley.button('Previous event', parley.timeline).click();
  await expect.poll(() => seen.has(parley.parameters().get('event') ?? '')).toBe(true);
});

test('too many events become bars of counts that zoom in @firefox', async ({ open, serve, parley }) => {
  await open(await serve(eventsFile({ events: denseEvents(3000) })));
  await expect(parley.count).toContainText('3,000 of 3,000 events');
  const bars = parley.timeline.getByRole('button', { name: /\bevents\b.*zoom in/i });
  await expect(bars.first()).toBeVisible();
  await parley.zoomsIn(async () => {
    await bars.first().focus();
    await parley.page.keyboard.press('Enter');
  });
});

test('zooming into a dense file comes to single events', async ({ open, serve, parley }) => {
  const events = denseEvents(3000);
  await open(`${await serve(eventsFile({ events }))}&from=2025-06-08T06:00Z&to=2025-06-08T07:00Z&lanes=none`);
  const title = events.find(({ time }) => time?.['start']?.startsWith('2025-06-08T06:3'))?.title ?? '';
  await parley.drawn(title).click();
  await expect(parley.detailsHeading(title)).toBeVisible();
});

test('the selected event is always drawn, however dense its lane', async ({ open, serve, parley }) => {
  const file = eventsFile({ events: denseEvents(3000) });
  await open(`${await serve(file)}&event=e100&from=2025-06-01&to=2025-07-01`);
  await expect(parley.drawn('Number 100')).toHaveAttribute('aria-pressed', 'true');
});
