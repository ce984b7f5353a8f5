// A build with rules of one's own that are none fails, and says where.
import { expect, it } from 'vitest';
import { compileRules } from './rules-plugin.ts';

const rules = (fields: object): string =>
  JSON.stringify({ format: 'parley-wording-rules', version: 1, words: [], ...fields });

it('hands on what fits the schema', () => {
  expect(compileRules(rules({}))).toMatch(/^export default JSON\.parse\(/);
});

it('refuses what does not', () => {
  expect(() => compileRules(rules({ words: [{ lang: 'en' }] }))).toThrow(/\/words\/0 must have required property/);
  expect(() => compileRules('{')).toThrow(SyntaxError);
});
