// A panel that crashes leaves the others standing, says so in its place, and can be tried again.
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { showDialog } from '#testing/show-dialog.ts';
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
