// No message stands in the file that the page never says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import en from './messages/en.json';

const top = fileURLToPath(new URL('../', import.meta.url));

/** Everything in quotation marks that could be an id, with a star for what is put in: `kind.${kind}` is "kind.*". */
const ID = /['`]([a-z]\w*(?:[.\w-]|\$\{[^}]*\})*)['`]/g;

function idsIn(source: string): readonly string[] {
  return Array.from(source.matchAll(ID), ([, id = '']) => id.replaceAll(/\$\{[^}]*\}/g, '*'));
}

function idsOfSources(): ReadonlySet<string> {
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  return new Set(sources.flatMap((file) => idsIn(readFileSync(join(top, file), 'utf8'))));
}

it('has no message that nothing says', () => {
  const written = idsOfSources();
  const patterns = [...written]
    .filter((id) => id.includes('*'))
    .map((id) => new RegExp(`^${id.replaceAll('.', String.raw`\.`).replaceAll('*', String.raw`[\w-]+`)}$`));
  const unsaid = Object.keys(en).filter((id) => !written.has(id) && !patterns.some((pattern) => pattern.test(id)));
  expect(unsaid).toEqual([]);
});
