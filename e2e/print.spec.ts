// The page on paper: what is shown and where to find it again, the drawing, the open event, every row, and nothing to press.

import { denseEvents, eventsFile } from './events-file.ts';
import { alAnsari, FILE_TITLE, firstSession, noon, ofQatar, shelling } from './bundled-events.ts';
import { expect, test } from './open-page.ts';

test('paper says what is shown, and holds every event in view', async ({ page, open, parley }) => {
  await open(`?mediator=qatar&event=${firstSession.id}&tz=utc&rest=fade`);
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  await expect(parley.drawn(shelling.title)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: FILE_TITLE })).toBeVisible();
  const head = page.locator('dl').filter({ hasText: 'Address' });
  await expect(head).toContainText(`${ofQatar.length} of 21 events, the others faded`);
  await expect(head).toContainText('Mediator Qatar');
  await expect(head).toContainText('October 2025');
  await expect(head).toContainText('UTC');
  await expect(head).toContainText(`event=${firstSession.id}&mediator=qatar`);
  await expect(parley.drawn(noon.title)).toBeVisible();
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  await expect(parley.rows).toHaveCount(ofQatar.length);
  for (const { title } of ofQatar) await expect(parley.rows.filter({ hasText: title })).toBeVisible();
});

test('nothing on paper is there to be pressed, and no text stands alone', async ({ page, open, parley }) => {
  await open(`?event=${alAnsari.id}`);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const role of ['textbox', 'searchbox', 'checkbox', 'radio', 'slider'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  for (const name of ['Copy link', 'Copy id', 'Cite', 'Add to calendar', 'Close', 'Zoom in', 'Show all', 'Share']) {
    await expect(parley.button(name)).toHaveCount(0);
  }
  for (const text of ['Lanes', 'Copy id', 'Report a mistake']) {
    await expect(page.getByText(text, { exact: true }).filter({ visible: true })).toHaveCount(0);
  }
});

test('all lanes are on paper, each beside its name', async ({ page, open, parley }) => {
  await open('?lanes=actor');
  await expect(parley.timeline.getByText('No actor named')).not.toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  const apart = () =>
    parley.timeline.getByRole('group', { name: /./ }).evaluateAll((lanes) =>
      lanes.flatMap((lane) => {
        const label = document.getElementById(lane.getAttribute('aria-labelledby') ?? '')?.closest('.vis-label');
        return label ? [Math.abs(label.getBoundingClientRect().top - lane.getBoundingClientRect().top)] : [];
      }),
    );
  await expect.poll(async () => (await apart()).length).toBeGreaterThan(10);
  await expect.poll(async () => Math.max(...(await apart())), 'pixels between a lane and its name').toBeLessThan(1);
  const height = await parley.timeline.evaluate((timeline) => timeline.scrollHeight - timeline.clientHeight);
  expect(height, 'scrolled out of sight').toBeLessThanOrEqual(1);
});

test('the screen is as it was after printing', async ({ page, open, parley }) => {
  await open(`?event=${firstSession.id}`);
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  const before = await parley.drawn(firstSession.title).boundingBox();
  await page.pdf({ format: 'A4' });
  await expect(page.getByText('Address', { exact: true }).filter({ visible: true })).toHaveCount(0);
  await expect(parley.list).toHaveCount(1);
  await expect.poll(() => parley.drawn(firstSession.title).boundingBox()).toEqual(before);
});

test('a long list is printed up to a limit, and says how many more there are', async ({
  page,
  open,
  serve,
  parley,
}) => {
  await open(await serve(eventsFile({ events: denseEvents(620) })));
  await page.keyboard.press('0');
  await parley.expectListed(620);
  await page.emulateMedia({ media: 'print' });
  await expect(parley.rows).toHaveCount(500);
  await expect(page.getByText('and 120 more')).toBeVisible();
});
