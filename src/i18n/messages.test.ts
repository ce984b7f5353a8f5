// No message stands in the file that the page never says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { saidIn } from '#build/said-messages.ts';
import en from './messages/en.json';

const top = fileURLToPath(new URL('../', import.meta.url));

it('has no message that nothing says', () => {
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const isSaid = saidIn(sources.map((file) => readFileSync(join(top, file), 'utf8')));
  expect(Object.keys(en).filter((id) => !isSaid(id))).toEqual([]);
});
