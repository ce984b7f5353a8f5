// ACLED's export: one row an event, under its old and its new header.
import { as, joined, titleOf, type CellOf, type Dialect } from './dialect.ts';
import { writtenDay } from './written-day.ts';

const PRECISIONS: ReadonlyMap<string, string> = new Map(Object.entries({ 1: 'exact', 2: 'near', 3: 'region' }));

function kindOf(cell: CellOf): string {
  const type = cell('event_type').toLowerCase();
  const sort = cell('sub_event_type').toLowerCase();
  if (sort.startsWith('shelling')) return 'shelling';
  if (sort === 'agreement') return 'agreement';
  if (/^(battles|explosions|violence against)/.test(type)) return 'attack';
  return type.startsWith('strategic') ? 'report' : 'other';
}

/** Precision 1 is the day, 2 some day about it, 3 the month. */
function startOf(cell: CellOf): string {
  const written = cell('event_date');
  const day = writtenDay(written);
  if (day === null) return written;
  const precision = cell('time_precision');
  if (precision === '3') return `${day.slice(0, 7)}~`;
  return precision === '2' ? `${day}~` : day;
}

const isCivilian = (name: string): boolean => /^civilians\b/i.test(name);

/** Which of the two comes first says nothing of who did what to whom. */
const actors = (cell: CellOf, wanted: (name: string) => boolean): string =>
  joined([cell('actor1'), cell('actor2')].filter(wanted), ';');

export const acled: Dialect = {
  id: 'acled',
  nothing: 'NA',
  recognises: (names) =>
    ['event_date', 'event_type', 'sub_event_type', 'actor1', 'latitude'].every((name) => names.has(name)) &&
    (names.has('event_id_cnty') || names.has('data_id')),
  fields: [
    { column: 'id', from: 'event_id_cnty', value: (cell) => cell('event_id_cnty') || cell('data_id') },
    { column: 'kind', from: 'sub_event_type', value: kindOf },
    {
      column: 'title',
      from: 'sub_event_type',
      value: (cell) => {
        const who = joined([cell('actor1'), cell('actor2')], ' – ');
        const what = joined([cell('sub_event_type') || cell('event_type'), who], ': ');
        return titleOf(joined([what, cell('location')], ', '));
      },
    },
    { column: 'start', from: 'event_date', value: startOf },
    as('summary', 'notes'),
    { column: 'participant', from: 'actor1', value: (cell) => actors(cell, (name) => !isCivilian(name)) },
    { column: 'affected', from: 'actor2', value: (cell) => actors(cell, isCivilian) },
    {
      column: 'subject',
      from: 'assoc_actor_1',
      value: (cell) => joined([cell('assoc_actor_1'), cell('assoc_actor_2')], ';'),
    },
    { column: 'place', from: 'location', value: (cell) => placeOf(cell) },
    { column: 'lat', from: 'latitude', value: (cell) => (placeOf(cell) === '' ? '' : cell('latitude')) },
    { column: 'lon', from: 'longitude', value: (cell) => (placeOf(cell) === '' ? '' : cell('longitude')) },
    { column: 'precision', from: 'geo_precision', value: (cell) => PRECISIONS.get(cell('geo_precision')) ?? '' },
    as('figure', 'fatalities'),
    {
      column: 'figureLabel',
      from: 'fatalities',
      value: (cell) => (cell('fatalities') === '' ? '' : 'reported fatalities'),
    },
    as('source', 'source'),
    { column: 'tags', from: 'tags', value: (cell) => joined([cell('event_type'), cell('tags')], ';') },
    {
      column: 'codes.acled',
      from: 'event_type',
      value: (cell) => joined([cell('event_type'), cell('sub_event_type')], ' / '),
    },
  ],
  meta: {
    attribution: 'ACLED, acleddata.com',
    notice:
      'Read from an ACLED export. Fatalities are as reported, and not verified by ACLED. The order of actors implies no direction: each is a participant, civilians are affected.',
  },
};

/** The same name in two regions is two places. */
function placeOf(cell: CellOf): string {
  const [location, region] = [cell('location'), cell('admin1')];
  return location === region ? location : joined([location, region], ', ');
}
