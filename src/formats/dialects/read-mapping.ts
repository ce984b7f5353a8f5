// A mapping from a file or from what a browser has kept: anything may stand there.
import {
  DATE_COLUMNS,
  DATE_FORMS,
  LIST_SIGNS,
  MAPPED_COLUMNS,
  MAPPING_FORMAT,
  LARGEST_MAPPING,
  MOST_COLUMNS,
  newMapping,
  type MappedField,
  type TableMapping,
} from '#domain/table-mapping.ts';
import { isZone } from '#domain/zone.ts';
import { isJsonObject } from '#formats/json/json-value.ts';

const MOST_FIELDS = 100;
const MOST_VALUES = 500;
const LONGEST_NAME = 1000;
const LONGEST_TEXT = 2000;

const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit;

/** The text of a file; null when it is no mapping. */
export function readMappingText(text: string): TableMapping | null {
  if (text.length > LARGEST_MAPPING) return null;
  try {
    return readMapping(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

/** Null unless all of it is as it should be. What it is made of is new: no key comes over that nobody knows. */
export function readMapping(value: unknown): TableMapping | null {
  if (!isJsonObject(value) || own(value, 'format') !== MAPPING_FORMAT || own(value, 'version') !== 1) return null;
  const header = own(value, 'header');
  const fields = own(value, 'fields');
  if (!Array.isArray(header) || header.length > MOST_COLUMNS) return null;
  if (!header.every((name) => isText(name, LONGEST_NAME))) return null;
  if (!Array.isArray(fields) || fields.length > MOST_FIELDS) return null;
  const read = fields.map(readField);
  const good = read.filter((field) => field !== null);
  if (good.length < read.length || new Set(good.map(({ column }) => column)).size < good.length) return null;
  return newMapping(header, good);
}

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

function readField(value: unknown): MappedField | null {
  if (!isJsonObject(value)) return null;
  const column = own(value, 'column');
  if (!isText(column, LONGEST_NAME) || !MAPPED_COLUMNS.includes(column)) return null;
  const origin = originOf(value);
  if (!origin) return null;
  const isDate = DATE_COLUMNS.includes(column);
  if (isDate && origin.from === undefined) return null;
  const as = oneOf(DATE_FORMS, own(value, 'as'));
  const separator = oneOf(LIST_SIGNS, own(value, 'separator'));
  const [time, zone] = [own(value, 'time'), own(value, 'zone')];
  const values = valuesOf(own(value, 'values'));
  if (as === null || separator === null || values === null) return null;
  if (time !== undefined && !isText(time, LONGEST_NAME)) return null;
  if (zone !== undefined && !(isText(zone, LONGEST_NAME) && isZone(zone))) return null;
  return {
    column,
    ...origin,
    ...(isDate && as !== undefined && { as }),
    ...(isDate && time !== undefined && { time }),
    ...(isDate && zone !== undefined && { zone }),
    ...(!isDate && separator !== undefined && { separator }),
    ...(!isDate && values !== undefined && { values }),
  };
}

/** One of the three, and no more. */
function originOf(value: object): Pick<MappedField, 'from' | 'text' | 'is'> | null {
  const said = (['from', 'text', 'is'] as const).filter((key) => own(value, key) !== undefined);
  const [key] = said;
  if (key === undefined || said.length > 1) return null;
  const text = own(value, key);
  return isText(text, LONGEST_TEXT) ? { [key]: text } : null;
}

/** Undefined for nothing; null for anything else. */
function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined | null {
  return value === undefined ? undefined : (words.find((word) => word === value) ?? null);
}

function valuesOf(value: unknown): MappedField['values'] | null {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length > MOST_VALUES) return null;
  return value.every(isPair) ? (value as [string, string][]) : null;
}

const isPair = (pair: unknown): boolean =>
  Array.isArray(pair) && pair.length === 2 && pair.every((text) => isText(text, LONGEST_NAME));
