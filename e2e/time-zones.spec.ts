// Times in the zone that the reader chose, days where they are. Every browser here stands in New York.

import { alAnsari, noon, shelling } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

for (const [tz, clock, zone] of [
  ['event', '12:00', /12:00.{0,4}(Cairo|Egypt|Sharm|EEST|GMT\+3|UTC\+3)/],
  ['utc', '09:00', /0?9:00.{0,4}(UTC|GMT)/],
  ['local', '05:00', /0?5:00.{0,4}(New York|EDT|GMT[-−]4|UTC[-−]4|local|your)/i],
  ['Africa/Cairo', '12:00', /12:00.{0,4}(Cairo|Egypt|EEST|GMT\+3|UTC\+3)/],
  ['Asia/Tokyo', '18:00', /18:00.{0,4}(Tokyo|JST|Japan|GMT\+9|UTC\+9)/],
] as const) {
  test(`noon in Cairo is ${clock} in the zone "${tz}", which is named, and a whole day is the same day`, async ({
    open,
    parley,
  }) => {
    await open(`?tz=${tz}&event=${noon.id}`);
    await expect(parley.row(noon.title)).toContainText(zone);
    await expect(parley.details).toContainText(zone);
    await expect(parley.drawn(noon.title)).toHaveAccessibleName(zone);
    await parley.rowButton(alAnsari.title).click();
    await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
    await expect(parley.details).toContainText('7 October 2025');
    await expect(parley.row(shelling.title)).toContainText('7 October 2025');
    await expect(parley.drawn(shelling.title)).toHaveAccessibleName(/7 October 2025/);
  });
}

/** Where an event is drawn, from its left to its right edge. */
async function edges(parley: Parley, title: string): Promise<{ left: number; right: number; width: number }> {
  const drawn = parley.drawn(title);
  await expect(drawn).toBeVisible();
  const box = await drawn.boundingBox();
  if (!box) throw new Error(`${title} is not drawn`);
  return { left: box.x, right: box.x + box.width, width: box.width };
}

test('a whole day is drawn from midnight to midnight of the chosen zone @firefox', async ({ open, serve, parley }) => {
  const file = eventsFile({
    events: [
      { id: 'day' },
      { id: 'in-utc', time: { start: '2025-10-07T00:00Z', end: '2025-10-08T00:00Z' } },
      { id: 'in-new-york', time: { start: '2025-10-07T00:00-04:00', end: '2025-10-08T00:00-04:00' } },
    ],
  });
  const address = `${await serve(file)}&lanes=none&from=2025-10-06&to=2025-10-09`;
  await open(`${address}&tz=utc`);
  expect((await edges(parley, 'Event day')).left).toBeCloseTo((await edges(parley, 'Event in-utc')).left, 0);
  await open(`${address}&tz=local`);
  expect((await edges(parley, 'Event day')).left).toBeCloseTo((await edges(parley, 'Event in-new-york')).left, 0);
});

test('the day on which clocks are set back is an hour longer', async ({ open, serve, parley }) => {
  const file = eventsFile({
    events: [
      { id: 'before', time: { start: '2025-11-01' } },
      { id: 'change', time: { start: '2025-11-02' } },
      { id: 'after', time: { start: '2025-11-03' } },
    ],
  });
  await open(`${await serve(file)}&lanes=none&tz=local&from=2025-10-31&to=2025-11-05`);
  const [before, change, after] = await Promise.all(
    ['before', 'change', 'after'].map((id) => edges(parley, `Event ${id}`)),
  );
  expect((change?.width ?? 0) / (before?.width ?? 0)).toBeCloseTo(25 / 24, 1);
  expect(change?.width ?? 0).toBeGreaterThan(after?.width ?? 0);
});

test('noon is noon before and after clocks are set back', async ({ open, serve, parley }) => {
  const file = eventsFile({
    events: [
      { id: 'summer', time: { start: '2025-11-01T16:00Z' } },
      { id: 'winter', time: { start: '2025-11-03T17:00Z' } },
    ],
  });
  await open(`${await serve(file)}&tz=America/New_York`);
  await expect(parley.row('Event summer')).toContainText(/1 November 2025.*12:00/);
  await expect(parley.row('Event winter')).toContainText(/3 November 2025.*12:00/);
});

test('the axis is labelled in the chosen zone', async ({ open, parley }) => {
  const window = '&from=2025-10-07T08:00Z&to=2025-10-07T10:00Z';
  await open(`?tz=event${window}`);
  await expect(parley.timeline.getByText('12:00', { exact: true }).first()).toBeVisible();
  await open(`?tz=utc${window}`);
  await expect(parley.timeline.getByText('09:00', { exact: true }).first()).toBeVisible();
  await expect(parley.timeline.getByText('12:00', { exact: true })).toHaveCount(0);
  await open(`?tz=local${window}`);
  await expect(parley.timeline.getByText('05:00', { exact: true }).first()).toBeVisible();
});

test('is chosen in the Settings, and stands in the address', async ({ page, open, parley }) => {
  await open(`?event=${noon.id}`);
  await expect(parley.details).toContainText(/12:00/);
  await parley.button('Settings', parley.header).click();
  await parley.dialog('Settings').getByRole('radio', { name: 'UTC', exact: true }).check();
  await page.keyboard.press('Escape');
  await parley.expectParameter('tz', 'utc');
  await expect(parley.details).toContainText(/0?9:00.{0,4}UTC/);
});

test('years before Christ, about and possibly are said in words', async ({ open, serve, parley }) => {
  const file = eventsFile({
    events: [
      { id: 'bc', time: { start: '-0043' } },
      { id: 'about', time: { start: '1683~' } },
      { id: 'possibly', time: { start: '1683-09?' } },
    ],
  });
  await open(await serve(file));
  await expect(parley.row('Event bc')).toContainText('44 BC');
  await expect(parley.row('Event about')).toContainText('about 1683');
  await expect(parley.row('Event possibly')).toContainText('possibly September 1683');
});
