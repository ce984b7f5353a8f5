// What the columns of an unknown table may mean, from their names and from what is in them. A reader says whether that is so.
import {
  newMapping,
  type DateForm,
  type ListSign,
  type MappedField,
  type TableMapping,
  type TableSample,
} from '#domain/table-mapping.ts';
import { kindInWord, nameFit } from './guess-names.ts';
import { inEveryScript } from './mapping.ts';
import { mappedDate, plainDigits } from './mapped-date.ts';

/** So many cells in a hundred have to be what they are taken for. */
const MOSTLY = 0.6;
const NEARLY_ALL = 0.9;
const FEW = 30;
const TITLE_LENGTHS = [8, 200] as const;

interface ColumnSample {
  readonly name: string;
  /** Those that say something. */
  readonly cells: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly form: DateForm | 'unsure' | null;
}

type Fits = (column: ColumnSample) => boolean;

export function guessMapping(sample: TableSample): TableMapping {
  const guess = new Guess(sample);
  return newMapping(sample.names, guess.fields());
}

class Guess {
  readonly #columns: readonly ColumnSample[];
  readonly #taken = new Set<ColumnSample>();
  readonly #fields: MappedField[] = [];

  constructor({ names, rows }: TableSample) {
    this.#columns = names.map((name, i) =>
      columnSample(
        name,
        rows.map((row) => row[i]?.trim() ?? ''),
      ),
    );
  }

  fields(): readonly MappedField[] {
    this.#dates();
    for (const column of ['lat', 'lon'] as const) this.#add(column, isDegree(column === 'lat' ? 90 : 180));
    this.#add('sourceUrl', isAddress, { separator: 'none' });
    this.#add('title', isTitle);
    this.#add('kind', tellsKind);
    for (const column of ['participant', 'mediator'] as const) this.#add(column, saysSomething);
    this.#add('place', isName);
    this.#add('source', saysSomething);
    this.#add('summary', saysSomething);
    this.#add('tags', saysSomething);
    this.#add('figure', isCount);
    this.#add('id', isIdentifier);
    this.#add('lang', (one) => one.cells.every((cell) => /^[a-z]{2,3}$/i.test(cell)));
    this.#address();
    this.#title();
    return this.#fields;
  }

  /** The best by name, of those that are not taken. */
  #best(column: string, fits: Fits): ColumnSample | null {
    const found = this.#columns
      .filter((one) => !this.#taken.has(one) && one.cells.length > 0 && fits(one))
      .map((one) => ({ one, fit: nameFit(column, one.name) }))
      .filter(({ fit }) => fit > 0);
    return found.toSorted((a, b) => b.fit - a.fit)[0]?.one ?? null;
  }

  #take(column: string, one: ColumnSample, more: Partial<MappedField> = {}): void {
    this.#taken.add(one);
    this.#fields.push({ column, from: one.name, ...more });
  }

  #add(column: string, fits: Fits, more: Partial<MappedField> = {}): void {
    const one = this.#best(column, fits);
    if (!one) return;
    if (column === 'kind') this.#take(column, one, { values: kindsIn(one) });
    else this.#take(column, one, { ...listSign(column, one), ...more });
  }

  #dates(): void {
    const start =
      this.#best('start', isDate) ??
      this.#columns.find(
        ({ form, name }) => form !== null && form !== 'year' && !form.startsWith('unix') && nameFit('end', name) === 0,
      ) ??
      this.#best('year', ({ form }) => form === 'year') ??
      this.#best('start', ({ form }) => form === 'year');
    if (!start) return;
    this.#take('start', start, formOf(start));
    const time = this.#best(
      'time',
      ({ cells }) => shareOf(cells, (cell) => /^\d{1,2}:\d{2}/.test(plainDigits(cell))) >= MOSTLY,
    );
    if (time) {
      this.#taken.add(time);
      this.#fields[0] = { ...this.#fields[0], column: 'start', time: time.name };
    }
    const end = this.#best('end', ({ form }) => form !== null);
    if (end) this.#take('end', end, formOf(end));
  }

  /** Whatever its name, it is where one can read on. */
  #address(): void {
    if (this.#fields.some(({ column }) => column === 'sourceUrl')) return;
    const one = this.#columns.find(
      (column) => !this.#taken.has(column) && column.cells.length > 0 && isAddress(column),
    );
    if (one) this.#take('sourceUrl', one, { separator: 'none' });
  }

  /** A text of its own in each row; else what sort of thing, and where. */
  #title(): void {
    if (this.#fields.some(({ column }) => column === 'title')) return;
    const own = this.#columns.find(
      (one) => !this.#taken.has(one) && isTitle(one) && one.distinct.size > one.cells.length / 2,
    );
    if (own) {
      this.#take('title', own);
      return;
    }
    const kind = this.#fields.find(({ column }) => column === 'kind')?.from;
    const sort = kind ?? this.#columns.find((one) => !this.#taken.has(one) && isSort(one))?.name;
    const places = this.#columns.filter(({ name, cells }) => cells.length > 0 && nameFit('place', name) > 0);
    const named = places.filter((one) => one.name !== sort && !one.form && isName(one)).map(({ name }) => `{${name}}`);
    const text = [sort === undefined ? '' : `{${sort}}`, named.join(', ')].filter(Boolean).join(': ');
    if (text !== '') this.#fields.unshift({ column: 'title', text });
  }
}

function columnSample(name: string, all: readonly string[]): ColumnSample {
  const cells = all.filter((cell) => cell !== '');
  return { name, cells, distinct: new Set(cells), form: dateFormOf(cells) };
}

const shareOf = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const isDay = (form: DateForm) => (cell: string) => /^\d{4}-/.test(mappedDate(cell, '', form, 'UTC').when);

/** In which order their days are written; `unsure` where no cell tells day from month; null where they are no days. */
export function dateFormOf(cells: readonly string[]): DateForm | 'unsure' | null {
  const plain = cells.map(plainDigits);
  if (shareOf(plain, (cell) => /^(1[0-9]|20)\d\d$/.test(cell)) >= NEARLY_ALL) return 'year';
  if (shareOf(plain, (cell) => /^[1-9]\d{8,9}$/.test(cell)) >= NEARLY_ALL) return 'unix-s';
  if (shareOf(plain, (cell) => /^[1-9]\d{11,12}$/.test(cell)) >= NEARLY_ALL) return 'unix-ms';
  if (shareOf(cells, isDay('iso')) >= NEARLY_ALL) return 'iso';
  const [dayFirst, monthFirst] = (['day-first', 'month-first'] as const).map((form) => shareOf(cells, isDay(form)));
  if (dayFirst === undefined || monthFirst === undefined || Math.max(dayFirst, monthFirst) < MOSTLY) return null;
  if (dayFirst === monthFirst) return 'unsure';
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

const formOf = ({ form }: ColumnSample): Partial<MappedField> =>
  form === null || form === 'unsure' ? {} : { as: form };

const isDate: Fits = ({ form }) => form !== null && form !== 'year';
const saysSomething: Fits = () => true;
const isNumber = (cell: string): boolean => /^[+-]?\d+([.,]\d+)?$/.test(plainDigits(cell));
const isName: Fits = ({ cells }) => shareOf(cells, isNumber) < MOSTLY;
const isSort: Fits = (one) => isName(one) && one.form === null && one.distinct.size > 1 && one.distinct.size <= FEW;
const isAddress: Fits = ({ cells }) => shareOf(cells, (cell) => /^https?:\/\//i.test(cell)) >= MOSTLY;
const isIdentifier: Fits = ({ cells, distinct }) => distinct.size === cells.length;
const isCount: Fits = ({ cells }) => shareOf(cells, (cell) => /^\d{1,7}$/.test(plainDigits(cell))) >= NEARLY_ALL;
const isDegree =
  (limit: number): Fits =>
  ({ cells }) =>
    shareOf(cells, (cell) => isNumber(cell) && Math.abs(Number(plainDigits(cell).replace(',', '.'))) <= limit) >=
    NEARLY_ALL;

function isTitle({ cells, form }: ColumnSample): boolean {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1);
  const isText =
    shareOf(cells, (cell) => /\p{L}/u.test(cell)) >= NEARLY_ALL &&
    !isAddress({ cells, form, name: '', distinct: new Set() });
  return form === null && isText && length >= TITLE_LENGTHS[0] && length <= TITLE_LENGTHS[1];
}

const tellsKind: Fits = ({ distinct, form }) =>
  form === null && distinct.size <= FEW && [...distinct].some((value) => kindInWord(value) !== null);

const kindsIn = ({ distinct }: ColumnSample): readonly (readonly [string, string])[] =>
  [...distinct].flatMap((value): (readonly [string, string])[] => {
    const kind = kindInWord(value);
    return kind === null ? [] : [[value, kind]];
  });

const LISTS: ReadonlySet<string> = new Set(['participant', 'mediator', 'source', 'tags']);

/** ";" is taken for one wherever it stands, the others where they stand in many cells. */
function listSign(column: string, { cells }: ColumnSample): { readonly separator?: ListSign } {
  if (!LISTS.has(column)) return {};
  const signs = [';', '|', ...(column === 'tags' ? [','] : [])] as ListSign[];
  const found = signs.find((sign) => shareOf(cells, (cell) => cell.search(inEveryScript(sign)) >= 0) >= 0.1);
  return { separator: found ?? (column === 'source' ? 'none' : ';') };
}
