// A TimelineJS timeline in JSON opens as events; what is wrong with a slide is told where it stands.
import { describe, expect, it } from 'vitest';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from './decode-event.ts';
import { readEventsFile } from './read-events-file.ts';
import { EventsReader } from './read-events.ts';

const slide = (headline: string, fields: object = {}): object => ({
  start_date: { year: '2025', month: '10', day: '7' },
  text: { headline, text: '<p>One &amp; two</p>' },
  ...fields,
});

const read = (file: object) => readEventsFile(JSON.stringify(file, null, 1), 'slides.json');

describe('a slide', () => {
  it('is an event with its date, texts without HTML, group and source', () => {
    const media = { url: 'https://example.org/a', credit: '<a href="#">A Paper</a>' };
    const { dataset, problems } = read({
      events: [slide('A <b>step</b>', { group: 'People', media, end_date: { year: 2025, month: 10, day: '8' } })],
      title: { text: { headline: 'The <i>whole</i>' } },
    });
    expect(problems.list).toEqual([]);
    expect(dataset.meta.title).toBe('The whole');
    expect(dataset.events).toMatchObject([
      {
        id: '2025-10-07-a-step',
        kind: 'other',
        title: 'A step',
        summary: 'One & two',
        time: { start: '2025-10-07', end: '2025-10-08' },
        tags: ['People'],
        sources: [{ source: 'a-paper' }],
      },
    ]);
    expect([...dataset.sources.values()]).toMatchObject([{ title: 'A Paper', url: 'https://example.org/a' }]);
  });

  it('keeps an id of its own, and its words for the date', () => {
    const { dataset } = read({ events: [slide('A', { unique_id: 'my-slide', display_date: 'In <b>autumn</b>' })] });
    expect(dataset.events[0]).toMatchObject({ id: 'my-slide', time: { label: 'In autumn' } });
  });

  it('without a headline goes by the first line of its text', () => {
    const { dataset } = read({ events: [slide('', { text: { text: 'First.<br>Second.' } })] });
    expect(dataset.events[0]).toMatchObject({ title: 'First.' });
  });

  it('may be of any age', () => {
    const at = (year: string) => slide(year, { start_date: { year } });
    const { dataset } = read({ events: [at('-44'), at('-65000000'), at('-13800000000')] });
    expect(dataset.events.map(({ time }) => time.start)).toEqual(['-0043', 'Y-64999999', 'Y-13799999999']);
  });

  it('has its hour beside the date: no zone is given', () => {
    const { dataset } = read({
      events: [slide('A', { start_date: { year: '2025', month: '10', day: '7', hour: '16', minute: '5' } })],
    });
    expect(dataset.events[0]?.time).toEqual({ start: '2025-10-07', label: '2025-10-07, 16:05' });
  });
});

it('leaves eras out, and names a bad slide with its place', () => {
  const eras = [{ start_date: { year: '2000' }, end_date: { year: '2010' } }];
  const bad = slide('Bad', { start_date: { year: '2025', month: '2', day: '30' } });
  const { dataset, problems } = read({ eras, events: [slide('Good'), bad, 7] });
  expect(dataset.events.map(({ title }) => title)).toEqual(['Good']);
  const text = JSON.stringify({ eras, events: [slide('Good'), bad, 7] }, null, 1);
  const lineOf = (part: string): number => text.slice(0, text.lastIndexOf(part)).split('\n').length;
  expect(problems.list).toMatchObject([
    { code: 'bad-date', field: 'time.start', line: lineOf('"start_date"') },
    { code: 'wrong-type', index: 2, line: lineOf('7') },
  ]);
});

it('gives each event again from its own bytes', () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ events: [slide('A'), slide('B')] }));
  const events: { readonly event: unknown; readonly from: number; readonly to: number }[] = [];
  const reader = new EventsReader('slides.json', {
    begin: () => undefined,
    add: (event, { from, to }) => events.push({ event, from, to }),
  });
  for (const byte of bytes) reader.push(Uint8Array.of(byte));
  const { head } = reader.end(memorySource(bytes));
  expect(events).toHaveLength(2);
  for (const { event, from, to } of events) expect(decodeEvent(bytes.subarray(from, to), head)).toEqual(event);
});

it('takes an events file of ours for what it is, whatever its events speak of', () => {
  const title = 'A key "start_date": {"year": 1}';
  const file = {
    events: [{ id: 'a', kind: 'talks', title, time: { start: '2025' }, 'x-own': { start_date: { year: 1 } } }],
    format: 'conflict-timeline',
    version: 1,
    meta: { title: 'Ours' },
  };
  expect(read(file).dataset.events).toMatchObject([{ id: 'a', title }]);
});
