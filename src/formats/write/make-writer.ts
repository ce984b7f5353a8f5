// The writer of each format that events are written in without a word of ours: in a worker, or on the command line.
import type { WrittenFormat } from '#domain/export-format.ts';
import { ownEntries, type EventsWriter, type WriteOptions, type WrittenHead } from './events-writer.ts';
import { cslWriter } from './write-csl.ts';
import { csvWriter } from './write-csv.ts';
import { geojsonWriter } from './write-geojson.ts';
import { jsonWriter } from './write-json.ts';
import { ndjsonWriter } from './write-ndjson.ts';

const WRITERS: Readonly<Record<WrittenFormat, (head: WrittenHead, options?: WriteOptions) => EventsWriter>> = {
  json: jsonWriter,
  ndjson: ndjsonWriter,
  csv: csvWriter,
  geojson: geojsonWriter,
  csl: cslWriter,
};

export function makeWriter(format: WrittenFormat, head: WrittenHead, options?: WriteOptions): EventsWriter {
  return WRITERS[format](ownEntries(head), options);
}
