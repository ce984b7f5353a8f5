import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showDialog } from '#testing/show-dialog.ts';
import { ShareDialog } from './ShareDialog.tsx';

const clipboard = vi.fn<(text: string) => Promise<void>>();
const onClose = vi.fn<() => void>();
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(() => {
  clipboard.mockReset().mockResolvedValue();
  onClose.mockReset();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(clipboard);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the Share dialog', () => {
  it('copies a link to the view, with its version and the window that is on screen', async () => {
    await showDialog(<ShareDialog onClose={onClose} />, '?kind=talks&event=a');
    await expect.element(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
    await button('Copy link to this view').click();
    const link = 'https://parley.example/?event=a&kind=talks&from=2025-10-06T00:00Z&to=2025-10-08T00:00Z&v=1';
    expect(clipboard).toHaveBeenCalledExactlyOnceWith(link);
    await expect.element(page.getByRole('textbox', { name: 'Link to this view' })).toHaveValue(link);
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  });

  it('copies a link to the event that is open', async () => {
    await showDialog(<ShareDialog onClose={onClose} />, '?kind=talks&event=a');
    await button('Copy link to this event').click();
    expect(clipboard).toHaveBeenCalledExactlyOnceWith('https://parley.example/?event=a&v=1');
  });

  it('offers no link to an event when none is open', async () => {
    await showDialog(<ShareDialog onClose={onClose} />);
    await expect.element(button('Copy link to this view')).toBeVisible();
    await expect.element(button('Copy link to this event')).not.toBeInTheDocument();
  });

  it('copies the code of a frame that shows the view', async () => {
    await showDialog(<ShareDialog onClose={onClose} />, '?lanes=place', { meta: { title: 'Talks & <shelling>' } });
    await button('Copy code').click();
    const [code = ''] = clipboard.mock.lastCall ?? [];
    const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe');
    expect(frame?.title).toBe('Talks & <shelling>');
    const address = new URL(frame?.src ?? '');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ lanes: 'place', embed: '1', v: '1' });
  });

  it('selects the link and says so where the browser refuses to copy', async () => {
    clipboard.mockRejectedValue(new DOMException('refused', 'NotAllowedError'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await showDialog(<ShareDialog onClose={onClose} />);
    await button('Copy link to this view').click();
    await expect.element(page.getByText(/did not let this page copy/)).toBeVisible();
    const field = page.getByRole('textbox', { name: 'Link to this view' });
    await expect.element(field).toHaveFocus();
    const { selectionStart, selectionEnd, value } = field.element() as HTMLInputElement;
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
  });

  it("hands the link to the system's share sheet where there is one", async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    Object.assign(navigator, { share });
    try {
      await showDialog(<ShareDialog onClose={onClose} />, '?kind=talks');
      await button('Share with an app …').click();
      expect(share.mock.lastCall?.[0]).toMatchObject({ title: 'Test file' });
      expect(share.mock.lastCall?.[0].url).toContain('kind=talks');
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('says that a file from this device does not come with the link', async () => {
    await showDialog(<ShareDialog onClose={onClose} isLocalFile />);
    await expect.element(page.getByText(/opened from your device/)).toBeVisible();
  });

  it('closes with Escape and with its button', async () => {
    await showDialog(<ShareDialog onClose={onClose} />);
    await userEvent.keyboard('{Escape}');
    await button('Close').click();
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
