import { describe, expect, it } from 'vitest';
import type { ToldEvent } from '#domain/answer.ts';
import { zoneId } from '#domain/ids.ts';
import { makeWords } from '#i18n/make-words.ts';
import { anEventDetail } from '#testing/event-detail.ts';
import { anEvent } from '#testing/events-file.ts';
import { calendarFile } from './add-to-calendar.ts';
import { exportCalendar } from './export-calendar.ts';

const NOW = Date.UTC(2025, 10, 22, 10);
const words = makeWords('en');
const meta = { title: 'Talks,\nand more', attribution: 'By us', license: 'CC BY 4.0' };
const linkTo = (id: string) => `https://parley.example/?event=${id}&v=1`;
const zone = zoneId('Africa/Cairo');

async function exported(events: readonly ToldEvent[], abort = new AbortController()) {
  const told: number[] = [];
  const { parts, leftOut } = await exportCalendar({
    meta,
    fileName: 'talks.json',
    words,
    linkTo,
    now: NOW,
    read: (offset, limit) => Promise.resolve({ total: events.length, events: events.slice(offset, offset + limit) }),
    signal: abort.signal,
    onProgress: ({ done }) => told.push(done),
  });
  return { text: await new Blob([...parts]).text(), leftOut, told };
}
const entries = (text: string): readonly string[] => text.match(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/g) ?? [];

describe('events as a calendar file', () => {
  const talks = anEventDetail(anEvent('talks', { time: { start: '2025-10-07T12:00+03:00', end: '..' } }), { zone });
  const old = anEventDetail(anEvent('old', { time: { start: '-0043' } }));

  it('are each what "Add to calendar" makes of it, in one calendar with the title of the file', async () => {
    const { text, leftOut } = await exported([talks, talks]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text.trimEnd()).toMatch(/END:VCALENDAR$/);
    expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(text).toContain(String.raw`X-WR-CALNAME:Talks\, and more`);
    const alone = calendarFile({ detail: talks, link: linkTo('talks'), words, meta, fileName: 'talks.json' }, NOW);
    expect(entries(text)).toEqual([0, 1].map(() => entries(alone ?? '')[0]));
    expect(leftOut).toBe(0);
  });

  it('have the rules of each zone once, before all of them', async () => {
    const late = anEventDetail(anEvent('late', { time: { start: '2026-10-07T12:00+03:00' } }), { zone });
    const { text } = await exported([talks, late, talks]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text.indexOf('END:VTIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'));
    expect(text).toContain('DTSTART;TZID=Africa/Cairo:20261007T120000');
  });

  it('say whose they are, each for itself', async () => {
    const unfolded = (await exported([talks])).text.replaceAll(/\r\n[ \t]/g, '');
    expect(unfolded).toContain(String.raw`From: Talks\,\nand more\; By us\; CC BY 4.0`);
  });

  it('are counted where calendars cannot hold their dates', async () => {
    const { text, leftOut } = await exported([old, talks, old]);
    expect(entries(text)).toHaveLength(1);
    expect(leftOut).toBe(2);
  });

  it('come batch by batch, and can be given up', async () => {
    const many = Array.from({ length: 450 }, (_, i) => anEventDetail(anEvent(`e${i}`)));
    const { text, told } = await exported(many);
    expect(entries(text)).toHaveLength(450);
    expect(told).toEqual([100, 200, 300, 400, 450]);
    const abort = new AbortController();
    const giving = exported(many, abort);
    abort.abort(new Error('given up'));
    await expect(giving).rejects.toThrow('given up');
  });

  it('are an empty calendar when there are none', async () => {
    expect((await exported([])).text).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
  });
});
