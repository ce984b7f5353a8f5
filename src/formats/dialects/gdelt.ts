// GDELT's events, 1.0 and 2.0: tabs between the cells, no names of columns, every row coded by a machine.
import {
  addressInList,
  as,
  joined,
  titleOf,
  withoutLists,
  type CellOf,
  type Dialect,
  type DialectField,
} from './dialect.ts';
import { writtenDay } from './written-day.ts';

/** The top level of CAMEO, by its number. */
const CAMEO = [
  '',
  'Make public statement',
  'Appeal',
  'Express intent to cooperate',
  'Consult',
  'Engage in diplomatic cooperation',
  'Engage in material cooperation',
  'Provide aid',
  'Yield',
  'Investigate',
  'Demand',
  'Disapprove',
  'Reject',
  'Threaten',
  'Protest',
  'Exhibit force posture',
  'Reduce relations',
  'Coerce',
  'Assault',
  'Fight',
  'Use unconventional mass violence',
];

/** 1 country, 2 and 5 a state or its like, 3 and 4 a city. */
const PRECISIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 1: 'country', 2: 'region', 5: 'region', 3: 'near', 4: 'near' }),
);

function kindOf(cell: CellOf): string {
  const code = cell('eventcode');
  const root = Number(cell('eventrootcode'));
  if (code === '057') return 'agreement';
  if (code === '194') return 'shelling';
  if (root === 4 || code === '036') return 'talks';
  if (root === 1 || root === 2 || (root >= 10 && root <= 13)) return 'statement';
  return root >= 18 && root <= 20 ? 'attack' : 'other';
}

const label = (cell: CellOf): string => CAMEO[Number(cell('eventrootcode'))] ?? '';

const FIELDS: readonly DialectField[] = [
  { column: 'id', from: 'globaleventid', value: (cell) => `gdelt-${cell('globaleventid')}` },
  { column: 'kind', from: 'eventcode', value: kindOf },
  {
    column: 'title',
    from: 'eventcode',
    value: (cell) => {
      const who = joined([cell('actor1name'), cell('actor2name')], ' → ');
      return titleOf(joined([label(cell), who || cell('actiongeo_fullname')], ': '));
    },
  },
  { column: 'start', from: 'sqldate', value: (cell) => writtenDay(cell('sqldate')) ?? cell('sqldate') },
  {
    column: 'participant',
    from: 'actor1name',
    value: (cell) => joined([cell('actor1name'), cell('actor2name')].map(withoutLists), ';'),
  },
  as('place', 'actiongeo_fullname'),
  as('lat', 'actiongeo_lat'),
  as('lon', 'actiongeo_long'),
  { column: 'precision', from: 'actiongeo_type', value: (cell) => PRECISIONS.get(cell('actiongeo_type')) ?? '' },
  {
    column: 'sourceUrl',
    from: 'sourceurl',
    value: (cell) => (/^https?:\/\//i.test(cell('sourceurl')) ? addressInList(cell('sourceurl')) : ''),
  },
  { column: 'tags', from: 'globaleventid', value: () => 'machine-coded' },
  as('codes.cameo', 'eventcode'),
];

const GEO = (who: string, has2: boolean): readonly string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', ...(has2 ? ['ADM2Code'] : []), 'Lat', 'Long', 'FeatureID'].map(
    (name) => `${who}Geo_${name}`,
  );

const ACTOR = (who: string): readonly string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((name) => who + name);

const columns = (has2: boolean): readonly string[] =>
  [
    ['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
    ACTOR('Actor1'),
    ACTOR('Actor2'),
    ['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
    ['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
    ...['Actor1', 'Actor2', 'Action'].map((who) => GEO(who, has2)),
    ['DATEADDED', 'SOURCEURL'],
  ].flat();

/** The names that GDELT gives the columns, which stand nowhere in the file: 58 in 1.0, 61 in 2.0. */
const COLUMNS = [columns(false), columns(true)] as const;

/** The columns of a table without a first row of names, if its first row is one of GDELT's; else null. Years before 2013 lack the address. */
export function gdeltColumns(cells: readonly string[]): readonly string[] | null {
  const [id = '', day = ''] = cells;
  if (!/^\d+$/.test(id) || !/^\d{8}$/.test(day)) return null;
  if (cells.length === 57) return COLUMNS[0].slice(0, 57);
  return COLUMNS.find(({ length }) => length === cells.length) ?? null;
}

export const gdelt: Dialect = {
  id: 'gdelt',
  recognises: (names) => ['globaleventid', 'sqldate', 'eventcode', 'eventrootcode'].every((name) => names.has(name)),
  fields: FIELDS,
  meta: {
    attribution: 'The GDELT Project, gdeltproject.org',
    notice:
      'Read from GDELT. Every row was coded by a machine from a news text, and nobody has checked it: a place is often that of the report, and no actor is taken for a mediator.',
  },
};
