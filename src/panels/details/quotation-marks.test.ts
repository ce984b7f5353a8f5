// Quotation marks by language.
import { expect, it } from 'vitest';
import { inQuotationMarks } from './quotation-marks.ts';

it.each([
  ['en', '“positive,”'],
  ['en-GB', '“positive,”'],
  [undefined, '“positive,”'],
  ['tr', '“positive,”'],
  ['AR', '«positive,»'],
  ['ar-EG', '«positive,»'],
  ['he', '”positive,”'],
  ['de-AT', '„positive,“'],
  ['fr', '«\u00A0positive,\u00A0»'],
])('draws the marks of %s', (lang, drawn) => {
  expect(inQuotationMarks('positive,', lang)).toBe(drawn);
});

it('leaves marks inside the quotation alone', () => {
  expect(inQuotationMarks('he said "no"', 'en')).toBe('“he said "no"”');
});
