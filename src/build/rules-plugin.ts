// Puts the published rules of wording into the page: whoever replaces the file and builds has rules of their own.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Plugin } from 'vite';

const MODULE_ID = 'virtual:wording-rules';
const FOLDER = new URL('../../public/neutrality/', import.meta.url);
const RULES_FILE = fileURLToPath(new URL('rules-1.json', FOLDER));
const SCHEMA_FILE = fileURLToPath(new URL('rules-1.schema.json', FOLDER));

/** The source of an ES module with the rules. Throws, with the place of the mistake, for rules that are none. */
export function compileRules(rulesText: string): string {
  const rules: unknown = JSON.parse(rulesText);
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object);
  if (!validate(rules)) {
    const [error] = validate.errors ?? [];
    throw new Error(`public/neutrality/rules-1.json: ${error?.instancePath ?? ''} ${error?.message ?? ''}`);
  }
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(rules))});`;
}

/** Serves them as `virtual:wording-rules` in development, tests, workers and builds alike. */
export function rulesPlugin(): Plugin {
  const resolvedId = `\0${MODULE_ID}`;
  return {
    name: 'parley:rules',
    resolveId: (id) => (id === MODULE_ID ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      this.addWatchFile(RULES_FILE);
      return compileRules(readFileSync(RULES_FILE, 'utf8'));
    },
  };
}
