// Keeps Citation.js from bringing two HTTP clients along: the page asks it to write BibTeX, never to fetch anything.

import type { Plugin } from 'vite';

const HTTP_CLIENTS = /^(?:node-fetch|sync-fetch)$/;
const MODULE_ID = '\0parley:no-requests';
const CODE = `export class Headers {}
export default function refuse() { throw new Error('This page fetches nothing for a citation.'); }
refuse.Headers = Headers;`;

export function noRequestsPlugin(): Plugin {
  return {
    name: 'parley:no-requests',
    enforce: 'pre',
    resolveId: (id) => (HTTP_CLIENTS.test(id) ? MODULE_ID : null),
    load: (id) => (id === MODULE_ID ? CODE : null),
  };
}
