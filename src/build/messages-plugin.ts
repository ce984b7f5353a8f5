// Parses the ICU messages at build time, so that the page carries neither their parser nor its cost at start; and parts
// those that the first look at the page can say from those that only code fetched later says.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { saidIn, staticModules } from './said-messages.ts';

const MESSAGE_FILE = /\/src\/i18n\/messages\/[^/?]+\.json$/;
/** With the language after it. Not `en.json?later`, which the bundler does not take for JSON. */
const LATER = 'virtual:later-messages/';
const PARSER = /^@formatjs\/icu-messageformat-parser$/;
const NO_PARSER = fileURLToPath(import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js'));
const SOURCES = fileURLToPath(new URL('../', import.meta.url));
const ENTRY = `${SOURCES}app/main.tsx`;

/**
 * What the entry imports statically, by path, and which messages these scripts can say. All others are said by code that is
 * fetched later.
 */
export function firstLook(): { modules: ReadonlyMap<string, string>; isSaid: (id: string) => boolean } {
  const modules = staticModules(ENTRY, SOURCES);
  return { modules, isSaid: saidIn([...modules.values()]) };
}

const anyMessage = (_id: string): boolean => true;

/**
 * The same file with each message as its syntax tree, which react-intl takes in place of the text.
 * Throws with the message's id when a message is not valid ICU.
 * @param isWanted which messages to keep
 */
export function compileMessages(json: string, isWanted = anyMessage): string {
  const messages = Object.entries(JSON.parse(json) as Record<string, string>);
  const trees = messages.map(([id, message]) => {
    try {
      return [id, parse(message)] as const;
    } catch (cause) {
      throw new Error(`The message "${id}" is not valid ICU: ${message}`, { cause });
    }
  });
  return JSON.stringify(Object.fromEntries(trees.filter(([id]) => isWanted(id))));
}

/**
 * Compiles in development and tests too, so that what is tried is what is shipped; only a build leaves the parser out,
 * since tests may use it, and parts the messages, as the sources say them: there `en.json` has those of the first look, and
 * `virtual:later-messages/en` all others. Elsewhere `en.json` has all, and the other none. `?raw` imports keep the text.
 */
export function messagesPlugin(): Plugin {
  let isBuild = false;
  let first: ReturnType<typeof firstLook> = { modules: new Map(), isSaid: anyMessage };
  return {
    name: 'parley:messages',
    enforce: 'pre',
    config(_config, { command }) {
      isBuild = command === 'build';
      return isBuild ? { resolve: { alias: [{ find: PARSER, replacement: NO_PARSER }] } } : null;
    },
    buildStart() {
      if (isBuild) first = firstLook();
    },
    transform: (code, id) => (MESSAGE_FILE.test(id) ? compileMessages(code, first.isSaid) : null),
    resolveId: (id) => (id.startsWith(LATER) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${LATER}`)) return null;
      const json = readFileSync(`${SOURCES}i18n/messages/${id.slice(LATER.length + 1)}.json`, 'utf8');
      return `export default JSON.parse(${JSON.stringify(compileMessages(json, (message) => !first.isSaid(message)))});`;
    },
    /** A message that the first look says must not come later: holds what was read against what the bundler has found. */
    generateBundle() {
      const found = staticallyImported(ENTRY, (id) => this.getModuleInfo(id)?.importedIds ?? []);
      const missed = found.filter((id) => id.startsWith(SOURCES) && /\.tsx?$/.test(id) && !first.modules.has(id));
      if (missed.length > 0) {
        this.error(
          `Their words could come too late, since build/said-messages.ts does not see that the entry imports them: ${missed.join(', ')}`,
        );
      }
    },
  };
}

/** The module and all that it imports, directly or not. */
function staticallyImported(entry: string, importsOf: (id: string) => readonly string[]): readonly string[] {
  const found = new Set([entry]);
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return [...found];
}
