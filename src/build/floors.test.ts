// Proves that the linter sees the floors: wrong imports are planted in every room and have to be refused.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floors, lintConfig, lintFile, panels } from './floors.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const PLANT = 'planted.ts';

/** Every folder that has a rule of its own, as in `#panels/list`. */
const rooms = [...Object.keys(floors).filter((room) => room !== 'panels'), ...panels.map((panel) => `panels/${panel}`)];
const packages = [
  ...new Set(Object.values(floors).flatMap(({ packages: names }) => names.map((name) => name.replace('*', 'x')))),
  'lodash',
  'lodash/react',
  'react/jsx-runtime',
  '@tanstack/query-core',
  'react-dom',
  'vis-data/esnext',
  'vis-timeline',
  'vis-timeline/standalone',
];
const plants = [
  ...rooms.map((room) => `#${room}/${PLANT}`),
  '#testing/planted.ts',
  './beside.ts',
  '../base/planted.ts',
  '../../base/planted.ts',
  ...packages,
];

/** Imports on demand, which the linter's rule does not see: as "room → specifier". They are planted as plain imports. */
function importsOnDemand(): { room: string; specifier: string }[] {
  const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\/|^build\//.test(file));
  return files.flatMap((file) => {
    const room = rooms.find((name) => file.startsWith(`${name}/`));
    const found = readFileSync(join(top, 'src', file), 'utf8').matchAll(/\bimport\(\s*'([^'.][^']*)'/g);
    return room ? [...found].map(([, specifier = '']) => ({ room, specifier })) : [];
  });
}

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
}

/** One run of the linter over all the plants. Gives the refused lines, as "room → specifier". */
function refusedImports(folder: string, specifiers: string[]): Set<string> {
  // Types do not matter here, and the planted folder has none.
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...lintConfig, options: {} }));
  for (const room of rooms) {
    const file = join(folder, 'src', room, PLANT);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
  }
  const oxlint = join(top, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-f', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { diagnostics } = JSON.parse(run.stdout) as Report;
  const refused = diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)');
  return new Set(
    refused.map(({ filename, labels }) => {
      const room = dirname(filename)
        .replaceAll('\\', '/')
        .replace(/^.*src\//, '');
      return `${room} → ${specifiers[(labels[0]?.span.line ?? 0) - 1]}`;
    }),
  );
}

describe('the floors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-floors-'));
  const onDemand = importsOnDemand();
  let refused: Set<string>;
  beforeAll(() => {
    refused = refusedImports(folder, [...plants, ...onDemand.map(({ specifier }) => specifier)]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are what the linter is told', () => {
    expect(readFileSync(join(top, '.oxlintrc.json'), 'utf8'), 'run: node src/build/floors.mjs').toBe(lintFile);
  });

  it('know every room and every panel that there is', () => {
    const folders = (path: string) =>
      readdirSync(join(top, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
    expect([...Object.keys(floors), 'testing']).toEqual(expect.arrayContaining(folders('src')));
    expect(panels).toEqual(expect.arrayContaining(folders('src/panels')));
  });

  it.each(rooms)('let %s import what the table names and refuse every other room', (room) => {
    const [floor = ''] = room.split('/');
    const allowed = floors[floor]?.rooms ?? [];
    for (const other of rooms) {
      const may = other === room || allowed.includes(other.split('/')[0] ?? '');
      expect(refused.has(`${room} → #${other}/${PLANT}`), `${room} imports ${other}`).toBe(!may);
    }
    expect(refused.has(`${room} → ./beside.ts`)).toBe(false);
    expect(refused.has(`${room} → #testing/planted.ts`)).toBe(true);
    expect(refused.has(`${room} → ../base/planted.ts`)).toBe(true);
    expect(refused.has(`${room} → ../../base/planted.ts`)).toBe(true);
  });

  it.each(rooms)('let %s import its own packages only', (room) => {
    const allowed = floors[room.split('/')[0] ?? '']?.packages ?? [];
    for (const name of packages) {
      const may = allowed.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
      expect(refused.has(`${room} → ${name}`), `${room} imports ${name}`).toBe(!may);
    }
  });

  it('hold for imports on demand too', () => {
    for (const { room, specifier } of onDemand) expect(refused).not.toContain(`${room} → ${specifier}`);
  });

  it.each([
    'domain → react',
    'table → #event-store/planted.ts',
    'formats → node:x',
    'url → react-intl',
    'ui → #timeline/planted.ts',
    'timeline → #queries/planted.ts',
    'panels/list → #event-store/planted.ts',
    'panels/list → #panels/details/planted.ts',
    'panels/list → vis-timeline/esnext',
    'panels/list → @tanstack/react-query',
    'app → vis-timeline/esnext',
    'queries → #app/planted.ts',
  ])('refuse %s', (wrong) => {
    expect(refused).toContain(wrong);
  });
});
