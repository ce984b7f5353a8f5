// A row that stands in columns says the same as the list of its texts.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CellColumnBuilder } from './cell-column.ts';
import { isBlank } from './check-rows.ts';
import { CellTable, TextCells } from './row-cells.ts';

const WIDTH = 3;
const sign = fc.constantFrom('a', 'b', ';', ' ', "'", '=', '-', '\t', 'م', '\u00a0');
const cell = fc.oneof(fc.constant(''), fc.constantFrom('Egypt;Qatar', "'=x", ' a '), fc.string({ unit: sign }));
const rows = fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1 });

/** Each different text of a column once, as a dictionary has them. */
function columnOf(texts: readonly string[]) {
  const builder = new CellColumnBuilder(texts.length);
  const numbers = new Map(Array.from(new Set(texts), (text) => [text, builder.add(text)]));
  builder.append(
    texts.map((text) => numbers.get(text) ?? 0),
    [],
  );
  return builder.build();
}

it('says the same, cell by cell', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const table = new CellTable([0, 1, 2].map((cellNumber) => columnOf(all.map((row) => row[cellNumber] ?? ''))));
      const texts = new TextCells();
      for (const [i, row] of all.entries()) {
        table.row = i;
        texts.row = row;
        expect(table.texts).toEqual(row);
        expect(table.isBlank).toBe(isBlank(row));
        for (const number of [-1, 0, 1, 2, WIDTH]) {
          expect(table.said(number)).toBe(texts.said(number));
          expect(table.parts(number)).toEqual(texts.parts(number));
        }
      }
    }),
    { numRuns: 500 },
  );
});
