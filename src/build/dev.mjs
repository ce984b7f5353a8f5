// npm run dev: installs what is missing, then Vite's development server. Arguments are Vite's: npm run dev -- --port 5000

import { installPackages, requireNode } from './install.mjs';
import { runPackage } from './run-tool.mjs';

requireNode();
const aDay = 24 * 60;
const ended =
  (await installPackages()) && (await runPackage('vite/bin/vite.js', process.argv.slice(2), { minutes: aDay }));
process.exit(ended ? 0 : 1);
