// Which messages a script of ours can say, read from its text: in the page's first look, or anywhere.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything in quotation marks that could be an id; what a template puts in is told by its braces. */
const ID = /['"`]([a-z]\w*(?:[.\w-]|\$\{[^}]*\})*)['"`]/g;
const PUT_IN = /\$\{[^}]*\}/g;

/**
 * Tells whether the sources name a message: by its id, or by a template that makes it (`kind.${kind}`; what is put in has
 * no dot). An id can stand in no other form, since `MessageId` is a type of exactly those texts.
 */
export function saidIn(sources: readonly string[]): (id: string) => boolean {
  const named = new Set(sources.flatMap((source) => Array.from(source.matchAll(ID), ([, id = '']) => id)));
  const templates = [...named]
    .filter((id) => id.includes('$'))
    .map((id) => new RegExp(`^${id.replaceAll('.', String.raw`\.`).replaceAll(PUT_IN, String.raw`[\w-]+`)}$`));
  return (id) => named.has(id) || templates.some((template) => template.test(id));
}

/** An import or export at the beginning of a line that stays when the types are taken out. */
const STATIC_IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'"]*\sfrom\s+)?['"]((?:#|\.\.?\/)[^'"]+\.tsx?)['"]/gm;

/**
 * The scripts of ours that are fetched before the entry runs, itself included, with their text: what is imported only on
 * demand is not among them.
 * @param entry path of a script
 * @param top the folder that "#" stands for in imports
 */
export function staticModules(entry: string, top: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const left = [entry];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (sources.has(path)) continue;
    const source = readFileSync(path, 'utf8');
    sources.set(path, source);
    for (const [, name = ''] of source.matchAll(STATIC_IMPORT)) {
      const imported = name.startsWith('#') ? join(top, name.slice(1)) : join(dirname(path), name);
      left.push(imported);
    }
  }
  return sources;
}
