// What a reader finds filled in when a table is opened that nobody knows.
import { describe, expect, it } from 'vitest';
import type { MappedField } from '#domain/table-mapping.ts';
import { dateFormOf, guessMapping } from './guess-mapping.ts';

/** By column of ours. */
function guessed(header: string, ...rows: readonly string[]): Record<string, MappedField | undefined> {
  const table = [header, ...rows].map((row) => row.split('|'));
  const { fields } = guessMapping({ delimiter: ',', names: table[0] ?? [], rows: table.slice(1) });
  return Object.fromEntries(fields.map((field) => [field.column, field]));
}

describe('the guess', () => {
  it('knows columns by their English names', () => {
    const found = guessed(
      'Event ID|Start Date|End Date|Headline|Type|Actors|Location|Latitude|Longitude|Source|Link|Description',
      '1|2025-10-07|2025-10-08|Talks are held in Cairo|Talks|A; B|Cairo|30.0|31.2|Paper|https://a.example|x',
      '2|2025-10-08||A statement is read out|Press statement|C|Doha|25.3|51.5|Paper|https://b.example|y',
    );
    expect(found).toMatchObject({
      id: { from: 'Event ID' },
      start: { from: 'Start Date', as: 'iso' },
      end: { from: 'End Date', as: 'iso' },
      title: { from: 'Headline' },
      kind: {
        from: 'Type',
        values: [
          ['Talks', 'talks'],
          ['Press statement', 'statement'],
        ],
      },
      participant: { from: 'Actors', separator: ';' },
      place: { from: 'Location' },
      lat: { from: 'Latitude' },
      lon: { from: 'Longitude' },
      source: { from: 'Source' },
      sourceUrl: { from: 'Link' },
      summary: { from: 'Description' },
    });
  });

  it('knows them by their Arabic names', () => {
    const found = guessed(
      'التاريخ|عنوان الحدث|نوع الحدث|الأطراف|المكان|المصدر|الرابط',
      '٢٥/١٠/٢٠٢٥|اجتماع الوسطاء في القاهرة|اجتماع|مصر؛ قطر|القاهرة|صحيفة|https://a.example',
    );
    expect(found).toMatchObject({
      start: { from: 'التاريخ', as: 'day-first' },
      title: { from: 'عنوان الحدث' },
      kind: { from: 'نوع الحدث', values: [['اجتماع', 'talks']] },
      participant: { from: 'الأطراف', separator: ';' },
      place: { from: 'المكان' },
      source: { from: 'المصدر' },
      sourceUrl: { from: 'الرابط' },
    });
  });

  it('finds days and addresses whatever they are called', () => {
    const found = guessed('a|b|c', '7 October 2025|Talks are held in Cairo|https://a.example');
    expect(found).toMatchObject({
      start: { from: 'a', as: 'iso' },
      title: { from: 'b' },
      sourceUrl: { from: 'c' },
    });
  });

  it('puts a title together where there is none', () => {
    const found = guessed(
      'level|oblast|raion|started_at|finished_at|naive',
      'oblast|North||2022-03-15 16:10:34+00:00|2022-03-15 16:50:07+00:00|',
      'raion|South|Lower|2022-03-16 16:10:34+00:00|2022-03-16 16:50:07+00:00|',
    );
    expect(found).toMatchObject({
      title: { text: '{level}: {oblast}, {raion}' },
      start: { from: 'started_at', as: 'iso' },
      end: { from: 'finished_at', as: 'iso' },
      place: { from: 'oblast' },
    });
  });

  it('takes a clock beside the day along, and no column of it twice', () => {
    const found = guessed('date|time|event', '2025-10-07|21:30|Talks are held in Cairo');
    expect(found['start']).toEqual({ column: 'start', from: 'date', as: 'iso', time: 'time' });
  });

  it('leaves open which is the month where no row tells', () => {
    const found = guessed('date|title', '7/10/2025|Talks in Cairo', '8/11/2025|Talks in Doha');
    expect(found['start']).toEqual({ column: 'start', from: 'date' });
  });

  it('guesses nothing of columns that say nothing', () => {
    expect(guessed('date|title', '|')).toEqual({});
  });
});

describe('the order of days', () => {
  it.each([
    [['7/10/2025', '25/10/2025'], 'day-first'],
    [['10/7/2025', '10/25/2025'], 'month-first'],
    [['7/10/2025', '8/8/2025'], 'unsure'],
    [['2025-10-07', '2025/10/08'], 'iso'],
    [['1759795200'], 'unix-s'],
    [['1759795200000'], 'unix-ms'],
    [['1948', '1949'], 'year'],
    [['12', 'x'], null],
    [[], null],
  ])('of %j is %s', (cells, form) => {
    expect(dateFormOf(cells)).toBe(form);
  });
});
