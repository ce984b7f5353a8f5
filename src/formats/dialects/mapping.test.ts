// Tables of anybody: what a reader said of their columns, and what comes of it. And mappings that somebody made up.
import { describe, expect, it } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import {
  newMapping,
  type DateForm,
  type MappedField,
  type MappingWish,
  type TableMapping,
} from '#domain/table-mapping.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from '../decode-event.ts';
import { EventsReader } from '../read-events.ts';
import { mappedDate } from './mapped-date.ts';
import { columnNames, fitsTable } from './mapping.ts';
import { readMapping, readMappingText } from './read-mapping.ts';

const of = (...fields: MappedField[]): TableMapping => newMapping([], fields);
const TITLE: MappedField = { column: 'title', from: 'what' };
const START: MappedField = { column: 'start', from: 'when', as: 'iso' };

function read(text: string, mapping: MappingWish = null) {
  const bytes = new TextEncoder().encode(text);
  const events: { event: EventRecord; bytes: Uint8Array }[] = [];
  const sink = {
    begin: () => void events.splice(0),
    add: (event: EventRecord, { from, to }: { from: number; to: number }) =>
      void events.push({ event, bytes: bytes.slice(from, to) }),
  };
  const reader = new EventsReader('table.csv', sink, null, mapping);
  for (let at = 0; at < bytes.length; at += 7) reader.push(bytes.slice(at, at + 7));
  return { ...reader.end(memorySource(bytes)), events };
}

const firstOf = (text: string, ...fields: MappedField[]) => read(text, of(...fields)).events[0]?.event;

function failureOf(text: string, mapping: MappingWish = null): LoadFailure {
  try {
    read(text, mapping);
  } catch (error) {
    if (error instanceof LoadError) return error.failure;
    throw error;
  }
  throw new Error('It was read.');
}

describe('a table that nobody knows', () => {
  it.each([
    [',', ','],
    [';', ';'],
    ['tabs', '\t'],
  ])('with %s is not read, and what is in it comes along', (_name, sign) => {
    const rows = ['when,what,Where', '2025-10-07,"Talks, ""open""\nand long",Cairo', ',,', '2025-10-08,More,Gaza'];
    const text = rows.map((row) => row.replaceAll(/,(?! )/g, sign)).join('\n');
    const failure = failureOf(text);
    expect(failure).toMatchObject({ code: 'unmapped-table', params: { columns: 3 } });
    expect(failure.table).toMatchObject({ delimiter: sign, names: ['when', 'what', 'Where'] });
    expect(failure.table?.rows).toHaveLength(2);
    expect(failure.table?.rows[1]).toEqual(['2025-10-08', 'More', 'Gaza']);
  });

  it('is given in two hundred rows, with cells cut short', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `2025-10-07,${'x'.repeat(1000)}${i}`);
    const { table } = failureOf(['when,what', ...rows].join('\n'));
    expect(table?.rows).toHaveLength(200);
    expect(table?.rows[0]?.[1]).toHaveLength(500);
  });

  it.each([
    ['one row', 'a,b,c\n'],
    ['sentences', 'Dear Sir, I write to you\nabout nothing at all\nand, well, so\non'],
    ['numbers', '1,2,3\n4,5,6\n'],
  ])('is something else than a text of %s', (_name, text) => {
    expect(failureOf(text).code).toBe('not-json');
  });

  it('is refused again with a mapping that does not fit it', () => {
    const text = 'day,what\n2025-10-07,Talks\n';
    expect(failureOf(text, of(TITLE, START)).code).toBe('unmapped-table');
    expect(failureOf(text, of(TITLE)).code).toBe('unmapped-table');
  });

  it('has names that can be told apart', () => {
    expect(columnNames(['Place', '', 'place', ' place '])).toEqual(['Place', 'column 2', 'place (2)', 'place (3)']);
  });
});

describe('a mapped table', () => {
  const text = 'when,what,type,who,lat,lon,link\n2025-10-07,Talks,Dialogue,"A, B","36,5",34,https://a.example/x;y\n';
  const fields: MappedField[] = [
    TITLE,
    START,
    { column: 'kind', from: 'TYPE', values: [['dialogue', 'talks']] },
    { column: 'participant', from: 'who', separator: ',' },
    { column: 'lat', from: 'lat' },
    { column: 'lon', from: 'lon' },
    { column: 'sourceUrl', from: 'link', separator: 'none' },
    { column: 'certainty', is: 'reported' },
  ];

  it('is read as one of ours', () => {
    const { head, events, problems } = read(text, of(...fields));
    expect(problems.list).toEqual([]);
    expect(events[0]?.event).toMatchObject({
      title: 'Talks',
      kind: 'talks',
      certainty: 'reported',
      time: { start: '2025-10-07' },
    });
    expect([...head.actors.values()].map(({ name }) => name)).toEqual(['A', 'B']);
    expect([...head.places.values()]).toMatchObject([{ name: '36.5, 34', lat: 36.5, lon: 34 }]);
    expect([...head.sources.values()]).toMatchObject([{ url: 'https://a.example/x%3By' }]);
  });

  it('tells names apart by the Arabic signs too', () => {
    const rows = 'when,what,who,tags\n2025-10-07,Talks,أ؛ ب,ج، د\n';
    const lists: MappedField[] = [
      { column: 'participant', from: 'who' },
      { column: 'tags', from: 'tags', separator: ',' },
    ];
    const { head, events } = read(rows, of(TITLE, START, ...lists));
    expect([...head.actors.values()].map(({ name }) => name)).toEqual(['أ', 'ب']);
    expect(events[0]?.event.tags).toEqual(['ج', 'د']);
  });

  it('gives each event again from its own bytes', () => {
    const { head, events } = read(text, of(...fields));
    for (const { event, bytes } of events) expect(decodeEvent(bytes, head)).toEqual(event);
  });

  it('shows where something is wrong in the table as it stands', () => {
    const { problems } = read('what,when\nTalks,7/10/2025\n', of(TITLE, START));
    expect(problems.list).toMatchObject([{ code: 'bad-date', found: '"7/10/2025"', line: 2, column: 7 }]);
  });

  it('puts titles together, without what stands between columns that say nothing', () => {
    const title: MappedField = { column: 'title', text: 'Alert ({what}): {place}, {town}!' };
    const rows = 'when,what,place,town\n2025-10-07,air,Kyiv,Bucha\n2025-10-08,,Lviv,\n2025-10-09,,,\n';
    const { events, problems } = read(rows, of(title, START));
    expect(events.map(({ event }) => event.title)).toEqual(['Alert (air): Kyiv, Bucha!', 'Alert (Lviv!']);
    expect(problems.heldBack).toBe(1);
  });

  it('takes kinds that it does not know for other ones, and ids for what they are', () => {
    const kinds: MappedField[] = [
      { column: 'kind', from: 'type' },
      { column: 'id', from: 'nr' },
    ];
    const event = firstOf('when,what,type,nr\n2025-10-07,Talks,Odd,Nr. 7/1\n', TITLE, START, ...kinds);
    expect(event).toMatchObject({ kind: 'other', id: 'nr-7-1' });
  });

  it('never invents a zone: a time of day without one is shown as it stands', () => {
    const table = 'when,what,clock\n07/10/2025,Talks,21:30\n';
    const start: MappedField = { column: 'start', from: 'when', as: 'day-first', time: 'clock' };
    expect(firstOf(table, TITLE, start)?.time).toEqual({ start: '2025-10-07', label: '07/10/2025 21:30' });
    const end: MappedField = { ...start, column: 'end' };
    expect(firstOf(table, TITLE, { ...start, zone: 'Europe/Kyiv' }, end)?.time).toEqual({
      start: '2025-10-07T21:30+03:00',
      end: '2025-10-07T21:30+03:00',
      timeZone: 'Europe/Kyiv',
    });
  });
});

describe('a day in a table', () => {
  it.each([
    ['2022-03-15 16:10:34+00:00', 'iso', '2022-03-15T16:10:34+00:00'],
    ['2022-03-15T16:10Z', 'iso', '2022-03-15T16:10Z'],
    ['2022-03', 'iso', '2022-03'],
    ['7/10/2025', 'day-first', '2025-10-07'],
    ['7/10/2025', 'month-first', '2025-07-10'],
    ['07.10.2025', 'day-first', '2025-10-07'],
    ['٧/١٠/٢٠٢٥', 'day-first', '2025-10-07'],
    ['7 أكتوبر 2025', 'iso', '2025-10-07'],
    ['7 تشرين الأول 2025', 'day-first', '2025-10-07'],
    ['2025-10-07', 'day-first', '2025-10-07'],
    ['October 7, 2025', 'month-first', '2025-10-07'],
    ['10/7/2025 3:05 PM +0300', 'month-first', '2025-10-07T15:05+03:00'],
    ['2025-10-07 00:00:00', 'iso', '2025-10-07'],
    ['1759795200', 'unix-s', '2025-10-07T00:00:00Z'],
    ['1759795200000', 'unix-ms', '2025-10-07T00:00:00Z'],
    ['1948', 'year', '1948'],
    ['7/10/2025', 'iso', '7/10/2025'],
    ['31/02/2025', 'day-first', '31/02/2025'],
    ['soon', 'day-first', 'soon'],
  ] as const)('%s (%s) is %s', (text, form, when) => {
    expect(mappedDate(text, '', form, null)).toEqual({ when, isWithoutZone: false });
  });
});

describe('a day that cannot be read in a mapped column', () => {
  const reasonOf = (cell: string, as: DateForm): unknown => {
    const { problems } = read(`when,what\n${cell},Talks\n`, of(TITLE, { ...START, as }));
    expect(problems.list).toMatchObject([{ code: 'bad-date', field: 'time.start', line: 2, column: 1 }]);
    return problems.list[0]?.params['reason'];
  };

  it.each<[string, DateForm, string]>([
    ['12/31/2025', 'day-first', 'dayFirst'],
    ['soon', 'day-first', 'dayFirst'],
    ['31/12/2025', 'month-first', 'monthFirst'],
    ['31/6/2025', 'day-first', 'noSuchDay'],
    ['٣١/٦/٢٠٢٥', 'day-first', 'noSuchDay'],
    ['2/30/2025 12:00', 'month-first', 'noSuchDay'],
    ['31/6/2025', 'year', 'year'],
    ['7 Oct 2025', 'unix-s', 'unixSeconds'],
    ['7 Oct 2025', 'unix-ms', 'unixMilliseconds'],
    ['soon', 'iso', 'shape'],
  ])('is told in the form that the reader has said: %s, %s', (cell, as, reason) => {
    expect(reasonOf(cell, as)).toBe(reason);
  });

  it('likewise where an event ends, by what was said of that column', () => {
    const end: MappedField = { column: 'end', from: 'until', as: 'month-first' };
    const { problems } = read(
      'when,until,what\n1/10/2025,31/12/2025,Talks\n',
      of(TITLE, { ...START, as: 'day-first' }, end),
    );
    expect(problems.list).toMatchObject([{ code: 'bad-date', field: 'time.end', params: { reason: 'monthFirst' } }]);
  });
});

describe('a mapping from a file', () => {
  const good = of(TITLE, START, { column: 'kind', from: 'x', values: [['a', 'talks']] });

  it('is read as it was written', () => {
    expect(readMappingText(JSON.stringify(good))).toEqual(good);
    expect(fitsTable(good, ['When', 'What'])).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another format', { ...good, format: 'other' }],
    ['another version', { ...good, version: 2 }],
    ['no header', { ...good, header: 'a' }],
    ['a header of numbers', { ...good, header: [1] }],
    ['a header that goes on', { ...good, header: Array.from({ length: 5000 }, () => 'a') }],
    ['fields that are none', { ...good, fields: [null] }],
    ['a column that there is not', { ...good, fields: [{ column: '__proto__', from: 'a' }] }],
    ['the column of entries', { ...good, fields: [{ column: 'more', from: 'a' }] }],
    ['a column twice', { ...good, fields: [TITLE, TITLE] }],
    ['a field from two', { ...good, fields: [{ ...TITLE, is: 'x' }] }],
    ['a field from nowhere', { ...good, fields: [{ column: 'title' }] }],
    ['a date that is always the same', { ...good, fields: [{ column: 'start', is: '2025' }] }],
    ['an order that there is not', { ...good, fields: [{ ...START, as: 'toString' }] }],
    ['a zone that there is not', { ...good, fields: [{ ...START, zone: 'Nowhere/Land' }] }],
    ['values that are no pairs', { ...good, fields: [{ ...TITLE, values: [['a']] }] }],
    ['a text without end', { ...good, fields: [{ column: 'title', text: 'x'.repeat(100_000) }] }],
  ])('of %s is none', (_name, value) => {
    expect(readMapping(value)).toBeNull();
  });

  it('leaves keys behind that nobody knows, and changes no prototype', () => {
    const text = JSON.stringify(good).replace('{', '{"__proto__":{"polluted":1},"constructor":{"a":1},');
    expect(readMappingText(text)).toEqual(good);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that is no JSON, or is huge, is none', () => {
    expect(readMappingText('{')).toBeNull();
    expect(readMappingText(' '.repeat(2_000_000))).toBeNull();
  });

  it('is no harm where a table has columns with names like those of objects', () => {
    const text = '__proto__,constructor,toString\n2025-10-07,Talks,x\n';
    const fields: MappedField[] = [
      { column: 'start', from: '__proto__', as: 'iso' },
      { column: 'title', from: 'constructor' },
      { column: 'tags', from: 'toString' },
    ];
    expect(firstOf(text, ...fields)).toMatchObject({ title: 'Talks', tags: ['x'] });
  });
});

describe('a table with our names of columns', () => {
  const sheet = 'title,start,notes\nTalks,2025-10-07,Long ones\n';
  const ours = 'title,start,kind\nTalks,2025-10-07,Meeting\n';

  it('is asked about where it says no kind and has others besides', () => {
    expect(failureOf(sheet)).toMatchObject({ code: 'unmapped-table', table: { names: ['title', 'start', 'notes'] } });
  });

  it('is read as it is where all of them are ours, with events of another kind where it says none', () => {
    const { events, problems } = read('title,start\nTalks,2025-10-07\n');
    expect(events[0]?.event).toMatchObject({ kind: 'other', title: 'Talks' });
    expect(problems.list).toEqual([]);
  });

  it('is asked about when a reader wants that', () => {
    expect(failureOf(ours, 'ask')).toMatchObject({
      code: 'unmapped-table',
      table: { names: ['title', 'start', 'kind'] },
    });
  });

  it('is read by a mapping that fits it, and else as it is', () => {
    const title: MappedField = { column: 'title', from: 'title' };
    const start: MappedField = { column: 'start', from: 'start', as: 'iso' };
    const kind: MappedField = { column: 'kind', from: 'kind', values: [['Meeting', 'talks']] };
    expect(read(ours, of(title, start, kind)).events[0]?.event).toMatchObject({ kind: 'talks' });
    expect(read(ours, of(TITLE, START)).problems.heldBack).toBe(1);
  });
});

describe('a column of figures', () => {
  const table = 'when,what,Dead,side\n2025-10-07,A,"1٢",X\n2025-10-08,B,unknown,X\n2025-10-09,C,some 5,X\n';

  it('gives each event its number, of what it is called and by whom it says, where there is one', () => {
    const mapped = of(TITLE, START, { column: 'figure', from: 'Dead' }, { column: 'figureBy', from: 'side' });
    const { events, problems } = read(table, mapped);
    expect(events.map(({ event }) => event.figures)).toEqual([[{ label: 'Dead', value: 12, by: 'x' }], undefined]);
    expect(problems.list).toMatchObject([{ code: 'wrong-type', field: 'figures.0.value', line: 4, column: 14 }]);
  });
});
