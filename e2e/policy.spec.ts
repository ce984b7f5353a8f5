// What the page forbids itself, on hosts that send no headers too.

import { expect, test } from './open-page.ts';

test.use({ expected: [/^console: .*policy/i] });

test('the page brings a policy that allows nothing inline, and no evaluated code @firefox', async ({ open, page }) => {
  await open();
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('an inline script, an inline style and a handler in an attribute are refused @firefox', async ({ open, page }) => {
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
