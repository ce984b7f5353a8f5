// Compiles the published JSON Schema into plain code at build time: the page checks files without `eval` and without ajv.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type standalone from 'ajv/dist/standalone';
import type { Plugin } from 'vite';

/** By `require`: an import of this CommonJS module gives the function or a wrapper of it, depending on who imports. */
const { default: standaloneCode } = createRequire(import.meta.url)('ajv/dist/standalone') as {
  default: typeof standalone;
};

const MODULE_ID = 'virtual:events-schema';
const SCHEMA_FILE = fileURLToPath(new URL('../../public/schema/events-1.schema.json', import.meta.url));

/** The parts of the file that are checked one by one, so that a bad record spoils nothing but itself. */
const PARTS = {
  validateMeta: '#/properties/meta',
  validateActor: '#/$defs/actor',
  validatePlace: '#/$defs/place',
  validateSource: '#/$defs/source',
  validateEvent: '#/$defs/event',
};

/** RFC 3339 date-time. Whether the day exists is not for a pattern to say: the `formats` room asks that of every date. */
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * JSON Schema counts characters, not UTF-16 units. The compiled code asks for ajv's own counter by `require`. Ours counts
 * only where it can matter: up to the least upper limit of the schema, the number of units is on the same side of every limit.
 */
const AJV_LENGTH = 'require("ajv/dist/runtime/ucs2length").default';
const ourLength = (
  leastLimit: number,
): string => `(text) => { let length = text.length; if (length <= ${leastLimit}) return length;
  for (let i = 0; i < text.length - 1; i++) {
  if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { length--; i++; } } return length; }`;

/** By pattern: what tells most texts of files without a regular expression, and null where it cannot. */
const QUICK_TESTS: Readonly<Record<string, string>> = {
  '\\S': `(text) => { const unit = text.charCodeAt(0); return unit > 32 && unit < 127 ? true : null; }`,
  '^x-': `(text) => text.charCodeAt(0) === 120 && text.charCodeAt(1) === 45`,
  '^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$': `(text) => { if (text.length === 0 || text.length > 128) return false;
    for (let i = 0; i < text.length; i++) { const unit = text.charCodeAt(i);
      if (unit >= 97 && unit <= 122 || unit >= 48 && unit <= 57 || unit >= 65 && unit <= 90) continue;
      if (i === 0 || unit !== 45 && unit !== 46 && unit !== 95 && unit !== 126) return false; } return true; }`,
};

const PATTERN = /new RegExp\(("(?:[^"\\]|\\.)*"), "u"\)/g;

/** Patterns with a quick test are asked only where that does not know. */
function withQuickTests(code: string): string {
  return code.replaceAll(PATTERN, (made: string, text: string) => {
    const quick = QUICK_TESTS[JSON.parse(text) as string];
    return quick === undefined
      ? made
      : `((quick, pattern) => ({ test: (text) => quick(text) ?? pattern.test(text) }))(${quick}, ${made})`;
  });
}

/** Which keys a record of many may have is looked up in a set: for objects engines look slowly, key by key. */
const OWN_KEY = /func\d+\.call\((schema\d+(?:\.\w+)*)\.properties, (key\d+)\)/g;

function withKeySets(code: string): string {
  const sets = new Map<string, string>();
  const body = code.replaceAll(OWN_KEY, (_call: string, schema: string, key: string) => {
    const name = `keysOf_${schema.replaceAll('.', '_')}`;
    sets.set(name, schema);
    return `${name}.has(${key})`;
  });
  const made = Array.from(sets, ([name, schema]) => `\nconst ${name} = new Set(Object.keys(${schema}.properties));`);
  return body + made.join('');
}

interface Schema {
  readonly $id: string;
  readonly $defs: { readonly event: { readonly properties?: object } };
}

/** `parts`: by the name of its validator, where in the schema a part is. */
function compile(schema: Schema, parts: Readonly<Record<string, string>>, allErrors: boolean): string {
  const ajv = new Ajv2020({
    schemas: [schema],
    allErrors,
    strict: false,
    // What JSON.parse makes of 1e999 is no number of JSON's.
    strictNumbers: true,
    messages: false,
    formats: { 'date-time': DATE_TIME },
    code: { source: true, esm: true, lines: false },
  });
  const refs = Object.entries(parts).map(([name, path]) => [name, schema.$id + path]);
  return standaloneCode(ajv, Object.fromEntries(refs));
}

const CONTEXT_PARAMETER =
  /, \{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}\)/g;
const CONTEXT = /, \{instancePath:[^{}]*,rootData,dynamicAnchors\}\)/g;

/** Of where it stands, each part of a record is told in an object and a text of its own: nothing for who asks only whether it fits. */
function withoutContext(code: string): string {
  const body = code.replaceAll(CONTEXT_PARAMETER, ')').replaceAll(CONTEXT, ')');
  return `const instancePath = "", rootData = undefined, dynamicAnchors = {}; ${body}`;
}

const EXPORT = /export const validateEventFields = (validate\d+);/;

/**
 * For records of which there are a million. Those of JSON have their fields in any order, and any of them missing, so that engines
 * look for each field anew in each record. `fieldsOfEvent` goes through a record once, and gives an object of always the same
 * shape: undefined where a field is missing, and null instead when the record has any other key. `validateEventFields`
 * says whether such fields fit the schema, and nothing of errors.
 */
function quickEventCode(schema: Schema): string {
  const { event } = schema.$defs;
  const open = { ...event, additionalProperties: true, patternProperties: {} };
  const quick = { ...schema, $id: `${schema.$id}:fields`, $defs: { ...schema.$defs, event: open } };
  const code = compile(quick, { validateEventFields: PARTS.validateEvent }, false);
  const validator = EXPORT.exec(code)?.[1] ?? '';
  const keys = Object.keys(event.properties ?? {}).map((key) => JSON.stringify(key));
  return `
export const validateEventFields = (() => { ${withoutContext(withKeySets(code.replace(EXPORT, '')))}
return ${validator}; })();
export const noFields = () => ({ ${keys.map((key) => `${key}: undefined`).join(', ')} });
export function fieldsOfEvent(record) {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return null;
  const fields = noFields();
  for (const key in record) {
    const field = record[key];
    switch (key) {
      ${keys.map((key) => `case ${key}: fields[${key}] = field; break;`).join('\n      ')}
      default: return null;
    }
  }
  return fields;
}`;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** Which keys an object may have: by its dotted path below `node`, with "*" for positions in lists. */
function keysBelow(schema: object, node: SchemaNode, path: readonly string[]): [string, readonly string[]][] {
  const { $ref, properties, items } = node;
  if ($ref !== undefined) return keysBelow(schema, nodeAt(schema, $ref), path);
  if (items) return keysBelow(schema, items, [...path, '*']);
  if (!properties) return [];
  const deeper = Object.entries(properties).flatMap(([key, below]) => keysBelow(schema, below, [...path, key]));
  return [[path.join('.'), Object.keys(properties)], ...deeper];
}

const nodeAt = (schema: object, ref: string): SchemaNode =>
  ref
    .split('/')
    .slice(1)
    .reduce<object>((node, step) => (node as Readonly<Record<string, object>>)[step] ?? {}, schema);

function knownKeysCode(schema: object): string {
  const { properties = {} } = nodeAt(schema, '#');
  const lists = Object.entries(properties).map(([name, node]) => [
    name,
    Object.fromEntries(keysBelow(schema, node.items ?? node, [])),
  ]);
  const all = { file: { '': Object.keys(properties) }, ...Object.fromEntries(lists) };
  return `\nexport const knownKeys = ${JSON.stringify(all)};`;
}

/**
 * The source of an ES module with one validator per part. Throws when the schema is broken or when ajv would need its
 * run-time library, so that neither can reach a reader.
 */
export function compileEventsSchema(schemaText: string): string {
  const schema = JSON.parse(schemaText) as Schema;
  const limits = Array.from(schemaText.matchAll(/"maxLength":\s*(\d+)/g), ([, limit]) => Number(limit));
  const length = ourLength(Math.min(0x7fff_ffff, ...limits));
  const compiled = withKeySets(compile(schema, PARTS, true)) + quickEventCode(schema) + knownKeysCode(schema);
  const code = withQuickTests(compiled.replaceAll(AJV_LENGTH, length));
  const missing = /require\([^)]*\)/.exec(code);
  if (missing) throw new Error(`The compiled schema needs ${missing[0]}, which the page does not have.`);
  return code;
}

/** Serves the validators as `virtual:events-schema` in development, tests, workers and builds alike. */
export function schemaPlugin(): Plugin {
  const resolvedId = `\0${MODULE_ID}`;
  return {
    name: 'parley:schema',
    resolveId: (id) => (id === MODULE_ID ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      this.addWatchFile(SCHEMA_FILE);
      return compileEventsSchema(readFileSync(SCHEMA_FILE, 'utf8'));
    },
  };
}
