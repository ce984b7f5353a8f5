// Writes the Content Security Policy into the built page, so that it holds on hosts that send no headers of their own.

import type { Plugin } from 'vite';
import { contentSecurityPolicy } from './csp.mjs';

/** Only for builds: the development server injects inline scripts and styles that the policy refuses. */
export function cspPlugin(): Plugin {
  return {
    name: 'parley:csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
