// Tables of other makers, row by row: what each becomes as an event of ours, and what is left out.
import { describe, expect, it } from 'vitest';
import { defined } from '#base/assert.ts';
import { columnOf } from '#formats/rows/csv-columns.ts';
import { RowReader } from '#formats/rows/csv-event.ts';
import { KnownNames } from '#formats/rows/known-names.ts';
import { findDialect } from './find-dialect.ts';
import { DialectTable } from './dialect.ts';
import { stripHtml } from './strip-html.ts';
import { writtenDay } from './written-day.ts';

type Row = Readonly<Record<string, string>>;

const EMPTY_HEAD = {
  meta: { title: 'x' },
  actors: new Map(),
  places: new Map(),
  sources: new Map(),
  format: { kind: 'json' },
} as const;

function read(names: readonly string[], cells: readonly string[]): unknown {
  const found = defined(findDialect(names), 'a dialect');
  const table = new DialectTable(found.dialect, found.names);
  const ours = table.cellsOf(found.isHeadless ? names : cells);
  return ours && new RowReader(table.columns.map(columnOf), KnownNames.of(EMPTY_HEAD)).read(ours);
}

describe('ACLED', () => {
  const names = [
    'event_id_cnty',
    'event_date',
    'time_precision',
    'event_type',
    'sub_event_type',
    'actor1',
    'assoc_actor_1',
    'actor2',
    'assoc_actor_2',
    'admin1',
    'location',
    'latitude',
    'longitude',
    'geo_precision',
    'source',
    'notes',
    'fatalities',
    'tags',
  ];
  const row: Row = {
    event_id_cnty: 'EXA12',
    event_date: '2025-10-07',
    time_precision: '1',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Shelling/artillery/missile attack',
    actor1: 'Military Forces of Examplia',
    assoc_actor_1: 'NA',
    actor2: 'Civilians (Otherland)',
    assoc_actor_2: 'Farmers (Otherland); Women (Otherland)',
    admin1: 'North',
    location: 'Hilltown',
    latitude: '31.5',
    longitude: '34.4',
    geo_precision: '2',
    source: 'A Paper; Another Paper',
    notes: 'On 7 October, shells fell; nobody was hurt.',
    fatalities: '0',
    tags: 'civilians targeted',
  };
  const event = (changes: Row = {}, header = names) =>
    read(
      header,
      header.map((name) => ({ ...row, ...changes })[name.toLowerCase()] ?? ''),
    );

  it('becomes an event with its actors as participants, whichever is named first', () => {
    expect(event()).toMatchObject({
      id: 'EXA12',
      kind: 'shelling',
      title: 'Shelling/artillery/missile attack: Military Forces of Examplia – Civilians (Otherland), Hilltown',
      time: { start: '2025-10-07' },
      participants: [
        { actor: 'military-forces-of-examplia', role: 'participant' },
        { actor: 'civilians-otherland', role: 'affected' },
        { actor: 'farmers-otherland', role: 'subject' },
        { actor: 'women-otherland', role: 'subject' },
      ],
      summary: 'On 7 October, shells fell; nobody was hurt.',
      figures: [{ label: 'reported fatalities', value: 0 }],
      sources: [{ source: 'a-paper' }, { source: 'another-paper' }],
      tags: ['Explosions/Remote violence', 'civilians targeted'],
    });
  });

  it('may have its columns in capitals, and days as text', () => {
    const header = names.map((name) => name.toUpperCase());
    expect(event({ event_date: '28 December 2022' }, header)).toMatchObject({ time: { start: '2022-12-28' } });
  });

  it.each([
    ['1', '2025-10-07'],
    ['2', '2025-10-07~'],
    ['3', '2025-10~'],
  ])('of time precision %s starts at %s', (time_precision, start) => {
    expect(event({ time_precision })).toMatchObject({ time: { start } });
  });

  it.each([
    ['Battles', 'Armed clash', 'attack'],
    ['Violence against civilians', 'Attack', 'attack'],
    ['Strategic developments', 'Agreement', 'agreement'],
    ['Strategic developments', 'Headquarters or base established', 'report'],
    ['Protests', 'Peaceful protest', 'other'],
  ])('%s: %s is of kind %s', (event_type, sub_event_type, kind) => {
    expect(event({ event_type, sub_event_type })).toMatchObject({ kind });
  });
});

describe('UCDP GED', () => {
  const row: Row = {
    id: '4711',
    type_of_violence: '1',
    dyad_name: 'Government of Examplia - Front',
    side_a: 'Government of Examplia',
    side_b: 'Front',
    source_article: '"Agency A,2013-12-14,Two dead; more feared";"Agency B,2013-12-15,Two dead"',
    source_headline: '',
    where_prec: '3',
    where_coordinates: 'Hilltown district',
    adm_1: 'North',
    latitude: '22.5',
    longitude: '90.1',
    event_clarity: '1',
    date_prec: '1',
    date_start: '2013-12-13 00:00:00.000',
    date_end: '2013-12-13 00:00:00.000',
    low: '1',
    best: '2',
    high: '3',
  };
  const names = Object.keys(row);
  const event = (changes: Row = {}) => read(names, Object.values({ ...row, ...changes }));

  it('becomes an attack with its three estimates, and who gave them', () => {
    expect(event()).toMatchObject({
      id: 'ucdp-4711',
      kind: 'attack',
      title: 'Government of Examplia - Front, Hilltown district',
      time: { start: '2013-12-13' },
      participants: [
        { actor: 'government-of-examplia', role: 'participant' },
        { actor: 'front', role: 'participant' },
      ],
      figures: [{ label: 'deaths, best estimate', value: 2, min: 1, max: 3, by: 'ucdp' }],
      tags: ['state-based'],
    });
    expect(event()).toHaveProperty('sources.length', 2);
  });

  it('of two days was at some time between them', () => {
    expect(event({ date_end: '2013-12-14', date_prec: '2' })).toMatchObject({
      time: { start: '2013-12-13', end: '2013-12-14', mode: 'within' },
    });
    expect(event({ date_prec: '2' })).toMatchObject({ time: { start: '2013-12-13~' } });
  });

  it('names a perpetrator only in one-sided violence', () => {
    expect(event({ type_of_violence: '3', side_b: 'Civilians' })).toMatchObject({
      participants: [
        { actor: 'government-of-examplia', role: 'perpetrator' },
        { actor: 'civilians', role: 'affected' },
      ],
    });
  });

  it('leaves out the row of HXL tags', () => {
    expect(read(names, ['', '#severity', '', '#group+name', '#group+name'])).toBeNull();
  });
});

describe('GDELT', () => {
  const cells = (count: number, changes: Readonly<Record<number, string>>): string[] =>
    Array.from({ length: count }, (_, i) => changes[i] ?? '');
  const second = {
    0: '479491300',
    1: '20251007',
    6: 'EXAMPLIA',
    16: 'OTHERLAND',
    26: '045',
    28: '04',
    51: '4',
    52: 'Hilltown, Examplia',
    56: '31.5',
    57: '34.4',
    60: 'https://example.org/a;b',
  };

  it('2.0 has no first row of names: each row is an event, and nobody in it is taken for a mediator', () => {
    expect(read(cells(61, second), [])).toMatchObject({
      id: 'gdelt-479491300',
      kind: 'talks',
      title: 'Consult: EXAMPLIA → OTHERLAND',
      time: { start: '2025-10-07' },
      participants: [
        { actor: 'examplia', role: 'participant' },
        { actor: 'otherland', role: 'participant' },
      ],
      tags: ['machine-coded'],
      codes: { cameo: '045' },
    });
  });

  it('1.0 has three columns less', () => {
    const first = cells(58, { 0: '1', 1: '20130401', 26: '190', 28: '19', 50: 'Hilltown, Examplia', 49: '4' });
    expect(read(first, [])).toMatchObject({ kind: 'attack', title: 'Fight: Hilltown, Examplia' });
  });
});

describe('the spreadsheet of TimelineJS', () => {
  const names = [
    'Year',
    'Month',
    'Day',
    'Time',
    'End Year',
    'End Month',
    'End Day',
    'Display Date',
    'Headline',
    'Text',
    'Media',
    'Media Credit',
    'Type',
    'Group',
  ];
  const event = (changes: Row) =>
    read(
      names,
      names.map((name) => ({ Year: '1815', Headline: 'A <b>first</b> step', ...changes })[name] ?? ''),
    );

  it('becomes events without HTML, their groups tags', () => {
    const text = '<p>One &amp; two</p><p>Three<script>alert(1)</script></p>';
    expect(event({ Text: text, Month: '12', Day: '1', Group: 'People', 'End Year': '1852' })).toMatchObject({
      kind: 'other',
      title: 'A first step',
      summary: 'One & two\nThree',
      time: { start: '1815-12-01', end: '1852' },
      tags: ['People'],
    });
  });

  it('cites what can be cited, and nothing else', () => {
    expect(event({ Media: 'https://example.org/x', 'Media Credit': '<a href="#">A Paper</a>' })).toMatchObject({
      sources: [{ source: 'a-paper' }],
    });
    expect(event({ Media: '<blockquote>said</blockquote>', 'Media Credit': 'A Paper' })).not.toHaveProperty('sources');
  });

  it.each([
    ['-44', { start: '-0043' }],
    ['-10000', { start: '-9999' }],
    ['-65000000', { start: 'Y-64999999' }],
    ['-13800000000', { start: 'Y-13799999999' }],
    ['-9000000000000', { start: 'Y-999999999999', label: '9000000000000 BCE' }],
    ['602', { start: '0602' }],
  ])('year %s is %j', (Year, time) => {
    expect(event({ Year })).toMatchObject({ time });
  });

  it('keeps a time of day beside the date: it has no zone', () => {
    expect(event({ Month: '3', Day: '4', Time: '16:30' })).toMatchObject({
      time: { start: '1815-03-04', label: '1815-03-04, 16:30' },
    });
  });

  it.each(['title', 'era', 'Era'])('leaves out a row of type %s', (Type) => {
    expect(event({ Type })).toBeNull();
  });
});

it('knows no other tables', () => {
  expect(findDialect(['name', 'date', 'what'])).toBeNull();
  expect(findDialect(['id', 'kind', 'title', 'start'])).toBeNull();
});

describe('a day as it is written', () => {
  it.each([
    ['7 October 2025', '2025-10-07'],
    ['07-Oct-2025', '2025-10-07'],
    ['October 7, 2025', '2025-10-07'],
    ['Oct 7th, 2025', '2025-10-07'],
    ['2025/10/7', '2025-10-07'],
    ['2025.10.07', '2025-10-07'],
    ['20251007', '2025-10-07'],
    ['2025-10-07 00:00:00.000', '2025-10-07'],
    ['7/10/2025', null],
    ['30 February 2025', null],
    ['7 Smarch 2025', null],
    ['', null],
  ])('%j is %j', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });
});

describe('HTML', () => {
  it.each([
    ['plain < text & more', 'plain < text & more'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['&lt;b&gt; &#39;x&#x27; &mdash; &nosuch;', "<b> 'x' — &nosuch;"],
    ['<img src=x onerror=alert(1)>seen', 'seen'],
    ['<scr<script>ipt>x</script>', ''],
    ['open <a href="', 'open'],
    ['<style>p{}</style>shown<!-- not -->', 'shown'],
    ['&#0;&#xd800;&#1114112;', '&#0;&#xd800;&#1114112;'],
  ])('%j says %j', (html, text) => {
    expect(stripHtml(html)).toBe(text);
  });

  it('takes no longer for a hostile one', () => {
    expect(stripHtml(`${'<'.repeat(100_000)} x`)).toContain(' x');
    expect(stripHtml('<script>'.repeat(20_000))).toBe('');
  });
});
