// Every state of the page against WCAG 2.2 A and AA, in light and dark, at 1440 and at 390 pixels.

import { expectAccessible, violations } from './accessible.ts';
import { alAnsari, shelling } from './bundled-events.ts';
import { denseEvents, eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

/** A state: how it is come to, by its address and by what is done there. */
const states: { state: string; address?: string; reach: (parley: Parley) => Promise<void> }[] = [
  {
    state: 'the first view',
    reach: async (parley) => await expect(parley.rows.first()).toBeVisible(),
  },
  {
    state: 'an event open',
    address: `?event=${shelling.id}`,
    reach: async (parley) => await expect(parley.detailsHeading(shelling.title)).toBeVisible(),
  },
  {
    state: 'filters used',
    address: '?mediator=egypt,qatar&kind=statement,talks&q=talks&lanes=mediator',
    reach: async (parley) => await expect(parley.rows.first()).toBeVisible(),
  },
  {
    state: 'the rest faded',
    address: '?mediator=qatar&rest=fade',
    reach: async (parley) => await expect(parley.drawn(shelling.title)).toBeVisible(),
  },
  {
    state: 'an empty result',
    address: '?kind=shelling&mediator=qatar',
    reach: async (parley) => await expect(parley.count).toContainText('0 of 21 events'),
  },
  {
    state: 'an event that the filters hide',
    address: `?mediator=qatar&event=${shelling.id}`,
    reach: async (parley) => await expect(parley.button('Show it').first()).toBeVisible(),
  },
  {
    state: 'an unknown event and a malformed parameter',
    address: '?event=nothing-of-the-kind&lanes=sideways',
    reach: async (parley) => await expect(parley.rows.first()).toBeVisible(),
  },
  { state: 'embedded', address: '?embed=1', reach: async (parley) => await expect(parley.timeline).toBeVisible() },
];

for (const { state, address = '', reach } of states) {
  test(`${state} is accessible @phone`, async ({ page, open, parley }) => {
    await open(address);
    await reach(parley);
    await expectAccessible(page);
  });
}

test('every dialog is accessible @phone', async ({ page, open, parley }) => {
  await open(`?event=${alAnsari.id}`);
  const scan = async (name: string) => {
    await test.step(name, async () => {
      const dialog = page.getByRole('dialog', { name: new RegExp(`^${name}`) });
      await expect(dialog).toBeVisible();
      await expectAccessible(page, { within: 'dialog[open]' });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  };
  await parley.button('Cite', parley.details).click();
  await scan('Cite');
  for (const name of ['Share', 'Settings', 'Help']) {
    await parley.button(name, parley.header).click();
    await scan(name);
  }
  // On a phone it stands in the Share dialog.
  if (!(await parley.button('Export', parley.header).isVisible())) await parley.button('Share', parley.header).click();
  await parley.button('Export').click();
  await scan('Export');
});

test('an error is accessible @phone', async ({ page, open, serve, parley }) => {
  await open(await serve('{', { name: 'broken.json' }), { settled: false });
  await expect(parley.alert.first()).toBeVisible();
  await expectAccessible(page);
});

test('problems are accessible @phone', async ({ page, open, serve, parley }) => {
  await open(await serve(eventsFile({ events: [{ id: 'good' }, { id: 'bad', kind: 'picnic' }] })));
  await expect(parley.problems).toBeVisible();
  await expectAccessible(page);
});

test('loading is accessible @phone', async ({ page, open, parley }) => {
  await page.route('**/events/*.json', () => undefined);
  await open('', { settled: false });
  await expect(parley.progress).toBeVisible();
  await expectAccessible(page);
});

test('a file with no events is accessible @phone', async ({ page, open, serve }) => {
  await open(await serve(eventsFile({ events: [] })));
  await expectAccessible(page);
});

test('a dense file is accessible @phone', async ({ page, open, serve, parley }) => {
  await open(await serve(eventsFile({ events: denseEvents(3000) })));
  await expect(parley.count).toContainText('3,000 of 3,000 events');
  await expect(parley.timeline.getByRole('button', { name: /zoom in/i }).nth(1)).toBeVisible();
  await expectAccessible(page);
});

test('everything can be read at twice the size @phone', async ({ page, open, parley }) => {
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: Math.max(320, Math.round(size.width / 2)), height: Math.round(size.height / 2) });
  await open(`?event=${alAnsari.id}`);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await parley.expectNoSidewaysScroll();
});

test('forced colours leave every control its outline', async ({ page, open, parley }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open();
  await parley.drawn(alAnsari.title).click();
  await expect(parley.drawn(alAnsari.title)).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
});

test('status changes are announced, not only shown', async ({ open, parley }) => {
  await open();
  const status = parley.count.first();
  await parley.value('Mediators', 'Qatar').check();
  await expect(status).toContainText('5 of 21 events');
  expect(await status.evaluate((element) => element.getAttribute('aria-live') !== 'off')).toBe(true);
});
