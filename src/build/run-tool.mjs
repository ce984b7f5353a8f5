// Starts the tools of the project (npm, Vite, the linter …) in the project's folder, whatever folder one is in.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program to its end, with its output on ours and nothing on its input.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number, shell?: boolean, isBeside?: boolean }} [options] `minutes`:
 *   stopped after that; `isBeside`: its output goes to our standard error
 * @returns {Promise<boolean>} whether it ended well; a program that cannot be started did not
 */
export function run(program, args, { env = {}, minutes = 10, shell = false, isBeside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: top,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', isBeside ? 2 : 'inherit', 'inherit'],
    });
    // Not by spawn's own `timeout`, which outlives a program that could not be started.
    const timer = setTimeout(() => child.kill(), minutes * 60_000);
    const end = (/** @type {boolean} */ good) => {
      clearTimeout(timer);
      resolve(good);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs a tool of an installed package by its file in `node_modules`: no shell, the same on every system.
 * @param {string} file as in "vite/bin/vite.js"
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number }} [options]
 */
export function runPackage(file, args, options) {
  return run(process.execPath, [join(top, 'node_modules', file), ...args], options);
}

/**
 * Runs npm: the one that runs us, else the one on the PATH.
 * @param {string[]} args
 * @param {{ isBeside?: boolean }} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, { ...options, shell: true });
}
