// How the commands are made of the sources: for Node, with the schema and the messages compiled as for the page.

import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { messagesPlugin } from './messages-plugin.ts';
import { rulesPlugin } from './rules-plugin.ts';
import { schemaPlugin } from './schema-plugin.ts';
import { soundParquetPlugin } from './sound-parquet-plugin.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** @param commands names of scripts in `src/cli/` */
export function cliConfig(commands: readonly string[], outDir: string): InlineConfig {
  return {
    root: TOP,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [messagesPlugin(), schemaPlugin(), rulesPlugin(), soundParquetPlugin()],
    ssr: { noExternal: ['hyparquet'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rollupOptions: { input: Object.fromEntries(commands.map((name) => [name, `${TOP}src/cli/${name}.ts`])) },
    },
  };
}
