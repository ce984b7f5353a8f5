// Which cell of a row says what the event made of it has at a path.
import type { FileHead } from '#formats/event-sink.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import { RowReader } from './csv-event.ts';
import { KnownNames } from './known-names.ts';
import type { Cell } from './split-csv.ts';
import { shapeOf } from './table-shape.ts';

/** The number of the cell that says what the event has at a path; -1 when none does. */
export function cellFinder(cells: readonly Cell[], head: FileHead): (path: JsonPath) => number {
  const { format } = head;
  if (format.kind !== 'csv') return () => -1;
  const shape = shapeOf(format);
  const ours = shape.ours(cells.map(({ text }) => text)) ?? [];
  const origins = new RowReader(shape.columns, KnownNames.of(head)).originsOf(ours);
  return (path) => {
    if (path.length === 0 && cells.length > shape.width) return shape.width;
    for (let length = path.length; length > 0; length--) {
      const cell = origins.get(path.slice(0, length).join('.'));
      if (cell !== undefined) return shape.origin(cell);
    }
    return -1;
  };
}
