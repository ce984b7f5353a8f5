// An events file as Parquet: the table that CSV has, a group of rows at a time.
import type { SchemaElement } from 'hyparquet-writer';
import type { EventRecord } from '#domain/event-record.ts';
import { allEvents, type ReadFile } from '#formats/read-again.ts';
import { ownEntries } from '#formats/write/events-writer.ts';
import { NUMERIC, TableComposer, type Cells } from '#formats/write/table-composer.ts';

/** Rows: some megabytes of text, which is what is in memory at once. */
const GROUP = 16_384;

function schemaOf(columns: readonly string[]): SchemaElement[] {
  const leaves = columns.map((name): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...(NUMERIC.has(name) ? { type: 'DOUBLE' } : { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  }));
  return [{ name: 'events', num_children: columns.length }, ...leaves];
}

const valueOf = (column: string, text: string): string | number | null => {
  if (text === '') return null;
  return NUMERIC.has(column) ? Number(text) : text;
};

function* rowsOf(table: TableComposer, file: ReadFile): Generator<Cells, void, undefined> {
  for (const events of allEvents(file)) yield* events.map((event: EventRecord) => table.row(event));
  yield* table.rest();
}

/** Makes or replaces the file at the path. */
export async function writeParquet(file: ReadFile, path: string): Promise<void> {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const table = new TableComposer(ownEntries(file.head));
  for (const events of allEvents(file)) for (const event of events) table.survey(event);
  const { columns } = table;
  const parquet = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns), createdBy: 'Parley' });
  let waiting: Cells[] = [];
  const write = async (): Promise<void> => {
    const columnData = columns.map((name, i) => ({ name, data: waiting.map((row) => valueOf(name, row[i] ?? '')) }));
    waiting = [];
    await parquet.write({ columnData, rowGroupSize: GROUP });
  };
  for (const row of rowsOf(table, file)) {
    waiting.push(row);
    if (waiting.length >= GROUP) await write();
  }
  if (waiting.length > 0) await write();
  await parquet.finish();
}
