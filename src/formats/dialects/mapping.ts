// A table that a reader has said the columns of: the mapping as a dialect like any other.
import { isId } from '#domain/ids.ts';
import { KINDS } from '#domain/vocabulary.ts';
import {
  DATE_COLUMNS,
  LIST_COLUMNS,
  missingIn,
  namesInText,
  type ListSign,
  type MappedField,
  type TableMapping,
} from '#domain/table-mapping.ts';
import { slugOf } from '#formats/checks/slug.ts';
import {
  addressInList,
  plainName,
  titleOf,
  withoutLists,
  type CellOf,
  type Dialect,
  type DialectField,
} from './dialect.ts';
import { mappedDate, plainDigits, type MappedDate } from './mapped-date.ts';

const LONGEST_LABEL = 300;

/** The names of the columns of an unknown table, each another: "place", "place (2)", "column 3" for one without. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.trim() || `column ${i + 1}`;
    let own = name;
    for (let n = 2; taken.has(plainName(own)); n++) own = `${name} (${n})`;
    taken.add(plainName(own));
    return own;
  });
}

/** Whether the table has the columns that say what every event has to. */
export function fitsTable(mapping: TableMapping, names: readonly string[]): boolean {
  const known = new Set(names.map(plainName));
  const isThere = ({ column, from, text }: MappedField): boolean => {
    if (column === 'start' && from !== undefined) return known.has(plainName(from));
    if (column !== 'title') return true;
    return from === undefined
      ? namesInText(text ?? '').every((name) => known.has(plainName(name)))
      : known.has(plainName(from));
  };
  return missingIn(mapping) === null && mapping.fields.every(isThere);
}

export function dialectOfMapping(mapping: TableMapping): Dialect {
  const { fields } = mapping;
  const start = fields.find(({ column }) => column === 'start');
  const has = (column: string): boolean => fields.some((field) => field.column === column);
  const made = fields.map((field) => fieldOf(field.column === 'end' ? inZoneOf(start, field) : field));
  const figure = fields.find(({ column }) => column === 'figure');
  if (figure && !has('figureLabel')) made.push(figureName(figure));
  if (!has('kind')) made.push({ column: 'kind', from: '', value: () => 'other' });
  if (start && !has('label')) made.push(clockLabel(start));
  if (start?.zone !== undefined) made.push(zoneColumn(start, start.zone));
  const [lat, lon] = ['lat', 'lon'].map((column) => made.find((field) => field.column === column));
  if (lat && lon && !has('place')) made.push(pointName(lat, lon));
  const said = figure
    ? made.map((field) => (field.column.startsWith('figure') ? ofFigure(figure, field) : field))
    : made;
  return { id: 'mapping', recognises: () => false, fields: said, meta: { notice: noticeOf(fields) } };
}

/** Where there is no number, nothing is said of it. */
function ofFigure({ from = '' }: MappedField, field: DialectField): DialectField {
  const name = plainName(from);
  return { ...field, value: (cell) => (/\p{Nd}/u.test(cell(name)) ? field.value(cell) : '') };
}

/** What is counted is what its column is called. */
function figureName({ from = '' }: MappedField): DialectField {
  const label = from.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_LABEL);
  return { column: 'figureLabel', from: plainName(from), value: () => label };
}

/** The zone is asked once. */
const inZoneOf = (start: MappedField | undefined, end: MappedField): MappedField =>
  end.zone === undefined && start?.zone !== undefined ? { ...end, zone: start.zone } : end;

function noticeOf(fields: readonly MappedField[]): string {
  const zone = fields.find((field) => field.zone !== undefined)?.zone;
  const read = 'Read from a table, whose columns were matched by a reader.';
  return zone === undefined ? read : `${read} Times of day without a zone were taken to be those of ${zone}.`;
}

function fieldOf(field: MappedField): DialectField {
  const { column, from, text, is } = field;
  if (is !== undefined) return { column, from: '', value: () => is };
  if (text !== undefined) {
    const compose = composer(text);
    const value = column === 'title' ? (cell: CellOf) => titleOf(compose(cell)) : compose;
    return { column, from: plainName(namesInText(text)[0] ?? ''), value };
  }
  const name = plainName(from ?? '');
  return { column, from: name, value: valueOf(field, name) };
}

function valueOf(field: MappedField, name: string): DialectField['value'] {
  const { column, values = [] } = field;
  if (DATE_COLUMNS.includes(column)) return (cell) => dateIn(field, cell).when;
  const meant = new Map(values.map(([stands, means]) => [plainName(stands), means]));
  const said = (cell: CellOf): string => meant.get(plainName(cell(name))) ?? cell(name);
  if (LIST_COLUMNS.includes(column)) return (cell) => listOf(said(cell), field, meant);
  switch (column) {
    case 'title':
      return (cell) => titleOf(said(cell));
    case 'kind':
      return (cell) => kindOf(said(cell));
    case 'id':
      return (cell) => idOf(cell(name));
    case 'lat':
    case 'lon':
    case 'figure':
    case 'figureMin':
    case 'figureMax':
      return (cell) => numberIn(said(cell));
    case 'lang':
    case 'status':
    case 'certainty':
    case 'precision':
      return (cell) => said(cell).toLowerCase();
    default:
      return said;
  }
}

function dateIn({ from = '', time, as = 'iso', zone }: MappedField, cell: CellOf): MappedDate {
  const text = cell(plainName(from));
  const clock = time === undefined ? '' : cell(plainName(time));
  return text === '' ? { when: '', isWithoutZone: false } : mappedDate(text, clock, as, zone ?? null);
}

/** A time of day that nobody says the zone of is shown as it stands. */
function clockLabel(start: MappedField): DialectField {
  const [from, time] = [plainName(start.from ?? ''), plainName(start.time ?? '')];
  const value = (cell: CellOf): string =>
    dateIn(start, cell).isWithoutZone
      ? [cell(from), start.time === undefined ? '' : cell(time)].join(' ').trim().slice(0, LONGEST_LABEL)
      : '';
  return { column: 'label', from, value };
}

function zoneColumn(start: MappedField, zone: string): DialectField {
  const value = (cell: CellOf): string => (dateIn(start, cell).when.includes('T') ? zone : '');
  return { column: 'timeZone', from: plainName(start.from ?? ''), value };
}

/** A place of which only the point is known. */
const pointName = (lat: DialectField, lon: DialectField): DialectField => ({
  column: 'place',
  from: lat.from,
  value: (cell) => (lat.value(cell) === '' || lon.value(cell) === '' ? '' : `${lat.value(cell)}, ${lon.value(cell)}`),
});

function kindOf(text: string): string {
  const word = text.trim().toLowerCase();
  return KINDS.find((kind) => kind === word) ?? 'other';
}

function idOf(text: string): string {
  return text === '' || isId(text) ? text : slugOf(text);
}

/** "36,5" and "٣٦٫٥" as 36.5. */
const numberIn = (text: string): string =>
  plainDigits(text)
    .replace(/^([+-]?\d+)[,٫](\d+)$/, '$1.$2')
    .replace(/^\+/, '');

/** Arabic has a comma and a semicolon of its own, which readers take for the same sign. */
export function inEveryScript(sign: ListSign): RegExp | string {
  if (sign === ';') return /[;؛]/;
  return sign === ',' ? /[,،]/ : sign;
}

function listOf(text: string, { column, separator = ';' }: MappedField, meant: ReadonlyMap<string, string>): string {
  const parts = separator === 'none' ? [text] : text.split(inEveryScript(separator));
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => meant.get(plainName(part)) ?? part)
    .map((part) => (column === 'sourceUrl' ? addressInList(part) : withoutLists(part)))
    .join(';');
}

/** What stands between two columns is left out where one of them says nothing. */
function composer(text: string): (cell: CellOf) => string {
  const pieces = text.split(/\{([^{}]*)\}/);
  const names = pieces.map(plainName);
  return (cell) => {
    let made = '';
    let hasSaid = false;
    for (let i = 1; i < pieces.length; i += 2) {
      const said = cell(names[i] ?? '');
      if (said === '') continue;
      made += (hasSaid ? (pieces[i - 1] ?? '') : (pieces[0] ?? '')) + said;
      hasSaid = true;
    }
    return hasSaid || pieces.length === 1 ? made + (pieces.at(-1) ?? '') : '';
  };
}
