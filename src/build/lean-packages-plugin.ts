// Leaves out of a build what packages bring along and the page can never call: some 60 kB gzipped. The packages' versions are
// exact; a build fails when one of them no longer looks as it is told of here.

import type { Plugin } from 'vite';

interface StandIn {
  /** The package that imports it, as a path inside node_modules. */
  importer: RegExp;
  specifier: string;
  code: string;
}

const STAND_INS: StandIn[] = [
  {
    // The page asks its store and never changes anything there.
    importer: /\/@tanstack\/query-core\/build\/modern\/queryClient\.js$/,
    specifier: './mutationCache.js',
    code: `
      export class MutationCache {
        findAll() { return []; }
        resumePausedMutations() { return Promise.resolve(); }
        clear() {}
      }`,
  },
  {
    // A list of the page asks for the rows that are in sight, not for ever more of them.
    importer: /\/@tanstack\/query-core\/build\/modern\/query\.js$/,
    specifier: './infiniteQueryBehavior.js',
    code: `export function infiniteQueryBehavior() { throw new Error('The page has no endless queries.'); }`,
  },
  {
    // vis-timeline cleans HTML before it shows it. The page gives it elements and plain text only, so text may stay text.
    importer: /\/vis-timeline\//,
    specifier: 'xss',
    code: `
      const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
      class FilterXSS { process(text) { return text.replace(/[&<>"']/g, (character) => entities[character]); } }
      export default { FilterXSS };`,
  },
  {
    // Citation.js writes BibTeX for the page and never reads it.
    importer: /\/@citation-js\/plugin-bibtex\/lib-mjs\/index\.js$/,
    specifier: './input/index.js',
    code: "export const ref = '@bibtex'; export const formats = {};",
  },
];

/** What vis-timeline adds to the tools of its sister package. */
const OWN_TOOLS = new Set(['convert', 'setupXSSProtection', 'xss']);

const VIS_TIMELINE = /\/vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/;

/** From the first text up to, not including, the second. */
const GRAPH_PARTS: [string, string][] = [
  ['/** DataScale */\nclass DataScale', '/**\n * Item\n */\nclass Item '],
  ['/**\n * Legend for Graph2d\n', '/** A horizontal time axis */\nclass TimeAxis '],
  ['function Graph2d(container, items', 'const string = "string";'],
  ['const timeline = {\n  Core,', 'export { Graph2d'],
];

/**
 * The classes of each tick of the axis ("vis-today vis-saturday vis-even"), which nothing of ours is styled by: to find them
 * out takes it up to seven dates for each tick, a third of drawing the axis in every frame. From the first up to the second.
 */
const TICK_CLASSES = ['  getClassName() {\n    const _moment', '\n}\n\n// Time formatting\nTimeStep.FORMAT'];

/** @throws when a text is not there exactly once */
function indexOfOnly(code: string, text: string): number {
  const index = code.indexOf(text);
  if (index < 0 || code.includes(text, index + 1)) throw new Error(`vis-timeline is not as expected at: ${text}`);
  return index;
}

function replaceOnly(code: string, text: string, replacement: string): string {
  const index = indexOfOnly(code, text);
  return code.slice(0, index) + replacement + code.slice(index + text.length);
}

/**
 * vis-timeline without its second widget (a graph), its panel for trying options out, the classes of its ticks, and those of
 * its tools that it does not use itself.
 * @param code the package's ES module
 */
export function leanVisTimeline(code: string): string {
  let lean = code;
  for (const [from, to] of GRAPH_PARTS) {
    const start = indexOfOnly(lean, from);
    lean = lean.slice(0, start) + lean.slice(indexOfOnly(lean, to));
  }
  const [names, afterNames] = TICK_CLASSES.map((text) => indexOfOnly(lean, text));
  lean = `${lean.slice(0, names)}  getClassName() {\n    return "";\n  }${lean.slice(afterNames)}`;
  lean = replaceOnly(lean, 'export { Graph2d, Timeline, timeline };', 'export { Timeline };');
  lean = replaceOnly(
    lean,
    'return new Configurator(this, this.dom.container, configureOptions);',
    'throw new Error("The page has no panel for options.");',
  );
  const used = [...lean.matchAll(/\bavailableUtils\s*\.(\w+)/g)].map(([, name = '']) => name);
  const tools = [...new Set(used)].filter((name) => !OWN_TOOLS.has(name)).map((name) => `${name}: util.${name},`);
  return replaceOnly(lean, 'const availableUtils = {\n  ...util,', `const availableUtils = { ${tools.join(' ')}`);
}

/** Only for builds: the development server and the component tests take the packages as they are. */
export function leanPackagesPlugin(): Plugin {
  const prefix = '\0parley:stand-in:';
  return {
    name: 'parley:lean-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId(specifier, importer = '') {
      const found = STAND_INS.find((item) => item.specifier === specifier && item.importer.test(importer));
      return found ? prefix + specifier : null;
    },
    load: (id) => STAND_INS.find(({ specifier }) => id === prefix + specifier)?.code ?? null,
    transform: (code, id) => (VIS_TIMELINE.test(id) ? leanVisTimeline(code) : null),
  };
}
