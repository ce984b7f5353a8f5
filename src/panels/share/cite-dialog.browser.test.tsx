import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { anEventDetail } from '#testing/event-detail.ts';
import { anEvent, aSource } from '#testing/events-file.ts';
import { showDialog } from '#testing/show-dialog.ts';
import { addToCalendar } from './add-to-calendar.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { makeWords } from '#i18n/make-words.ts';

const article = aSource('article', { title: 'News article' });
const event = anEventDetail(
  anEvent('statement', {
    title: 'حماس <i>says</i> it is ready',
    sources: [{ source: article.id, locator: 'paragraph 4' }],
  }),
  { sources: [article] },
);
const nothing = () => undefined;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the Cite dialog', () => {
  it('cites the event as text and as BibTeX, each to copy', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await showDialog(<CiteDialog event={event} onClose={nothing} />);
    await expect.element(page.getByRole('dialog', { name: 'Cite this event' })).toBeVisible();
    const text = page.getByRole('region', { name: 'Citation as text' });
    await expect.element(text).toHaveTextContent('Source: News article, paragraph 4.');
    await expect.element(text).toHaveTextContent('حماس <i>says</i> it is ready');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(copied.mock.lastCall?.[0]).toContain('https://parley.example/?event=statement&v=1');
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    expect(copied.mock.lastCall?.[0]).toMatch(/^@misc\{statement,[^]*حماس[^]*@misc\{article,/);
  });

  it('asks no other host for anything', async () => {
    performance.clearResourceTimings();
    await showDialog(<CiteDialog event={event} onClose={nothing} />);
    await expect.element(page.getByRole('region', { name: 'Citation as BibTeX' })).toBeVisible();
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(hosts.filter((host) => host !== location.host)).toEqual([]);
  });
});

describe('adding to a calendar', () => {
  const pressed = () => vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(nothing);
  const input = { detail: event, link: 'https://parley.example/?event=statement&v=1', words: makeWords('en') };

  it('downloads a file named for the event', async () => {
    const click = pressed();
    expect(addToCalendar(input)).toBe(true);
    const [link] = click.mock.contexts as HTMLAnchorElement[];
    expect(link?.download).toBe('statement.ics');
    expect(await (await fetch(link?.href ?? '')).text()).toContain('DTSTART;VALUE=DATE:20251007');
  });

  it('downloads nothing for a date that calendars do not have', async () => {
    const click = pressed();
    const detail = anEventDetail(anEvent('old', { time: { start: '-0043' } }));
    expect(addToCalendar({ ...input, detail })).toBe(false);
    expect(click).not.toHaveBeenCalled();
  });
});
