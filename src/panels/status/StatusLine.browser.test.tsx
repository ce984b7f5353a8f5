// The status line as a reader meets it: always the count, and what else there is to say.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useDataset } from '#queries/use-dataset.ts';
import { showDialog } from '#testing/show-dialog.ts';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { AnnouncementsContext, makeAnnouncements } from '#ui/announcements.ts';
import { StatusLine } from './StatusLine.tsx';

const status = page.getByRole('status');

function Line({ loading = null }: { readonly loading?: number | null }) {
  return <StatusLine dataset={useDataset()} loading={loading} />;
}

it('says how many events pass of how many there are, whatever the window', async () => {
  await showPanel(<Line />, talksFile, '?from=1990-01-01&to=1990-01-02');
  await expect.element(status).toHaveTextContent('5 of 6 events');
});

it('counts only what passes the filters', async () => {
  await showPanel(<Line />, talksFile, '?kind=talks');
  await expect.element(status).toHaveTextContent('1 of 6 events');
});

it('is there before any file is', async () => {
  await showDialog(<StatusLine dataset={null} loading={null} />);
  await expect.element(status).toBeInTheDocument();
});

it('names what it could not use of the address, until it is closed', async () => {
  await showPanel(<Line />, talksFile, '?kind=wars&tz=Nowhere/Land');
  await expect.element(status).toHaveTextContent('kind=“wars”');
  await expect.element(status).toHaveTextContent('tz=“Nowhere/Land”');
  await status.getByRole('button', { name: 'Close this message' }).click();
  await expect.element(status).not.toHaveTextContent('wars');
  await expect.element(status).toHaveTextContent('5 of 6 events');
});

it('says what panels have to say, newest last, and can be told to stop', async () => {
  const announcements = makeAnnouncements();
  await showDialog(
    <AnnouncementsContext value={announcements}>
      <StatusLine dataset={null} loading={null} />
    </AnnouncementsContext>,
  );
  announcements.say('Link copied');
  await expect.element(status).toHaveTextContent('Link copied');
  announcements.say('Report copied');
  await expect.element(status).toHaveTextContent('Report copied');
  await expect.element(status).not.toHaveTextContent('Link copied');
  await status.getByRole('button', { name: 'Close this message' }).click();
  await expect.element(status).not.toHaveTextContent('Report copied');
});

it('takes a message away when a finger goes on with the page', async () => {
  const announcements = makeAnnouncements();
  await showDialog(
    <AnnouncementsContext value={announcements}>
      <StatusLine dataset={null} loading={null} />
    </AnnouncementsContext>,
  );
  const press = (target: Element, pointerType: string) =>
    target.dispatchEvent(new PointerEvent('pointerdown', { pointerType, bubbles: true }));
  announcements.say('Link copied');
  await expect.element(status).toHaveTextContent('Link copied');
  press(document.body, 'mouse');
  press(status.getByText('Link copied').element(), 'touch');
  await expect.element(status).toHaveTextContent('Link copied');
  press(document.body, 'touch');
  await expect.element(status).not.toHaveTextContent('Link copied');
});

it('says quietly what stands on the page already', async () => {
  const announcements = makeAnnouncements();
  await showDialog(
    <AnnouncementsContext value={announcements}>
      <StatusLine dataset={null} loading={null} />
    </AnnouncementsContext>,
  );
  announcements.say('2 errors', { isQuiet: true });
  await expect.element(status).toHaveTextContent('2 errors');
  expect(status.getByRole('button').elements()).toHaveLength(0);
});

it.each([
  [null, ''],
  [0.1, ''],
  [0.3, 'Loading events: 25%'],
  [0.8, 'Loading events: 75%'],
  [1, ''],
])('at %s of a file says %j', async (loading, text) => {
  await showDialog(<StatusLine dataset={null} loading={loading} />);
  await expect.element(status).toHaveTextContent(text === '' ? /^$/ : text);
});
