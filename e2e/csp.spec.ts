// What the page may do: run its own code, and talk to nobody else. Every other test fails on a request to another host too.

import { alAnsari, ofQatar } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

test.describe('the policy', () => {
  test.use({ expected: [/^(console|error): .*policy/i] });

  test('stands in the page, for hosts that send no headers, and in the header @firefox', async ({
    page,
    request,
    open,
  }) => {
    await open();
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const header = (await request.get('')).headers()['content-security-policy'];
    for (const policy of [meta, header]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('an inline script, an inline style and a handler in an attribute are refused @firefox', async ({
    open,
    page,
  }) => {
    await open();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      const style = document.createElement('style');
      style.textContent = 'body { visibility: hidden }';
      document.head.append(script, style);
      const text = document.createElement('p');
      text.setAttribute('onclick', 'document.title = "ran"');
      document.body.append(text);
      text.click();
    });
    await expect(page).not.toHaveTitle('ran');
    await expect(page.locator('body')).toHaveCSS('visibility', 'visible');
  });
});

test('the page itself has no inline script or style', async ({ request }) => {
  const html = await (await request.get('')).text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(html, 'and no address of its own: it works under any path').not.toMatch(/(src|href)="\//);
});

test('the main job asks no other host for anything', async ({ page, open, parley, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open();
  await parley.value('Mediators', 'Qatar').check();
  await parley.lists(ofQatar);
  await parley.rowButton(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await parley.button('Cite', parley.details).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url))).toEqual([]);
});

test('nothing is stored about the reader', async ({ page, context, open, parley }) => {
  await open();
  await parley.value('Mediators', 'Qatar').check();
  await parley.lists(ofQatar);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('links to elsewhere open on their own and tell nothing', async ({ open, serve, parley }) => {
  const file = eventsFile({
    sources: [{ id: 's', title: 'A story', url: 'https://example.org/story', archiveUrl: 'https://example.com/kept' }],
    events: [{ id: 'a', sources: [{ source: 's' }] }],
  });
  await open(`${await serve(file)}&event=a`);
  const links = parley.details.locator('a[href^="https://example"]');
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', /\bnoopener\b/);
    await expect(link).toHaveAttribute('rel', /\bnoreferrer\b/);
    await expect(link).toHaveAttribute('target', '_blank');
  }
});

test.describe('a link to a file on another host', () => {
  test.use({ expected: [/^request to https:\/\/elsewhere\.invalid\/story\.json$/] });

  test('asks the reader first, and nobody else before', async ({ page, open, parley }) => {
    const asked: string[] = [];
    await page.route('https://elsewhere.invalid/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({
        body: eventsFile({ meta: { title: 'From elsewhere' }, events: [{ id: 'a' }] }),
        contentType: 'application/json',
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    });
    await open('?events=https://elsewhere.invalid/story.json', { settled: false });
    await expect(page.getByText('elsewhere.invalid').first()).toBeVisible();
    await expect(parley.button('Open events file', parley.header)).toBeEnabled();
    expect(asked).toEqual([]);
    await parley.button('Load them').click();
    await expect(parley.header).toContainText('From elsewhere');
    expect(asked).toEqual(['https://elsewhere.invalid/story.json']);
  });
});
