// The rows of a sample as a reader sees them before the table is opened.
import { describe, expect, it } from 'vitest';
import { newMapping, type MappedField } from '#domain/table-mapping.ts';
import { tryMapping } from './try-mapping.ts';

const names = ['day', '{what}', 'where', 'who'];
const fields: readonly MappedField[] = [
  { column: 'title', from: '{what}' },
  { column: 'start', from: 'day', as: 'day-first' },
  { column: 'place', from: 'where' },
  { column: 'participant', from: 'who' },
];
const tried = (...rows: readonly (readonly string[])[]) =>
  tryMapping({ delimiter: ';', names, rows }, newMapping(names, fields));

describe('a sample of a table', () => {
  it('is read as the table will be, with names in place of ids', () => {
    expect(tried(['7/10/2025', 'Talks, "open"', 'Cairo', 'A; B'])).toMatchObject([
      {
        event: { title: 'Talks, "open"', time: { start: '2025-10-07' }, place: 'Cairo', people: ['A', 'B'] },
        problems: [],
      },
    ]);
  });

  it('says of each row what keeps it from being shown', () => {
    const rows = tried(['7/10/2025', 'One', '', ''], ['31/2/2025', 'Two', '', ''], ['8/10/2025', 'Three']);
    expect(rows.map(({ event }) => event?.title ?? null)).toEqual(['One', null, 'Three']);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ['bad-date'], []]);
  });
});
