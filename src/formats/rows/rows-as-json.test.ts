// A batch of rows says as JSON what its rows say one by one, or nothing.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowsAsJson } from './rows-as-json.ts';
import { CellFault, splitCells } from './split-csv.ts';

const rowsAsJson = new RowsAsJson(';');

function listsOf(text: string): unknown {
  const json = rowsAsJson.of(new TextEncoder().encode(text));
  return json && JSON.parse(new TextDecoder().decode(json));
}

/** Null where one of them is no row. */
function splitRows(rows: readonly string[]): readonly (readonly string[])[] | null {
  try {
    return rows.map((row) => splitCells(row, ';').map(({ text }) => text));
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}

const sign = fc.constantFrom('a', ',', ';', '"', '""', '\\', '\t', '\u0001', '\u007f', '\r', 'é', 'ح', '🕊', '\u2028');
const plain = fc.string({ unit: sign, maxLength: 5 }).filter((text) => !/(^|;)"/.test(text));
const quoted = fc
  .string({ unit: fc.oneof(sign, fc.constant('\n')), maxLength: 5 })
  .map((text) => `"${text.replaceAll('"', '""')}"`);

it('has every cell as it is read alone, and refuses what is refused alone', () => {
  const row = fc
    .array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 4 })
    .map((cells) => cells.join(';'))
    // With a return at its end it would be another row.
    .filter((text) => !text.endsWith('\r'));
  const rows = fc.array(row, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (some, end) => {
      expect(listsOf(some.map((one) => one + end).join(''))).toEqual(splitRows(some));
    }),
    { numRuns: 1000 },
  );
});

it('refuses what does not end with a row', () => {
  expect(listsOf('a;b\nc')).toBe(null);
  expect(listsOf('a;"b\n')).toBe(null);
});
