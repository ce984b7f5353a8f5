// What a file says of itself, on screens without a column for it.
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { anEventsFile } from '#testing/events-file.ts';
import { showPanel } from '#testing/show-panel.ts';
import { AboutButton } from './AboutButton.tsx';

const opener = page.getByRole('button', { name: 'About this file' });
const dialog = page.getByRole('dialog', { name: 'About this file' });
const meta = { title: 'Talks', description: 'What was said', notice: 'Taken from one article.' };

it('says how the file was made, and lets its wording be checked', async () => {
  const onCheckWording = vi.fn<() => void>();
  await showPanel(<AboutButton onCheckWording={onCheckWording} />, { ...anEventsFile(), meta });
  await opener.click();
  await expect.element(dialog).toHaveTextContent('What was said');
  await expect.element(dialog).toHaveTextContent('Taken from one article.');
  await dialog.getByRole('button', { name: 'Check the wording' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(onCheckWording).toHaveBeenCalledOnce();
});

it('is not there for a file that has nothing to say', async () => {
  const empty = { ...anEventsFile({ events: [] }), meta: { title: 'Nothing yet' } };
  await showPanel(
    <>
      <AboutButton onCheckWording={null} />
      <p>The page</p>
    </>,
    empty,
  );
  await expect.element(page.getByText('The page')).toBeVisible();
  expect(opener.elements()).toHaveLength(0);
});
