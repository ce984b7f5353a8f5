// npm start: installs what is missing, builds the page, serves it on this machine and opens a browser where there is one.

import { spawn } from 'node:child_process';
import { installPackages, requireNode } from './install.mjs';
import { runPackage } from './run-tool.mjs';
import { serve } from './serve.mjs';

/** @param {string} url a browser is a convenience: without one, the printed address is enough */
function openBrowser(url) {
  if (!process.stdout.isTTY || process.env['CI'] || process.env['BROWSER'] === 'none') return;
  const [program, ...args] = opener(url);
  if (!program) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** @param {string} url @returns {string[]} the command of the system, or none where there is no screen */
function opener(url) {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : [];
}

requireNode();
if (!(await installPackages()) || !(await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']))) {
  console.error('Parley could not be built; the reason stands above.');
  process.exit(1);
}
const { url } = await serve({ '/': 'dist' });
console.log(`Parley is at ${url}`);
openBrowser(url);
