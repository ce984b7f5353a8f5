// One table says which room may import which rooms and packages; the linter's file follows from it.
//   node src/build/floors.mjs    writes .oxlintrc.json

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The panels, blind to each other: each imports its own files and the floors below. */
export const panels = [
  'details',
  'filters',
  'help',
  'list',
  'load',
  'overview',
  'problems',
  'search',
  'settings',
  'share',
  'status',
  'timeline',
];

/**
 * From the ground up. A room may import itself, the rooms named here and the packages named here; a package's inner
 * paths are named one by one, or with a star.
 * @type {Record<string, { rooms: string[], packages: string[] }>}
 */
export const floors = {
  base: { rooms: [], packages: [] },
  domain: { rooms: ['base'], packages: [] },
  formats: {
    rooms: ['base', 'domain'],
    packages: ['hyparquet', 'hyparquet/src/*', 'jsonc-parser', 'virtual:events-schema', 'virtual:wording-rules'],
  },
  table: { rooms: ['base', 'domain'], packages: [] },
  'event-store': { rooms: ['base', 'domain', 'formats', 'table'], packages: [] },
  url: { rooms: ['base', 'domain'], packages: ['nuqs/server', 'react'] },
  queries: { rooms: ['base', 'domain', 'event-store'], packages: ['@tanstack/react-query', 'react'] },
  i18n: { rooms: ['base', 'domain'], packages: ['react-intl', 'react', 'virtual:later-messages/*'] },
  ui: { rooms: ['base'], packages: ['react'] },
  timeline: { rooms: ['base', 'domain'], packages: ['react', 'moment', 'vis-timeline/esnext'] },
  panels: {
    rooms: ['base', 'domain', 'url', 'queries', 'i18n', 'ui', 'timeline'],
    packages: ['react', '@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
  },
  app: {
    rooms: ['base', 'domain', 'event-store', 'url', 'queries', 'i18n', 'ui', 'panels'],
    packages: ['react', 'react-dom/client', 'react-error-boundary'],
  },
  // Aside: run in Node, never in the page.
  cli: {
    rooms: ['base', 'domain', 'formats', 'event-store', 'i18n'],
    packages: ['node:*', 'hyparquet-writer'],
  },
  build: {
    rooms: [],
    packages: ['node:*', 'vite', 'ajv/dist/2020.js', 'ajv/dist/standalone', '@formatjs/icu-messageformat-parser'],
  },
};

/** The pure rooms: the same answer in the page, in a worker and in Node. */
const pureRooms = ['base', 'domain', 'formats', 'table'];
const noBrowser = ['window', 'document', 'navigator', 'localStorage', 'history', 'location', 'fetch'];

const testFiles = ['**/*.test.ts', '**/*.test.tsx', 'src/testing/**', 'e2e/**'];

/** @param {string} name the folders above it: "a/b/c" has "a" and "a/b" */
const above = (name) =>
  name
    .split('/')
    .map((_, i, parts) => parts.slice(0, i).join('/'))
    .slice(1);

/** @param {string[]} names */
const allowed = (names) => names.map((name) => `!${name}`);

/**
 * One group a room: an allowance in a second group would lift the bans of the first. The patterns are those of
 * .gitignore, and the last that matches wins. "react" would also allow "any/thing/react", which is therefore banned after
 * it; and a path is only seen past its allowed parents, which are therefore banned again by their exact names.
 * @param {string} room
 * @param {{ rooms: string[], packages: string[] }} floor
 * @param {string[]} [own] how the room names itself
 */
function only(room, { rooms, packages }, own = [`#${room}`, `#${room}/**`]) {
  const message = `${room}/ may import its own files, the rooms [${rooms.join(', ')}] and the packages [${packages.join(', ')}].`;
  const parents = [...new Set(packages.flatMap(above))].filter((name) => !packages.includes(name));
  const names = [...parents, ...packages];
  const words = names.filter((name) => !name.includes('/'));
  const group = [
    '*',
    '!.',
    '!./**',
    '!#*',
    '#*/*',
    ...allowed(own),
    ...allowed(rooms.flatMap((name) => [`#${name}`, `#${name}/**`])),
    ...allowed(words),
    ...words.map((name) => `*/**/${name}`),
    ...allowed(names.filter((name) => name.includes('/'))),
  ];
  return { paths: parents.map((name) => ({ name, message })), patterns: [{ group, message }] };
}

/** @param {string} files @param {ReturnType<typeof only>} rule */
const override = (files, rule) => ({ files: [files], rules: { 'eslint/no-restricted-imports': ['error', rule] } });

function floorOverrides() {
  return Object.entries(floors).flatMap(([room, floor]) => {
    if (room !== 'panels') return [override(`src/${room}/**`, only(room, floor))];
    return panels.map((panel) =>
      override(
        `src/panels/${panel}/**`,
        only(`panels/${panel}`, floor, ['#panels', `#panels/${panel}`, `#panels/${panel}/**`]),
      ),
    );
  });
}

const rules = {
  'import/no-cycle': 'error',
  'import/no-default-export': 'error',
  'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
  'oxc/no-barrel-file': ['error', { threshold: 0 }],
  'typescript/no-explicit-any': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/consistent-type-imports': 'error',
  // The one constructor of a brand is such an assertion, and so is the word of the schema about a parsed record.
  'typescript/no-unsafe-type-assertion': 'off',
  'typescript/no-floating-promises': 'error',
  'typescript/switch-exhaustiveness-check': 'error',
  'react/rules-of-hooks': 'error',
  'react/exhaustive-deps': 'error',
  'react/react-in-jsx-scope': 'off',
  // Some of our controls (a slider over the timeline, a group of lanes) are none of the browser's.
  'jsx-a11y/prefer-tag-over-role': 'off',
  'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  'unicorn/require-post-message-target-origin': 'off',
  'eslint/max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'eslint/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'eslint/no-console': 'error',
  // tsc says it better.
  'eslint/no-unused-vars': 'off',
};

/** The whole of `.oxlintrc.json`. */
export const lintConfig = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'import', 'react', 'unicorn', 'jsx-a11y', 'vitest', 'promise', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  rules,
  overrides: [
    { files: ['**/*.tsx'], rules: { 'unicorn/filename-case': ['error', { case: 'pascalCase' }] } },
    {
      files: ['src/app/main.tsx', '**/*.test.tsx'],
      rules: { 'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }] },
    },
    { files: ['vite.config.ts', 'e2e/playwright.config.ts'], rules: { 'import/no-default-export': 'off' } },
    ...floorOverrides(),
    {
      files: pureRooms.map((room) => `src/${room}/**`),
      rules: { 'eslint/no-restricted-globals': ['error', ...noBrowser] },
    },
    // The scripts of the build speak to the person who runs them.
    { files: ['src/build/*.mjs', 'e2e/bench/bench.mjs'], rules: { 'eslint/no-console': 'off' } },
    {
      files: testFiles,
      rules: {
        'eslint/no-restricted-imports': 'off',
        'eslint/max-lines-per-function': 'off',
        'unicorn/consistent-function-scoping': 'off',
      },
    },
  ],
};

/** What `.oxlintrc.json` has to hold, to the byte. */
export const lintFile = `${JSON.stringify(lintConfig, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../../.oxlintrc.json', import.meta.url)), lintFile);
}
