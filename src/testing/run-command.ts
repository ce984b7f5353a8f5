// Runs a command of the project as people do, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../build/command.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  /** Lines of the standard output. */
  readonly out: readonly string[];
  readonly err: string;
}

/** `folder`: where it is called, and where it may put what it needs for a while. */
export function runCommand(folder: string, args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      env: { ...process.env, INIT_CWD: folder, TMPDIR: folder, TEMP: folder, TMP: folder },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = Buffer.concat(out).toString().split('\n').slice(0, -1);
      resolve({ code, out: lines, err: Buffer.concat(err).toString() });
    });
    // One that has ended needs no input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'parley-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
