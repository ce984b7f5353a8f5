import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showDialog } from '#testing/show-dialog.ts';
import { HelpDialog } from './HelpDialog.tsx';

const nothing = () => undefined;

afterEach(() => localStorage.clear());

describe('the Help dialog', () => {
  it('has a table of all keys', async () => {
    await showDialog(<HelpDialog onClose={nothing} />);
    await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    expect(page.getByText(/Single-key shortcuts are off/).elements()).toEqual([]);
    const table = page.getByRole('table', { name: 'Keys' });
    for (const key of [
      'W',
      'S',
      '+',
      '-',
      'A',
      'D',
      ',',
      '.',
      'Home',
      'End',
      '0',
      'F',
      'Enter',
      'Esc',
      '/',
      'L',
      '?',
    ]) {
      await expect.element(table.getByText(key, { exact: true })).toBeVisible();
    }
    await expect.element(page.getByRole('row', { name: /F.*Bring the selected event into view/ })).toBeVisible();
  });

  it('says so when keys of one letter are turned off', async () => {
    const off = page.getByText(/^Single-key shortcuts are off/);
    localStorage.setItem('parley.single-keys', 'off');
    await showDialog(<HelpDialog onClose={nothing} />);
    await expect.element(off).toBeVisible();
  });

  it('says how to read the drawing', async () => {
    await showDialog(<HelpDialog onClose={nothing} />);
    await expect.element(page.getByText(/^Dashed outline: claimed/)).toBeVisible();
    await expect.element(page.getByText(/^Faded edges/)).toBeVisible();
  });

  it('names the file and the event that is open, for a report of a mistake', async () => {
    await showDialog(<HelpDialog onClose={nothing} />, '?event=talks-1', { name: 'talks.json' });
    await expect.element(page.getByText('File: talks.json. Event that is open: talks-1.')).toBeVisible();
  });
});
