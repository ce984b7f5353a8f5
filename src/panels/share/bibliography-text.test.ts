import { describe, expect, it } from 'vitest';
import type { BibliographyItem } from '#domain/bibliography.ts';
import { bibliographyText, itemsOf } from './bibliography-text.ts';

const { signal } = new AbortController();
const nothing = () => undefined;
const text = async (items: readonly BibliographyItem[], format: 'bibtex' | 'ris', onProgress: Progress = nothing) =>
  (await bibliographyText(items, format, { signal, onProgress })).join('');
type Progress = Parameters<typeof bibliographyText>[2]['onProgress'];

const file: BibliographyItem = {
  id: 'events-file',
  type: 'dataset',
  title: 'Talks',
  URL: `https://parley.example/?q=${'a'.repeat(100)}&v=1`,
  accessed: { 'date-parts': [[2025, 11, 22]] },
  note: 'By us · CC BY 4.0',
};
const report: BibliographyItem = {
  id: 'report',
  type: 'document',
  title: 'حماس\nER  - \nTY  - JOUR <b>x</b>',
  author: [{ literal: 'A. Writer' }],
  publisher: 'Some Paper',
  issued: { 'date-parts': [[2025, 10, 8]] },
};

it('is read from CSL-JSON that has an item a line', async () => {
  const many = Array.from({ length: 4100 }, (_, i): BibliographyItem => ({ ...report, id: `r${i}` }));
  const csl = `[\n${many.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
  expect(await itemsOf(csl, signal)).toEqual(many);
  expect(await itemsOf(`[\n${JSON.stringify(file)}\n]\n`, signal)).toEqual([file]);
  await expect(itemsOf(csl, AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
});

describe('a bibliography as RIS', () => {
  it('has a record for each, a field a line, whatever the texts hold', async () => {
    const lines = (await text([file, report], 'ris')).split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - DATA', 'TY  - GEN']);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(2);
    expect(lines).toContain(`UR  - ${file.URL}`);
    expect(lines).toContain('TI  - حماس ER - TY - JOUR <b>x</b>');
    expect(lines).toContain('AU  - A. Writer');
    expect(lines).toContain('N1  - By us · CC BY 4.0');
    expect(lines.find((line) => line.startsWith('Y2'))).toContain('2025/11/22');
    expect(lines).toContain('DA  - 2025/10/08/');
  });
});

describe('a bibliography as BibTeX', () => {
  it('has an entry for each', async () => {
    expect((await text([file, report], 'bibtex')).match(/^@misc\{(.*),$/gm)).toEqual([
      '@misc{events-file,',
      '@misc{report,',
    ]);
  });
});

describe('keys of BibTeX', () => {
  it('are not those of another entry', async () => {
    const ids = ['a~b', 'a_b', 'a-b'];
    const bib = await text(
      ids.map((id) => ({ ...report, id })),
      'bibtex',
    );
    expect(new Set(bib.match(/^@misc\{(.*),$/gm)).size).toBe(ids.length);
  });
});

describe.each(['ris', 'bibtex'] as const)('a long bibliography as %s', (format) => {
  it('comes whole, some records at a time, and can be given up', async () => {
    const items = Array.from({ length: 230 }, (_, i): BibliographyItem => ({
      ...report,
      id: `r${i}`,
      title: `Title ${i}`,
    }));
    const told: number[] = [];
    const all = await text(items, format, ({ done }) => told.push(done));
    expect(told).toEqual([100, 200, 230]);
    expect(all.match(/Title \d+/g)).toEqual(items.map(({ title }) => title));
    const givenUp = { signal: AbortSignal.abort(new Error('given up')), onProgress: nothing };
    await expect(bibliographyText(items, format, givenUp)).rejects.toThrow('given up');
  });
});
