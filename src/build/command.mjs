// npm run validate, npm run convert: installs what is missing, builds the command where its sources have changed, runs it.
//   node src/build/command.mjs NAME [arguments]

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, requireNode } from './install.mjs';
import { top } from './run-tool.mjs';

/** Each a script in `src/cli/` that exports a function of its name: `(args, io) → exit code`. */
const COMMANDS = ['validate', 'convert'];
const CACHE = join(top, 'node_modules/.cache/parley-cli');
/** Milliseconds. Somebody may still run what was built from other sources. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
/** Whatever a command is made of. */
const SOURCES = ['src', 'public/schema', 'public/neutrality', 'package-lock.json'];
const USAGE_EXIT = 2;

/** @param {string} path @returns {string[]} below the top of the project */
function filesBelow(path) {
  if (!statSync(join(top, path)).isDirectory()) return [path];
  const below = readdirSync(join(top, path), { withFileTypes: true });
  return below.flatMap(({ name }) => filesBelow(`${path}/${name}`)).toSorted();
}

/** By content: dates say nothing of a fresh checkout. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) {
    if (/\.test\.tsx?$|\.css$|\.tsx$/.test(file)) continue;
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(top, file)));
  }
  return hash.digest('hex').slice(0, 20);
}

/** @returns {Promise<string>} the folder of the commands as Node can run them */
async function builtCommands() {
  const folder = join(CACHE, sourcesHash());
  if (existsSync(folder)) return folder;
  const { build, runnerImport } = await import('vite');
  /** @type {{ module: typeof import('./cli-config.ts') }} */
  const { module } = await runnerImport(join(top, 'src/build/cli-config.ts'), { root: top, logLevel: 'error' });
  const making = `${folder}.${process.pid}`;
  await build(module.cliConfig(COMMANDS, making));
  removeOld();
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another one was quicker, with the same.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function removeOld() {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_FOR) rmSync(path, { recursive: true, force: true });
  }
}

const [name = '', ...args] = process.argv.slice(2);
if (!COMMANDS.includes(name)) {
  console.error(`Usage: node src/build/command.mjs ${COMMANDS.join('|')} [arguments]`);
  process.exit(USAGE_EXIT);
}
requireNode();
// What is installed is said beside what the command says.
if (!(await installPackages({ isBeside: true }))) {
  console.error('Parley could not be installed; the reason stands above.');
  process.exit(USAGE_EXIT);
}
// Whoever reads may have had enough ("| head").
process.stdout.on('error', () => process.exit());
try {
  const command = await import(pathToFileURL(join(await builtCommands(), `${name}.js`)).href);
  process.exitCode = await command[name](args, {
    stdin: process.stdin,
    // npm runs scripts at the top of the project, wherever it was called.
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    print: (/** @type {string} */ line) => process.stdout.write(`${line}\n`),
    note: (/** @type {string} */ line) => process.stderr.write(`${line}\n`),
  });
} catch (error) {
  const isTold = error instanceof Error && error.name === 'UsageError';
  console.error(isTold ? error.message : error);
  process.exitCode = USAGE_EXIT;
}
