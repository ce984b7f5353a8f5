// Every key of the help table, when the focus is not in a text box.

import { alAnsari, anniversary, firstSession, noon, shelling, talks, war } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

test('w, s, + and - zoom, a, d and the arrows to the sides pan, 0 shows all', async ({ page, open, parley }) => {
  await open();
  for (const [zoomIn, zoomOut] of [
    ['w', 's'],
    ['+', '-'],
  ] as const) {
    await parley.zoomsIn(() => page.keyboard.press(zoomIn));
    await parley.zoomsOut(() => page.keyboard.press(zoomOut));
  }
  for (const [earlier, later] of [
    ['a', 'd'],
    ['ArrowLeft', 'ArrowRight'],
  ] as const) {
    await parley.pans('earlier', () => page.keyboard.press(earlier));
    await parley.pans('later', () => page.keyboard.press(later));
  }
  await parley.zoomsOut(() => page.keyboard.press('0'));
  await parley.expectListed(21);
});

test('zooming is about the cursor where it is over the timeline', async ({ page, open, parley }) => {
  await open();
  const drawn = parley.drawn(firstSession.title);
  await drawn.hover();
  const before = await drawn.boundingBox();
  await parley.zoomsIn(() => page.keyboard.press('w'));
  const moved = async () => {
    const after = await drawn.boundingBox();
    return Math.abs((after?.x ?? 0) + (after?.width ?? 0) / 2 - (before?.x ?? 0) - (before?.width ?? 0) / 2);
  };
  await expect.poll(moved).toBeLessThan(12);
});

test('comma and full stop select the previous and the next event, and bring it into view', async ({
  page,
  open,
  parley,
}) => {
  await open(`?kind=talks&event=${noon.id}`);
  await expect(parley.detailsHeading(noon.title)).toBeVisible();
  await page.keyboard.press(',');
  await expect.poll(() => parley.parameters().get('event')).not.toBe(noon.id);
  expect([talks.id, firstSession.id]).toContain(parley.parameters().get('event'));
  await expect(parley.drawnSelected.first()).toBeInViewport();
  await page.keyboard.press('.');
  await parley.expectParameter('event', noon.id);
  await expect(parley.drawn(noon.title)).toBeInViewport();
});

test('Home and End select the first and the last event that pass the filters', async ({ page, open, parley }) => {
  await open();
  await page.keyboard.press('Home');
  await parley.expectParameter('event', war.id);
  await expect(parley.detailsHeading(war.title)).toBeVisible();
  await page.keyboard.press('.');
  await parley.expectParameter('event', anniversary.id);
  await expect(parley.drawn(anniversary.title), 'it was out of the window').toBeInViewport();
  await page.keyboard.press('End');
  await expect.poll(() => parley.parameters().get('event')).not.toBe(anniversary.id);
  await expect(parley.drawnSelected.first()).toBeInViewport();
  await open('?kind=shelling');
  await page.keyboard.press('Home');
  await parley.expectParameter('event', shelling.id);
});

test('an event is brought into view in a row far down, too', async ({ page, open, serve, parley }) => {
  const actors = Array.from({ length: 40 }, (_, index) => ({ id: `a${index}`, name: `Actor ${index}` }));
  const events = actors.map(({ id }, index) => ({
    id: `of-${id}`,
    time: { start: `2025-10-07T00:${10 + index}Z` },
    participants: [{ actor: id, role: 'participant' }],
  }));
  await open(`${await serve(eventsFile({ actors, events }))}&lanes=actor`);
  await expect(parley.drawn('Event of-a39')).not.toBeInViewport();
  await page.keyboard.press('End');
  await expect(parley.drawn('Event of-a39')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Home');
  await expect(parley.drawn('Event of-a0')).toBeInViewport({ ratio: 0.9 });
});

test('F brings the selected event into view, and F again zooms to it', async ({ page, open, parley }) => {
  await open(`?event=${alAnsari.id}&from=2024-01-01&to=2024-06-01`);
  await expect(parley.drawn(alAnsari.title)).toBeHidden();
  await page.keyboard.press('f');
  await expect(parley.drawn(alAnsari.title)).toBeInViewport();
  await parley.zoomsIn(() => page.keyboard.press('f'));
  await expect(parley.drawn(alAnsari.title)).toBeInViewport();
});

test('Enter opens the focused event, Esc closes it and gives the focus back @firefox', async ({
  page,
  open,
  parley,
}) => {
  await open();
  await parley.drawn(alAnsari.title).focus();
  await page.keyboard.press('Enter');
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(parley.details).toBeHidden();
  await expect(parley.drawn(alAnsari.title)).toBeFocused();
  await parley.expectParameter('event', null);
});

test('L goes to the list, and / to the search, where keys are letters', async ({ page, open, parley }) => {
  await open();
  const before = await parley.window();
  await page.keyboard.press('l');
  const inList = () =>
    parley.list.evaluate((table) => {
      const { activeElement } = document;
      return activeElement !== document.body && (table.contains(activeElement) || activeElement?.contains(table));
    });
  await expect.poll(inList).toBe(true);
  await page.keyboard.press('/');
  await expect(parley.search).toBeFocused();
  await expect(parley.search).toHaveValue('');
  await page.keyboard.type('wasd0f?/l');
  await expect(parley.search).toHaveValue('wasd0f?/l');
  expect(await parley.window()).toEqual(before);
  await expect(parley.dialog('Help')).toBeHidden();
});

test('? opens the help, Esc closes it, and keys do nothing behind it or with Ctrl', async ({ page, open, parley }) => {
  await open();
  const before = await parley.window();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Alt+d');
  await page.keyboard.press('?');
  await expect(parley.dialog('Help')).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(parley.dialog('Help')).toBeHidden();
  expect(await parley.window()).toEqual(before);
  expect(parley.parameters().get('event')).toBeNull();
});

test('while a drawn event has the focus, arrows move between drawn events', async ({ page, open, parley }) => {
  await open();
  const before = await parley.window();
  await parley.drawn(firstSession.title).focus();
  await page.keyboard.press('ArrowRight');
  await expect(parley.drawn(firstSession.title)).not.toBeFocused();
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'false');
  expect(await parley.window()).toEqual(before);
});
