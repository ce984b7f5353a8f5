// The report of a file's problems: complete, in order, and harmless in a spreadsheet.
import { describe, expect, it } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { makeWords } from '#i18n/make-words.ts';
import { inReadingOrder, problemLine, problemReport } from './problem-report.ts';

const words = makeWords('en');

const badDate: Problem = {
  severity: 'error',
  code: 'bad-date',
  list: 'events',
  index: 4,
  id: 'rolled-over',
  field: 'time.start',
  found: '"2025-02-29"',
  params: {},
  line: 12,
  column: 18,
  group: 0,
};
const unknownKey: Problem = {
  severity: 'warning',
  code: 'unknown-key',
  list: 'actors',
  index: 1000,
  field: 'colour',
  found: '"=1+1"',
  params: {},
  group: 1,
};

describe('one problem', () => {
  it('names record, field, place, what was found and what was expected', () => {
    expect(problemLine(badDate, words)).toEqual({
      severity: 'Error',
      list: 'event',
      record: 'rolled-over',
      field: 'time.start',
      place: 'line 12, column 18',
      found: '"2025-02-29"',
      expected: words.t('problem.bad-date', { found: '"2025-02-29"' }),
    });
  });

  it('names the record by its position, from 1, when it has no usable id', () => {
    const { record, place } = problemLine(unknownKey, words);
    expect(record).toBe('#1,001');
    expect(place).toBe('');
  });
});

it('tells errors first, and otherwise keeps the order of the file', () => {
  const later = { ...badDate, id: 'later' };
  expect(inReadingOrder([unknownKey, badDate, later])).toEqual([badDate, later, unknownKey]);
});

describe('the report', () => {
  const lines = problemReport('my, file.json', [unknownKey, badDate], words).split('\r\n');

  it('is CSV with a heading and one line a problem', () => {
    expect(lines[0]).toBe('file,severity,list,record,field,line,column,found,problem,suggestion');
    expect(lines[1]).toMatch(/^"my, file\.json",error,events,rolled-over,time\.start,12,18,"""2025-02-29""",/);
    expect(lines[2]).toMatch(/^"my, file\.json",warning,actors,1001,colour,,,"""=1\+1""",/);
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('never lets a spreadsheet work %j out', (text) => {
    const [, row] = problemReport(text, [badDate], words).split('\r\n');
    expect(row).toMatch(/^"?'/);
  });
});
