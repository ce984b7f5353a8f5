// One event again from its own bytes, where these are no JSON of ours: a row of a table, or a slide.
import { RowReader } from '#formats/rows/csv-event.ts';
import { KnownNames } from '#formats/rows/known-names.ts';
import { splitCells } from '#formats/rows/split-csv.ts';
import { shapeOf, type TableFormat, type TableShape } from '#formats/rows/table-shape.ts';
import { eventOfSlide } from './dialects/slide-event.ts';
import type { FileHead, RecordFormat } from './event-sink.ts';

/** Made once for a file. */
interface RowDecoder {
  readonly shape: TableShape;
  readonly reader: RowReader;
}

const decoders = new WeakMap<KnownNames, RowDecoder>();

function decoderOf(format: TableFormat, names: KnownNames): RowDecoder {
  const known = decoders.get(names);
  if (known) return known;
  const shape = shapeOf(format);
  const made = { shape, reader: new RowReader(shape.columns, names) };
  decoders.set(names, made);
  return made;
}

/** As it would stand in JSON. Throws for what is no such record. */
export function decodeRecord(text: string, format: Exclude<RecordFormat, { kind: 'json' }>, head: FileHead): unknown {
  const names = KnownNames.of(head);
  if (format.kind === 'slides') return eventOfSlide(JSON.parse(text), names);
  const { shape, reader } = decoderOf(format, names);
  return reader.read(shape.ours(splitCells(text, format.delimiter).map((cell) => cell.text)) ?? []);
}
