// Lets the built page ask for all that its head names at once. A script that is not a module holds up the reading of what stands
// after it, and a browser that meets a Content Security Policy looks no further ahead: such a script has to come last.

import type { Plugin } from 'vite';

const CLASSIC_SCRIPTS = /^[ \t]*<script(?![^>]*\btype="module")[^>]*><\/script>\n?/gm;

/** With the classic scripts of the head at its end. They still run before anything is painted. */
export function classicScriptsLast(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const scripts = [...head.matchAll(CLASSIC_SCRIPTS)].map(([script]) => script.trim());
  const rest = head.replaceAll(CLASSIC_SCRIPTS, '').trimEnd();
  return `${[rest, ...scripts].join('\n    ')}\n  ${html.slice(end)}`;
}

/** Only for builds, which add their own tags to the head. */
export function headOrderPlugin(): Plugin {
  return {
    name: 'parley:head-order',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: classicScriptsLast },
  };
}
