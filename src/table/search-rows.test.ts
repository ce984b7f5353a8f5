// Search finds words as people type them, in small files and across the borders of chunks.
import { describe, expect, it } from 'vitest';
import { bitsetMembers } from '#base/bitset.ts';
import { searchTerms } from '#domain/search-terms.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { buildEventTable } from './event-table.ts';
import { rowsWithTerms } from './search-rows.ts';
import { buildTextColumn, rowsWithText } from './text-column.ts';

describe('a search', () => {
  it('finds every row that holds the term, also in long columns of many alphabets', () => {
    const words = ['Sa’adat', 'حَمَاس', 'Türkiye', 'Al-Quds', 'ירושלים', 'plain'];
    const texts = Array.from({ length: 20_000 }, (_, row) => [`${words[row % 7] ?? ''} number ${row}`, 'other']);
    const column = buildTextColumn(texts.length, (row) => texts[row] ?? []);
    expect(column.chunks.length).toBeGreaterThan(3);
    for (const [i, term] of ['saadat', 'حماس', 'turkiye', 'al quds', 'ירושלים', 'plain'].entries()) {
      const found = Array.from(bitsetMembers(rowsWithText(column, term)));
      expect(found).toEqual(Array.from(texts.keys()).filter((row) => row % 7 === i));
    }
    expect(Array.from(bitsetMembers(rowsWithText(column, 'number 19999')))).toEqual([19_999]);
  });

  it('does not find what only stands across two texts or two events', () => {
    const column = buildTextColumn(2, (row) => (row === 0 ? ['one', 'two'] : ['three']));
    const found = ['one two', 'two three', 'onetwo', 'twothree'].map(
      (term) => bitsetMembers(rowsWithText(column, term)).length,
    );
    expect(found).toEqual([0, 0, 0, 0]);
  });

  it('wants every term, in the event or in the names of those in it', () => {
    const file = makeEventsFile(400, { seed: 4 });
    const { dataset } = readEventsFile(JSON.stringify(file), 'events.json');
    const table = buildEventTable(dataset);
    const rows = Array.from(bitsetMembers(rowsWithTerms(table, searchTerms('marzan ceasefire'))));
    const both = bitsetMembers(rowsWithTerms(table, ['marzan'])).filter((row) =>
      bitsetMembers(rowsWithTerms(table, ['ceasefire'])).includes(row),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(Array.from(both));
  });
});
