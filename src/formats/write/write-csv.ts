// An events file as a table (RFC 4180) that spreadsheets open and that reads back as the same file.
import { quoteCell } from '#base/csv-cell.ts';
import type { EventsWriter, WriteOptions, WrittenHead } from './events-writer.ts';
import { TableComposer, type Cells } from './table-composer.ts';

/** Programs that would else take it for an older encoding know by it that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

export function csvWriter(head: WrittenHead, options: WriteOptions = {}): EventsWriter {
  const table = new TableComposer(head, options);
  return {
    survey: table.survey,
    begin: () => BYTE_ORDER_MARK + lineText(table.columns),
    add: (event) => lineText(table.row(event)),
    end: () => Array.from(table.rest(), lineText).join(''),
  };
}

const lineText = (cells: Cells): string => cells.map(quoteCell).join(',') + LINE_END;
