// Search finds words as people type them, in small files and across the borders of chunks.
import { describe, expect, it } from 'vitest';
import { bitsetMembers } from '#base/bitset.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { searchTerms } from '#domain/search-terms.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { anEvent } from '#testing/events-file.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { buildEventTable, type EventTable } from './event-table.ts';
import { rowsWithTerms } from './search-rows.ts';

const tableOf = (events: readonly EventRecord[]): EventTable =>
  buildEventTable({ meta: { title: 'Texts' }, actors: new Map(), places: new Map(), sources: new Map(), events });
const rowsWith = (table: EventTable, term: string) => Array.from(bitsetMembers(rowsWithTerms(table, [term])));

describe('a search', () => {
  it('finds every row that holds the term, also in long columns of many alphabets', () => {
    const words = ['Sa’adat', 'حَمَاس', 'Türkiye', 'Al-Quds', 'ירושלים', 'plain'];
    const table = tableOf(
      Array.from({ length: 20_000 }, (_, i) => anEvent(`e-${i}`, { title: `${words[i % 7] ?? ''} number ${i}` })),
    );
    for (const [i, term] of ['saadat', 'حماس', 'turkiye', 'al quds', 'ירושלים', 'plain'].entries()) {
      expect(rowsWith(table, term)).toEqual(
        Array.from({ length: 20_000 }, (_, row) => row).filter((row) => row % 7 === i),
      );
    }
    expect(rowsWith(table, 'number 19999')).toEqual([19_999]);
    expect(rowsWith(table, 'E-1999').length).toBe(0);
    expect(rowsWith(table, 'e 1999').length).toBe(11);
  });

  it('does not find what only stands across two texts or two events', () => {
    const table = tableOf([anEvent('e-1', { title: 'one', summary: 'two' }), anEvent('e-2', { title: 'three' })]);
    const found = ['one two', 'two three', 'onetwo', 'twothree', 'e 1e'].map((term) => rowsWith(table, term).length);
    expect(found).toEqual([0, 0, 0, 0, 0]);
  });

  it('finds an id however its case and hyphens are typed', () => {
    const table = tableOf(['Talks--7.Oct', 'talks-7xOct', '~a_b'].map((id) => anEvent(id, { title: 'Untitled' })));
    expect(rowsWith(table, 'talks 7.oct')).toEqual([0]);
    expect(rowsWith(table, 's 7')).toEqual([0, 1]);
    expect(rowsWith(table, '~a_b')).toEqual([2]);
    expect(rowsWith(table, '(')).toEqual([]);
  });

  it('finds the same whether or not a part of the term was looked for before', () => {
    const { dataset } = readEventsFile(JSON.stringify(makeEventsFile(400, { seed: 5 })), 'events.json');
    const [typed, fresh] = [buildEventTable(dataset), () => buildEventTable(dataset)];
    for (const word of ['convoy', 'marzan', 'talks 1', 'says the', 'كتائب 2', 'rimmon 7']) {
      for (let length = 1; length <= word.length; length++) {
        const term = word.slice(0, length).trim();
        expect(rowsWith(typed, term)).toEqual(rowsWith(fresh(), term));
      }
    }
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
