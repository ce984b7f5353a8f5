// The packages that the page fetches only when they are asked for: what they bring along, and that tests find them ready.

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Citation.js brings two HTTP clients, one of them made for Node. The page asks it to write BibTeX, never to fetch. */
const HTTP_CLIENTS = /^(?:node-fetch|sync-fetch)$/;
const NO_REQUESTS = fileURLToPath(new URL('no-requests.mjs', import.meta.url));

/** Named, because the development server looks for packages in what is imported at once, and starts anew for each later one. */
const LAZY = ['@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'];

export function lazyPackagesPlugin(): Plugin {
  return {
    name: 'parley:lazy-packages',
    config: () => ({
      resolve: { alias: [{ find: HTTP_CLIENTS, replacement: NO_REQUESTS }] },
      optimizeDeps: { include: LAZY },
    }),
  };
}
