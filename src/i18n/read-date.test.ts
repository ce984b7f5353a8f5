// Dates as people type them.
import { describe, expect, it } from 'vitest';
import { readDate } from './read-date.ts';

const read = (text: string, locale = 'en-GB') => {
  const when = readDate(text, locale);
  return when && [when.year, when.month, when.day].filter((part) => part !== undefined).join('-');
};

describe('readDate', () => {
  it.each([
    ['2025-10-07', '2025-10-7'],
    ['2025-10', '2025-10'],
    [' 2025 ', '2025'],
    ['~2025', null],
    ['2025~', '2025'],
    ['2025-10-07T12:00Z', '2025-10-7'],
    ['2025-10-07t12:00z', '2025-10-7'],
    ['-0043', '-43'],
    ['Y12000', '12000'],
  ])('takes what an events file takes: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2025/10/7', '2025-10-7'],
    ['2025.10', '2025-10'],
    ['2025 10 07', '2025-10-7'],
    ['20251007', '2025-10-7'],
    ['7.10.2025', '2025-10-7'],
    ['07. 10. 2025', '2025-10-7'],
    ['612', '612'],
    ['12000', '12000'],
    ['٢٠٢٥-١٠-٠٧', '2025-10-7'],
  ])('takes numbers in an order that leaves no doubt: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['7 October 2025', '2025-10-7'],
    ['October 7, 2025', '2025-10-7'],
    ['7 oct 2025', '2025-10-7'],
    ['Sept 2025', '2025-9'],
    ['Tuesday 7 October 2025, 12:00 Cairo (UTC+3)', '2025-10-7'],
    ['about October 2025', '2025-10'],
    ['44 BC', '-43'],
    ['15 March 44 BC', '-43-3-15'],
    ['March 44 BCE', '-43-3'],
  ])('takes what the page shows: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['tr', '7 Ekim 2025', '2025-10-7'],
    ['tr', 'Ağustos 2025', '2025-8'],
    ['ar', '٧ أكتوبر ٢٠٢٥', '2025-10-7'],
    ['he', '7 באוקטובר 2025', '2025-10-7'],
    ['he', 'אוקטובר 2025', '2025-10'],
    ['ar', '7 October 2025', '2025-10-7'],
  ])('knows the months of the page’s language (%s) and the English ones: %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '7/10/2025',
    '10/7/25',
    '2025-13',
    '2025-02-30',
    '31 February 2025',
    '7 October',
    'October 25',
    'October',
    '6–7 October 2025',
    'March or May 2025',
    'ma 2025',
    'x'.repeat(5000),
  ])('does not guess: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
