// From the broken rules of the JSON Schema to problems that a person can understand: one for each field.
import type { SchemaError } from 'virtual:events-schema';
import { valueAt, type JsonPath } from '#formats/json/json-value.ts';
import type { Finding } from './problem-log.ts';

type Params = Readonly<Record<string, string | number>>;
/** What is wrong, without where. `step`: the key below the value that the rule was about, where that is the thing to name. */
interface Meaning {
  readonly code: Finding['code'];
  readonly params?: Params;
  readonly step?: string;
  readonly atKey?: boolean;
}

/** Positions in lists as numbers, keys as text: only the record tells which is which. */
function pathOf({ instancePath }: SchemaError, record: unknown): JsonPath {
  const path: (string | number)[] = [];
  for (const step of instancePath.split('/').slice(1)) {
    const isPosition = Array.isArray(valueAt(record, path));
    path.push(isPosition ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return path;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const wordList = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');
const amount = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Which of the schema's named patterns: by its definition, or by the field that has one of its own. */
function patternName({ schemaPath }: SchemaError): string {
  const name = /\/(\w+)\/pattern$/.exec(schemaPath)?.[1] ?? '';
  return name === 'iso' ? 'country' : name;
}

function meaningOfPattern(error: SchemaError): Meaning {
  const pattern = patternName(error);
  if (pattern === 'when') return { code: 'bad-date', params: { reason: 'shape' } };
  // A line of nothing but white space.
  if (pattern === 'line') return { code: 'too-short', params: { limit: 1 } };
  return { code: 'bad-pattern', params: { pattern } };
}

/** The two choices of the schema: a time has a start or an asOf; an end is a date or "..". */
function meaningOfChoice(error: SchemaError, all: readonly SchemaError[]): Meaning {
  const alternatives = all.filter(
    ({ keyword, schemaPath }) => keyword === 'required' && schemaPath.startsWith(`${error.schemaPath}/`),
  );
  if (alternatives.length === 0) return { code: 'bad-date', params: { reason: 'end' } };
  const names = alternatives.map(({ params }) => word(params['missingProperty']));
  return { code: 'missing-field', params: { allowed: names.join(', '), count: names.length }, step: names[0] ?? '' };
}

function meaningOf(error: SchemaError, all: readonly SchemaError[], value: unknown): Meaning {
  const { keyword, params } = error;
  switch (keyword) {
    case 'required': {
      const step = word(params['missingProperty']);
      return { code: 'missing-field', params: { allowed: step, count: 1 }, step };
    }
    case 'additionalProperties':
      return { code: 'unknown-key', step: word(params['additionalProperty']), atKey: true };
    case 'dependentRequired':
      return {
        code: 'needs-other-field',
        params: { other: word(params['missingProperty']) },
        step: word(params['property']),
      };
    case 'propertyNames':
      return { code: 'bad-pattern', params: { pattern: 'lang' }, step: word(params['propertyName']), atKey: true };
    case 'type':
      // JSON can write 1e999, which no number here can hold.
      if (typeof value === 'number' && !Number.isFinite(value)) {
        return { code: 'out-of-range', params: { bound: 'number', limit: Number.MAX_VALUE } };
      }
      return { code: 'wrong-type', params: { expected: String(params['type']) } };
    case 'enum':
      return { code: 'not-in-list', params: { allowed: wordList(params['allowedValues']) } };
    case 'pattern':
      return meaningOfPattern(error);
    case 'format':
      return { code: 'bad-date', params: { reason: 'moment' } };
    case 'anyOf':
      return meaningOfChoice(error, all);
    case 'minLength':
      return { code: 'too-short', params: { limit: amount(params['limit']) } };
    case 'maxLength':
      return { code: 'too-long', params: { limit: amount(params['limit']) } };
    case 'minimum':
    case 'maximum':
      return { code: 'out-of-range', params: { bound: keyword, limit: amount(params['limit']) } };
    default:
      throw new Error(`The schema has a rule without words: ${keyword}`);
  }
}

/** Tells the rules that broke only because another did: the branches of a choice, and the pattern of a key. */
function echoFinder(errors: readonly SchemaError[]): (error: SchemaError) => boolean {
  const placesOf = (wanted: string) =>
    new Set(errors.filter(({ keyword }) => keyword === wanted).map(({ instancePath }) => instancePath));
  const choices = placesOf('anyOf');
  const namings = placesOf('propertyNames');
  return ({ keyword, instancePath, schemaPath }) => {
    if (keyword === 'pattern' && namings.has(instancePath)) return true;
    // A branch by reference is told under the path of what it refers to.
    const isBranch = schemaPath.includes('/anyOf/') || schemaPath.startsWith('#/$defs/');
    return isBranch && choices.has(instancePath);
  };
}

/** Names that begin so are free for everyone, at every level. */
const OWN_KEY = /^x-/;

function findingOf(error: SchemaError, all: readonly SchemaError[], record: unknown): Finding | null {
  const owner = pathOf(error, record);
  const { code, params = {}, step, atKey = false } = meaningOf(error, all, valueAt(record, owner));
  if (code === 'unknown-key' && step !== undefined && OWN_KEY.test(step)) return null;
  const path = step === undefined ? owner : [...owner, step];
  const isBadName = atKey && code !== 'unknown-key';
  return { code, path, value: isBadName ? step : valueAt(record, path), params, atKey };
}

/** The problems of a record that broke the schema, the first of each field. Empty when only `x-…` keys are beyond it. */
export function explainSchemaErrors(errors: readonly SchemaError[], record: unknown): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const isEcho = echoFinder(errors);
  for (const error of errors) {
    const finding = isEcho(error) ? null : findingOf(error, errors, record);
    const field = JSON.stringify(finding?.path);
    if (finding && !findings.has(field)) findings.set(field, finding);
  }
  return [...findings.values()];
}
