// A panel that crashes leaves the others standing, says so in its place, and can be tried again.
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { showDialog } from '#testing/show-dialog.ts';
import { DialogBoundary } from './DialogBoundary.tsx';
import { lazyPart } from './lazy-part.ts';
import { Region } from './Region.tsx';

it('says what has stopped, keeps the rest, and starts anew when asked', async () => {
  // React tells the console of what a boundary has caught.
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = false;
  function Panel() {
    const [, draw] = useState(0);
    if (isBroken) throw new Error('broken on purpose');
    return (
      <button
        type="button"
        onClick={() => {
          isBroken = true;
          draw(1);
        }}
      >
        Break
      </button>
    );
  }
  await showDialog(
    <>
      <Region part="timeline">
        <Panel />
      </Region>
      <Region part="list">
        <p>The list stands.</p>
      </Region>
    </>,
  );
  await page.getByRole('button', { name: 'Break' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('This part of the page has stopped: timeline');
  await expect.element(page.getByText('The list stands.')).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('button', { name: 'Break' })).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  silent.mockRestore();
});

/** A part whose code cannot be fetched at first. */
function flakyPart(text: string) {
  const fetched = vi.fn<() => Promise<() => string>>();
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(() => text);
  return lazyPart(fetched);
}

it('fetches what could not be fetched once more when asked', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Panel = flakyPart('The panel is there.');
  await showDialog(
    <Region part="timeline">
      <Panel />
    </Region>,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('The panel is there.')).toBeVisible();
  silent.mockRestore();
});

it('keeps a dialog that cannot be fetched from taking the page with it', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Help = flakyPart('The help is there.');
  function Both() {
    const [dialog, setDialog] = useState<{ name: 'help' } | null>({ name: 'help' });
    return (
      <>
        <p>The page stands.</p>
        <DialogBoundary dialog={dialog} onClose={() => setDialog(null)}>
          {dialog && <Help />}
        </DialogBoundary>
        <button type="button" onClick={() => setDialog({ name: 'help' })}>
          Help
        </button>
      </>
    );
  }
  await showDialog(<Both />);
  const notice = page.getByRole('dialog', { name: 'This could not be opened' });
  await expect.element(notice.getByRole('alert')).toHaveTextContent('Check the connection');
  await expect.element(page.getByText('The page stands.')).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Help' }).click();
  await expect.element(page.getByText('The help is there.')).toBeVisible();
  silent.mockRestore();
});
