// What is said for a while stands over the foot of the page, and covers no row of the list.
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { StatusLine } from '#panels/status/StatusLine.tsx';
import { showDialog } from '#testing/show-dialog.ts';
import { AnnouncementsContext, makeAnnouncements } from '#ui/announcements.ts';
import styles from './Page.module.css';

afterEach(() => page.viewport(1280, 800));

it.each([
  ['a tablet', 1024, 768],
  ['a tablet on its end', 768, 1024],
  ['a phone', 390, 844],
])('ends the list above a message on %s, and gives the room back', async (_, width, height) => {
  await page.viewport(width, height);
  const announcements = makeAnnouncements();
  await showDialog(
    <AnnouncementsContext value={announcements}>
      <div className={styles['page']} data-details="closed">
        <StatusLine dataset={null} loading={null} />
        <div className={styles['body']}>
          <main className={styles['main']}>
            <div className={styles['timeline']} />
            <div className={styles['overview']} />
            <div className={styles['list']}>
              <div role="grid" style={{ blockSize: '100%' }} />
            </div>
          </main>
        </div>
      </div>
    </AnnouncementsContext>,
  );
  const foot = () => page.getByRole('grid').element().getBoundingClientRect().bottom;
  const before = foot();
  announcements.say('Link copied');
  const message = page.getByText('Link copied');
  await expect.element(message).toBeVisible();
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => message.element().getBoundingClientRect().top - foot()).toBeGreaterThanOrEqual(0);
  await page.getByRole('button', { name: 'Close this message' }).click();
  scrollTo(0, 0);
  await expect.poll(foot).toBe(before);
});
