// The rows of the timeline.

import { alAnsari, noon, shelling, talks } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

/** Where an event is drawn, in pixels from the top. */
async function tops(parley: Parley, title: string): Promise<number[]> {
  await expect(parley.drawn(title).first()).toBeVisible();
  const boxes = await Promise.all((await parley.drawn(title).all()).map((drawn) => drawn.boundingBox()));
  return boxes.map((box) => box?.y ?? Number.NaN);
}

const rowLabel = (parley: Parley, name: string) =>
  parley.timeline.getByText(new RegExp(`^${name}$`, 'i')).filter({ visible: true });

test('are kinds to begin with, or mediators, actors, places, or none', async ({ page, open, parley }) => {
  await open();
  await test.step('by kind', async () => {
    await expect(parley.lane('Kind')).toBeChecked();
    for (const name of ['talks', 'shelling', 'statement', 'report', 'other']) {
      await expect(rowLabel(parley, `${name}s?`).first()).toBeAttached();
    }
    await expect(parley.drawn(talks.title)).toHaveCount(1);
    const [ofTalks = 0] = await tops(parley, talks.title);
    const [ofShelling = 0] = await tops(parley, shelling.title);
    const [ofStatement = 0] = await tops(parley, alAnsari.title);
    expect(ofTalks).toBeLessThan(ofShelling);
    expect(ofShelling).toBeLessThan(ofStatement);
  });

  await test.step('by mediator, talks stand in the row of each of their four mediators', async () => {
    await parley.lane('Mediator').check();
    await parley.expectParameter('lanes', 'mediator');
    await expect(parley.drawn(talks.title)).toHaveCount(4);
    await expect(parley.drawn(alAnsari.title)).toHaveCount(1);
    for (const name of ['Egypt', 'Qatar', 'Turkey', 'United States']) {
      await expect(rowLabel(parley, name).first()).toBeVisible();
    }
    expect(new Set(await tops(parley, talks.title)).size).toBe(4);
  });

  await test.step('changing them is a choice that Back takes back', async () => {
    await page.goBack();
    await expect(parley.lane('Kind')).toBeChecked();
    await expect(parley.drawn(talks.title)).toHaveCount(1);
  });

  await test.step('by actor, an event stands in the row of each who takes part', async () => {
    await parley.lane('Actor').check();
    await expect(rowLabel(parley, 'Hamas').first()).toBeAttached();
    await expect.poll(() => parley.drawn(talks.title).count()).toBeGreaterThanOrEqual(6);
  });

  await test.step('by place, and those without a place are not lost', async () => {
    await parley.lane('Place').check();
    await expect(rowLabel(parley, 'Sharm El-Sheikh').first()).toBeAttached();
    await expect(parley.drawn(talks.title)).toHaveCount(1);
    await expect(parley.drawn(alAnsari.title)).toHaveCount(1);
    expect(await tops(parley, noon.title)).not.toEqual(await tops(parley, alAnsari.title));
  });

  await test.step('none at all: every event once', async () => {
    await parley.lane('None').check();
    await parley.expectParameter('lanes', 'none');
    await expect(parley.drawn(talks.title)).toHaveCount(1);
    await expect(parley.drawn(alAnsari.title)).toHaveCount(1);
  });
});

test('an address names them, and an event in several is one: selected in each', async ({ open, parley }) => {
  await open('?lanes=mediator');
  await expect(parley.lane('Mediator')).toBeChecked();
  await expect(parley.drawn(noon.title)).toHaveCount(4);
  await parley.drawn(noon.title).first().click();
  await expect(parley.drawnSelected).toHaveCount(4);
});

test('arrow keys choose between them, as in any radio group', async ({ page, open, parley }) => {
  await open();
  await parley.lane('Kind').focus();
  const before = await parley.window();
  await page.keyboard.press('ArrowRight');
  await expect(parley.lane('Mediator')).toBeChecked();
  expect(await parley.window(), 'and the timeline does not pan').toEqual(before);
});

test('more rows than fit scroll by themselves, and the page stays', async ({ page, open, serve, parley }) => {
  const actors = Array.from({ length: 40 }, (_, index) => ({ id: `a${index}`, name: `Actor ${index}` }));
  const events = actors.map(({ id }) => ({
    id: `of-${id}`,
    participants: [{ actor: id, role: 'participant' }],
  }));
  await open(`${await serve(eventsFile({ actors, events }))}&lanes=actor`);
  const last = parley.drawn('Event of-a39');
  await expect(last).toBeAttached();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
