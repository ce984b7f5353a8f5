import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { forgetSaved, savedTotal, saveFile } from '#event-store/saved-files.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { showDialog } from '#testing/show-dialog.ts';
import type { MemoryAddressBar } from '#testing/memory-address-bar.ts';
import { SettingsDialog } from './SettingsDialog.tsx';

const nothing = () => undefined;
const show = (search = '') => showDialog(<SettingsDialog onClose={nothing} />, search);
const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const address = (bar: MemoryAddressBar) => Object.fromEntries(new URLSearchParams(bar.read()));
const last = (bar: MemoryAddressBar) => expect.poll(() => address(bar));

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
  vi.restoreAllMocks();
});

describe('the theme', () => {
  it('is kept on the device and nowhere else', async () => {
    const bar = await show();
    await expect.element(radio('System')).toBeChecked();
    await radio('Dark').click();
    await expect.element(radio('Dark')).toBeChecked();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(JSON.stringify(localStorage)).toContain('dark');
    expect(bar.entries).toEqual(['']);
  });
});

describe('single-key shortcuts', () => {
  it('are on until they are turned off, on this device and nowhere else', async () => {
    const bar = await show();
    const single = page.getByRole('checkbox', { name: 'Single-key shortcuts' });
    await expect.element(single).toBeChecked();
    await expect.element(single).toHaveAccessibleDescription(/Arrows, Home, End, Enter and Esc always work/);
    await single.click();
    await expect.element(single).not.toBeChecked();
    expect(JSON.stringify(localStorage)).toContain('single-keys');
    expect(bar.entries).toEqual(['']);
    await single.click();
    expect(JSON.stringify(localStorage)).not.toContain('single-keys');
  });
});

describe('what happens to the rest', () => {
  it('is a choice in the address', async () => {
    const bar = await show();
    await radio(/^Fade/).click();
    await last(bar).toEqual({ rest: 'fade' });
    expect(bar.entries).toHaveLength(2);
    await radio(/^Hide/).click();
    await last(bar).toEqual({});
  });
});

describe('the time zone', () => {
  const name = page.getByRole('combobox', { name: 'Name of the zone' });

  it("is each event's own, UTC or the reader's", async () => {
    const bar = await show('?tz=local');
    await expect.element(radio(/^Yours/)).toBeChecked();
    await radio('UTC').click();
    await last(bar).toEqual({ tz: 'utc' });
    await radio(/^Each event/).click();
    await last(bar).toEqual({});
  });

  it('may be any that the browser knows, as it is written or nearly so', async () => {
    const bar = await show();
    await radio('Another zone').click();
    await name.fill('Africa/Cairo');
    await last(bar).toEqual({ tz: 'Africa/Cairo' });
    await name.fill('buenos aires');
    await userEvent.keyboard('{Enter}');
    await last(bar).toEqual({ tz: expect.stringMatching(/Buenos_Aires$/) });
  });

  it('that is unknown is told, and changes nothing', async () => {
    const bar = await show('?tz=Asia/Tokyo');
    await expect.element(name).toHaveValue('Asia/Tokyo');
    await name.fill('Mars/Olympus');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByText('No time zone “Mars/Olympus” is known here.')).toBeVisible();
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
    await last(bar).toEqual({ tz: 'Asia/Tokyo' });
  });
});

describe('the language', () => {
  const language = page.getByRole('combobox', { name: 'Language' });

  it('is one of those that the page speaks', async () => {
    const bar = await show();
    await language.selectOptions('English');
    await last(bar).toEqual({ lang: 'en' });
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('that the page does not speak is kept, and said plainly', async () => {
    const bar = await show('?lang=ar');
    await expect.element(page.getByText(/asks for العربية/)).toBeVisible();
    await expect.element(language).toHaveValue('ar');
    expect(address(bar)).toEqual({ lang: 'ar' });
  });
});

it('says which files this browser keeps, and forgets them', async () => {
  await forgetSaved();
  const none = { header: null, parts: [] };
  await saveFile('one', { ...none, bytes: memorySource(new Uint8Array(12_000_000)) }, () => Promise.resolve());
  await showDialog(<SettingsDialog onClose={() => undefined} />);
  await expect.element(page.getByText('One file (12 MB)')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect.element(page.getByText('One file')).not.toBeInTheDocument();
  expect(await savedTotal()).toEqual({ files: 0, bytes: 0 });
});
