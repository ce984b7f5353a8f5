// Links that show somebody else the same.

import { alAnsari, hope, ofQatar } from './bundled-events.ts';
import { expect, test } from './open-page.ts';
import { Parley } from './parley.ts';

test('"Copy link to this view" reopens exactly the same view', async ({ browser, open, parley }) => {
  await open('?mediator=qatar&lanes=mediator&tz=utc');
  await parley.zoomsIn(() => parley.button('Zoom in', parley.timeline).click());
  await expect.poll(() => parley.parameters().has('from')).toBe(true);
  await parley.rowButton(alAnsari.title).click();
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this view').click();
  await expect.poll(() => parley.clipboard()).toContain('mediator=qatar');
  const link = await parley.clipboard();
  expect(new URL(link).searchParams.get('v')).toBe('1');

  const elsewhere = await browser.newContext({ timezoneId: 'Asia/Tokyo', viewport: parley.page.viewportSize() });
  const other = new Parley(await elsewhere.newPage());
  await other.page.goto(link);
  await expect(other.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(other.value('Mediators', 'Qatar')).toBeChecked();
  await expect(other.lane('Mediator')).toBeChecked();
  await expect(other.count).toContainText('5 of 21 events');
  expect(await other.window()).toEqual(await parley.window());
  await expect(other.drawn(alAnsari.title).first()).toHaveAttribute('aria-pressed', 'true');
  await elsewhere.close();
});

test('the default window is written out in a copied link, because the file may change it', async ({ open, parley }) => {
  await open();
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this view').click();
  await expect.poll(() => parley.clipboard()).toContain('v=1');
  const { searchParams } = new URL(await parley.clipboard());
  expect(searchParams.get('from')).toBe('2025-10-05T15:00Z');
  expect(searchParams.get('to')).toBe('2025-10-08T03:00Z');
});

test('"Copy link to this event" is about the event', async ({ open, parley }) => {
  await open(`?mediator=qatar&event=${hope.id}`);
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this event').click();
  await expect.poll(() => parley.clipboard()).toContain(`event=${hope.id}`);
  const link = await parley.clipboard();
  expect(new URL(link).searchParams.get('v')).toBe('1');
  await open(new URL(link).search);
  await expect(parley.detailsHeading(hope.title)).toBeVisible();
});

test('without an event there is no link to one', async ({ open, parley }) => {
  await open('?mediator=qatar');
  await parley.button('Share', parley.header).click();
  const button = parley.button('Copy link to this event');
  await expect(parley.button('Copy link to this view')).toBeVisible();
  expect((await button.count()) === 0 || (await button.isDisabled())).toBe(true);
});

test('copying says that it is done', async ({ open, parley }) => {
  await open();
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this view').click();
  await expect(parley.status(/copied/i).first()).toBeAttached();
});

test('a copied link keeps what others put into the address', async ({ open, parley }) => {
  await open('?ref=newsletter&mediator=qatar');
  await parley.lists(ofQatar);
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this view').click();
  await expect.poll(() => parley.clipboard()).toContain('ref=newsletter');
});

test('the share sheet of the system is offered where there is one', async ({ page, open, parley }) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(globalThis, { shared });
    Object.assign(Navigator.prototype, {
      canShare: () => true,
      share: async (data: ShareData) => {
        shared.push(data);
      },
    });
  });
  await open('?mediator=qatar');
  await parley.button('Share', parley.header).click();
  await page.getByRole('dialog').getByRole('button', { name: /share/i }).last().click();
  const shared = () => page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared[0]?.url ?? '');
  await expect.poll(shared).toContain('mediator=qatar');
});

test('a link can still be copied by hand where the clipboard is refused', async ({ page, open, parley }) => {
  await page.addInitScript(() => {
    Object.assign(Clipboard.prototype, {
      writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')),
    });
    document.execCommand = () => false;
  });
  await open('?mediator=qatar');
  await parley.button('Share', parley.header).click();
  const dialog = page.getByRole('dialog');
  await parley.button('Copy link to this view').click();
  const values = () =>
    dialog.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).join(' '));
  await expect.poll(values).toContain('mediator=qatar');
});
