// UCDP's Georeferenced Event Dataset: one row an event with at least one death.
import { as, joined, titleOf, withoutLists, type CellOf, type Dialect } from './dialect.ts';
import { writtenDay } from './written-day.ts';

const VIOLENCE: ReadonlyMap<string, string> = new Map(
  Object.entries({ 1: 'state-based', 2: 'non-state', 3: 'one-sided' }),
);
const ONE_SIDED = '3';

/** 1 exact, 2 within 25 km, 3 second-order division, 4 first-order, 5 a line or area, 6 country, 7 somewhere at sea or in the air. */
const PRECISIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    1: 'exact',
    2: 'near',
    3: 'district',
    4: 'region',
    5: 'region',
    6: 'country',
    7: 'unknown',
  }),
);

interface Span {
  readonly start: string;
  readonly end: string;
}

/** Of two days, the event was at some time between them. Of one, `date_prec` says whether it is sure. */
function spanOf(cell: CellOf): Span {
  const [start, end] = [cell('date_start'), cell('date_end')].map((text) => writtenDay(text) ?? text);
  if (start !== end && start && end) return { start, end };
  const isSure = cell('date_prec') === '1' || cell('date_prec') === '';
  return { start: isSure ? (start ?? '') : `${start ?? ''}~`, end: '' };
}

const isOneSided = (cell: CellOf): boolean => cell('type_of_violence') === ONE_SIDED;
const isCivilian = (name: string): boolean => /^civilians$/i.test(name);

/** "Agency, day, headline", several with quotes about each. */
function sourcesOf(cell: CellOf): string {
  return cell('source_article')
    .split(/"\s*;\s*"/)
    .map((article) => titleOf(withoutLists(article.replace(/^"|"$/g, ''))))
    .filter((title) => title !== '')
    .join(';');
}

const placeOf = (cell: CellOf): string => {
  const [where, region] = [cell('where_coordinates'), cell('adm_1')];
  return where === region ? where : joined([where, region], ', ');
};

const whenPlaced = (name: string) => (cell: CellOf) => (placeOf(cell) === '' ? '' : cell(name));

export const ucdpGed: Dialect = {
  id: 'ucdp-ged',
  recognises: (names) =>
    ['type_of_violence', 'side_a', 'side_b', 'date_start', 'date_end', 'best'].every((name) => names.has(name)),
  fields: [
    { column: 'id', from: 'id', value: (cell) => (cell('id') === '' ? '' : `ucdp-${cell('id')}`) },
    { column: 'kind', from: 'type_of_violence', value: () => 'attack' },
    {
      column: 'title',
      from: 'dyad_name',
      value: (cell) => titleOf(joined([cell('dyad_name') || cell('conflict_name'), cell('where_coordinates')], ', ')),
    },
    { column: 'start', from: 'date_start', value: (cell) => spanOf(cell).start },
    { column: 'end', from: 'date_end', value: (cell) => spanOf(cell).end },
    { column: 'mode', from: 'date_prec', value: (cell) => (spanOf(cell).end === '' ? '' : 'within') },
    { column: 'perpetrator', from: 'side_a', value: (cell) => (isOneSided(cell) ? withoutLists(cell('side_a')) : '') },
    {
      column: 'participant',
      from: 'side_a',
      value: (cell) => {
        const sides = isOneSided(cell) ? [cell('side_b')] : [cell('side_a'), cell('side_b')];
        return joined(sides.filter((name) => !isCivilian(name)).map(withoutLists), ';');
      },
    },
    {
      column: 'affected',
      from: 'side_b',
      value: (cell) => (isCivilian(cell('side_b')) ? cell('side_b') : ''),
    },
    { column: 'place', from: 'where_coordinates', value: placeOf },
    { column: 'lat', from: 'latitude', value: whenPlaced('latitude') },
    { column: 'lon', from: 'longitude', value: whenPlaced('longitude') },
    { column: 'precision', from: 'where_prec', value: (cell) => PRECISIONS.get(cell('where_prec')) ?? '' },
    as('figure', 'best'),
    as('figureMin', 'low'),
    as('figureMax', 'high'),
    { column: 'figureLabel', from: 'best', value: (cell) => (cell('best') === '' ? '' : 'deaths, best estimate') },
    { column: 'figureBy', from: 'best', value: (cell) => (cell('best') === '' ? '' : 'UCDP') },
    { column: 'source', from: 'source_article', value: sourcesOf },
    {
      column: 'tags',
      from: 'type_of_violence',
      value: (cell) =>
        joined(
          [VIOLENCE.get(cell('type_of_violence')) ?? '', cell('event_clarity') === '2' ? 'aggregated report' : ''],
          ';',
        ),
    },
    as('codes.ucdp', 'id'),
  ],
  meta: {
    attribution: 'UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, CC BY 4.0',
    notice:
      'Read from a UCDP GED export. Deaths are UCDP’s best estimate, with its low and high one. The sides of a fight are participants; only in one-sided violence is a side named as its perpetrator.',
  },
};
