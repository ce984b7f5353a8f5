// Tables of other makers open as they come: whole files, with what is wrong in them told where it stands in theirs.
import * as fc from 'fast-check';
import { validateEvent } from 'virtual:events-schema';
import { describe, expect, it } from 'vitest';
import { IN_ONE_PIECE, pieces, readInPieces, whims } from '#testing/read-in-pieces.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from './decode-event.ts';
import { EventsReader } from './read-events.ts';
import { readEventsFile } from './read-events-file.ts';

const ACLED = [
  'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,assoc_actor_2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags',
  'EXA1,2025-10-06,2025,1,Battles,Armed clash,Front A,NA,Front B,NA,Examplia,North,Hilltown,31.5,34.4,1,A Paper,"A clash; two hurt, says one.",2,',
  'EXA2,30 February 2025,2025,1,Battles,Armed clash,Front A,,Front B,,Examplia,North,Hilltown,31.5,34.4,1,A Paper,,0,',
  'EXA3,07 October 2025,2025,1,Strategic developments,Agreement,Front A,,Front B,,Examplia,South,Hilltown,30.1,34.9,3,A Paper;Another Paper,,,local',
].join('\n');

const UCDP = [
  'id,type_of_violence,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,date_prec,date_start,date_end,low,best,high',
  ',,,#group+name,#group+name,#meta+source,,#loc+name,,#geo+lat,#geo+lon,,#date+start,#date+end,,#affected+killed,',
  '1,1,Gov - Front,Gov,Front,"Agency,2013-12-14,Two dead",1,Hilltown,North,22.4,90.1,1,2013-12-13,2013-12-13,1,2,3',
].join('\r\n');

const gdeltRow = (id: string, day: string): string =>
  Array.from({ length: 61 }, (_, i) => ({ 0: id, 1: day, 6: 'EXAMPLIA', 26: '046', 28: '04' })[i] ?? '').join('\t');
const GDELT = `${gdeltRow('7', '20251007')}\n${gdeltRow('8', '20251008')}\n`;

const TIMELINE =
  'Year;Month;Day;End Year;Headline;Text;Media;Type\n;;;;The whole;;;title\n1815;12;10;;Ada <b>L</b>;;;\n';

const read = (text: string) => readEventsFile(text, 'table.csv');

describe('an export of ACLED', () => {
  const { dataset, problems } = read(ACLED);

  it('has its events, places and sources', () => {
    expect(dataset.events.map(({ id, kind }) => [id, kind])).toEqual([
      ['EXA1', 'attack'],
      ['EXA3', 'agreement'],
    ]);
    expect([...dataset.places.values()]).toMatchObject([
      { name: 'Hilltown, North', lon: 34.4, lat: 31.5, precision: 'exact' },
      { name: 'Hilltown, South', lon: 34.9, lat: 30.1, precision: 'region' },
    ]);
    expect(dataset.meta).toMatchObject({ title: 'table.csv', attribution: 'ACLED, acleddata.com' });
    expect(dataset.events[0]?.summary).toBe('A clash; two hurt, says one.');
  });

  it('holds a bad row back, and sends to its own cell', () => {
    expect(problems).toMatchObject({ errors: 1, warnings: 0, heldBack: 1 });
    expect(problems.list).toMatchObject([
      { code: 'bad-date', field: 'time.start', found: '"30 February 2025"', line: 3, column: 6 },
    ]);
  });
});

it('an export of UCDP opens without its row of tags, and tells nothing of columns it has no use for', () => {
  const { dataset, problems } = read(UCDP);
  expect(problems.list).toEqual([]);
  expect(dataset.events.map(({ id }) => id)).toEqual(['ucdp-1']);
});

it('GDELT opens without a row of names', () => {
  const { dataset } = read(GDELT);
  expect(dataset.events.map(({ id, time }) => [id, time.start])).toEqual([
    ['gdelt-7', '2025-10-07'],
    ['gdelt-8', '2025-10-08'],
  ]);
  expect(dataset.events.flatMap(({ participants = [] }) => participants.map(({ role }) => role))).not.toContain(
    'mediator',
  );
});

it('a spreadsheet of TimelineJS opens, with semicolons too', () => {
  expect(read(TIMELINE).dataset.events).toMatchObject([{ title: 'Ada L', time: { start: '1815-12-10' } }]);
});

describe.each([
  ['ACLED', ACLED],
  ['UCDP', UCDP],
  ['GDELT', GDELT],
  ['TimelineJS', TIMELINE],
])('a table of %s', (_maker, text) => {
  const bytes = new TextEncoder().encode(text);

  it('is the same in any pieces, and each event comes again from its own bytes', () => {
    const whole = read(text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        const events: { readonly event: unknown; readonly from: number; readonly to: number }[] = [];
        const reader = new EventsReader('table.csv', {
          begin: () => void events.splice(0),
          add: (event, { from, to }) => events.push({ event, from, to }),
        });
        for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size));
        const { head, problems } = reader.end(memorySource(bytes));
        expect(problems).toEqual(whole.problems);
        expect(events.map(({ event }) => event)).toEqual(whole.dataset.events);
        for (const { event, from, to } of events) expect(decodeEvent(bytes.subarray(from, to), head)).toEqual(event);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same when its rows are read in other threads', () => {
    const [first = '', ...rows] = text.split('\n');
    const many = Array.from({ length: 12 }, (_, i) => rows.map((row) => row.replace(/\d/, String(i)))).flat();
    const large = new TextEncoder().encode([first, ...many].join('\n'));
    fc.assert(
      fc.property(pieces, whims, (sizes, some) => {
        expect(readInPieces(large, sizes, some)).toEqual(readInPieces(large, IN_ONE_PIECE));
      }),
      { numRuns: 30 },
    );
  });
});

/** What nobody wants in a cell, beside what everybody has there. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '=1+1',
    '\u202eevil\u200b',
    '-13800000000',
    '99999999999999999999',
    '1e999',
    'NaN',
    '2025-10-07',
    '7 October 2025',
    '31 February 2025',
    ';;;',
    '"',
    'https://example.org/;a',
    '\u0000',
    '-',
    'x'.repeat(5000),
  ),
);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it.each([
  ['ACLED', (ACLED.split('\n')[0] ?? '').split(',')],
  ['UCDP', (UCDP.split('\r\n')[0] ?? '').split(',')],
  ['TimelineJS', (TIMELINE.split('\n')[0] ?? '').split(';')],
])('whatever stands in a table of %s, each row becomes a good event, or a problem', (_maker, names) => {
  const row = fc.array(nasty, { minLength: names.length, maxLength: names.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const text = [names, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
      const { dataset, problems } = read(text);
      for (const event of dataset.events) expect(validateEvent(structuredClone(event))).toBe(true);
      expect(dataset.events.length + problems.heldBack).toBeLessThanOrEqual(rows.length);
    }),
  );
});

it('whatever the slides of a timeline are, each becomes a good event, or a problem', () => {
  const slide = fc.record(
    {
      start_date: fc.oneof(
        fc.record({ year: nasty, month: nasty, day: nasty }, { requiredKeys: ['year'] }),
        fc.jsonValue(),
      ),
      text: fc.oneof(fc.record({ headline: nasty, text: nasty }), fc.jsonValue()),
      media: fc.oneof(fc.record({ url: nasty, credit: nasty }), fc.jsonValue()),
      group: nasty,
      unique_id: nasty,
      ['__proto__']: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const first = { start_date: { year: '2025' }, text: { headline: 'First' } };
  fc.assert(
    fc.property(fc.array(fc.oneof(slide, fc.jsonValue()), { maxLength: 6 }), (slides) => {
      const { dataset, problems } = readEventsFile(JSON.stringify({ events: [first, ...slides] }), 'slides.json');
      for (const event of dataset.events) expect(validateEvent(structuredClone(event))).toBe(true);
      expect(dataset.events.length + problems.heldBack).toBe(slides.length + 1);
    }),
  );
});
