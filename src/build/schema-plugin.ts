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

/** JSON Schema counts characters, not UTF-16 units. The compiled code asks for ajv's own counter by `require`. */
const AJV_LENGTH = 'require("ajv/dist/runtime/ucs2length").default';
const OUR_LENGTH = `(text) => { let length = text.length; for (let i = 0; i < text.length - 1; i++) {
  if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { length--; i++; } } return length; }`;

/**
 * The source of an ES module with one validator per part. Throws when the schema is broken or when ajv would need its
 * run-time library, so that neither can reach a reader.
 */
export function compileEventsSchema(schemaText: string): string {
  const schema = JSON.parse(schemaText) as { $id: string };
  const ajv = new Ajv2020({
    schemas: [schema],
    allErrors: true,
    strict: false,
    // What JSON.parse makes of 1e999 is no number of JSON's.
    strictNumbers: true,
    messages: false,
    formats: { 'date-time': DATE_TIME },
    code: { source: true, esm: true, lines: false },
  });
  const refs = Object.entries(PARTS).map(([name, path]) => [name, schema.$id + path]);
  const code = standaloneCode(ajv, Object.fromEntries(refs)).replaceAll(AJV_LENGTH, OUR_LENGTH);
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
