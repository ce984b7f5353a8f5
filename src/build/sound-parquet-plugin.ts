// Keeps hyparquet from going round for ever in a file that lies. It trusts what a run of values says of its own length: one wrong byte
// there, and it counts to a thousand million, or below zero and on. The package's version is exact; a build fails when it no longer
// looks as it is told of here.

import type { Plugin } from 'vite';

interface Patch {
  /** Of the package, as a path inside node_modules. */
  readonly module: RegExp;
  readonly text: string;
  readonly instead: string;
  /** How often the text stands there. */
  readonly times: number;
}

const PATCHES: readonly Patch[] = [
  {
    // The same value several times.
    module: /\/hyparquet\/src\/encoding\.js$/,
    text: 'const count = header >>> 1\n',
    instead: 'const count = Math.min(header >>> 1, output.length - seen)\n',
    times: 1,
  },
  {
    // Values side by side, in groups of eight.
    module: /\/hyparquet\/src\/encoding\.js$/,
    text: 'let count = header >> 1 << 3 ',
    instead: 'let count = Math.min((header >>> 1) * 8, Math.ceil((output.length - seen) / 8) * 8) ',
    times: 1,
  },
  {
    // Differences, in blocks of blocks: fewer than none would lead backwards.
    module: /\/hyparquet\/src\/delta\.js$/,
    text: 'const miniblockPerBlock = readVarInt(reader)\n',
    instead: `const miniblockPerBlock = readVarInt(reader)
  if (!(blockSize > 0 && miniblockPerBlock > 0)) throw new Error(\`parquet block of \${blockSize} in \${miniblockPerBlock}\`)\n`,
    times: 2,
  },
];

/** @throws when the package is not as expected */
function soundParquet(code: string, id: string): string | null {
  // The development server names the version behind a question mark.
  const [path = id] = id.split('?');
  const patches = PATCHES.filter(({ module }) => module.test(path));
  if (patches.length === 0) return null;
  return patches.reduce((patched, { text, instead, times }) => {
    const pieces = patched.split(text);
    if (pieces.length !== times + 1) throw new Error(`hyparquet is not as expected at: ${text}`);
    return pieces.join(instead);
  }, code);
}

/** For builds of the page and of the commands, and for tests that take the package in (`server.deps.inline`). */
export function soundParquetPlugin(): Plugin {
  return {
    name: 'parley:sound-parquet',
    enforce: 'pre',
    transform: (code, id) => soundParquet(code, id),
  };
}
