// What is cut out of packages is really not needed by what stays.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { leanPackagesPlugin, leanVisTimeline } from './lean-packages-plugin.ts';

const visTimeline = readFileSync(fileURLToPath(import.meta.resolve('vis-timeline/esnext')), 'utf8');

const read = (path: string) => readFileSync(path, 'utf8');
/** The path of a module of the package, as the bundler takes it. */
const queryModule = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/@tanstack/query-core/build/modern/${name}.js`, import.meta.url));

const namesIn = (code: string) =>
  new Set([...code.matchAll(/^(?:class|function|const|let|var) ([\w$]+)/gm)].map(([, name = '']) => name));
const withoutComments = (code: string) => code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const mentions = (code: string, name: string) =>
  new RegExp(`(?<![\\w$.'"-])${name.replaceAll('$', String.raw`\$`)}(?![\\w$:'"-])`).test(code);

describe('vis-timeline in a build', () => {
  const lean = leanVisTimeline(visTimeline);
  const kept = withoutComments(lean);

  it('is code without a graph, and still has its timeline', () => {
    expect(() => parseAst(lean)).not.toThrow();
    expect(lean).not.toContain('Graph2d.prototype');
    expect(lean).toContain('export { Timeline };');
  });

  it('uses nothing of what was left out', () => {
    const gone = [...namesIn(visTimeline)].filter((name) => !namesIn(lean).has(name));
    expect(gone).toEqual(expect.arrayContaining(['Graph2d', 'LineGraph', 'DataAxis', 'Legend', 'Bargraph']));
    // The module's own `timeline` was for its export only; parameters have that name too.
    expect(gone.filter((name) => name !== 'timeline' && mentions(kept, name))).toEqual([]);
  });

  it('has ticks of no class', () => {
    expect(lean).toContain('className = step.getClassName();');
    expect(lean).toContain('  getClassName() {\n    return "";\n  }\n}\n\n// Time formatting');
    expect(lean).not.toContain('vis-today');
  });

  it('has each tool that it uses by name', () => {
    const tools = /const availableUtils = \{([\s\S]*?)\n  convert,/.exec(lean)?.[1] ?? '';
    const used = [...kept.matchAll(/\bavailableUtils\s*\.(\w+)/g)].map(([, name = '']) => name);
    const own = ['convert', 'setupXSSProtection', 'xss'];
    const expected = new Set(used.filter((name) => !own.includes(name)));
    expect(new Set([...tools.matchAll(/(\w+): util\.\1,/g)].map(([, name = '']) => name))).toEqual(expected);
  });

  it('is not built when it no longer looks as expected', () => {
    expect(() => leanVisTimeline(visTimeline.replace('class DataScale', 'class Scale'))).toThrow(/not as expected/);
    expect(() => leanVisTimeline(visTimeline + visTimeline)).toThrow(/not as expected/);
  });
});

describe('the stand-ins', () => {
  const { resolveId, load } = leanPackagesPlugin() as unknown as {
    resolveId: (specifier: string, importer: string) => string | null;
    load: (id: string) => string | null;
  };
  const imported = async (specifier: string, importer: string): Promise<Record<string, unknown>> => {
    const code = load(resolveId(specifier, importer) ?? '') ?? '';
    return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>;
  };

  it('let no HTML through', async () => {
    const { default: xss } = await imported('xss', '/node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs');
    const { FilterXSS } = xss as { FilterXSS: new () => { process: (text: string) => string } };
    expect(new FilterXSS().process(`<img src=x onerror="a('&')">`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;',
    );
  });

  it('do all that is asked of changes where there are none', async () => {
    const { MutationCache } = await imported('./mutationCache.js', queryModule('queryClient'));
    const used = [...read(queryModule('queryClient')).matchAll(/this\.#mutationCache\.(\w+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    const { prototype } = MutationCache as { prototype: object };
    expect(Object.getOwnPropertyNames(prototype)).toEqual(expect.arrayContaining(used));
  });

  it('are asked for in the words of the packages', () => {
    expect(resolveId('./infiniteQueryBehavior.js', queryModule('query'))).not.toBeNull();
    expect(read(queryModule('query'))).toContain('from "./infiniteQueryBehavior.js"');
    expect(read(queryModule('queryClient'))).toContain('from "./mutationCache.js"');
  });

  it('stand for a package only where it is not needed', () => {
    expect(resolveId('xss', '/src/timeline/Timeline.tsx')).toBeNull();
    expect(resolveId('../schema', '/src/formats/read.ts')).toBeNull();
  });
});
