// Parses the ICU messages at build time, so that the page carries neither their parser nor its cost at start.

import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const MESSAGE_FILE = /\/src\/i18n\/messages\/[^/?]+\.json$/;
const PARSER = /^@formatjs\/icu-messageformat-parser$/;
const NO_PARSER = fileURLToPath(import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js'));

/**
 * The same file with each message as its syntax tree, which react-intl takes in place of the text.
 * Throws with the message's id when a message is not valid ICU.
 */
export function compileMessages(json: string): string {
  const messages = Object.entries(JSON.parse(json) as Record<string, string>);
  const trees = messages.map(([id, message]) => {
    try {
      return [id, parse(message)];
    } catch (cause) {
      throw new Error(`The message "${id}" is not valid ICU: ${message}`, { cause });
    }
  });
  return JSON.stringify(Object.fromEntries(trees));
}

/**
 * Compiles in development and tests too, so that what is tried is what is shipped; only a build leaves the parser out,
 * since tests may use it. `?raw` imports keep the text.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'parley:messages',
    enforce: 'pre',
    config: (_config, { command }) =>
      command === 'build' ? { resolve: { alias: [{ find: PARSER, replacement: NO_PARSER }] } } : null,
    transform: (code, id) => (MESSAGE_FILE.test(id) ? compileMessages(code) : null),
  };
}
