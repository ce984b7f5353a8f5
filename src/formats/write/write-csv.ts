// An events file as a table (RFC 4180) that spreadsheets open and that reads back as the same file.
import type { EventRecord } from '#domain/event-record.ts';
import { RELATION_TYPES, ROLES } from '#domain/vocabulary.ts';
import { guardCell, isPlainNumber, quoteCell } from '#formats/csv-cell.ts';
import { MORE } from '#formats/csv-columns.ts';
import { notedMeta, type EventsWriter, type WriteOptions, type WrittenHead } from './events-writer.ts';
import { RowComposer, type Row } from './row-composer.ts';

/** Programs that would else take it for an older encoding know by it that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** In the order in which they stand; columns that no event needs are left out, but the first. */
const COLUMNS: readonly string[] = [
  ['id', 'kind', 'title', 'start', 'end', 'asOf', 'planned', 'mode', 'duration', 'timeZone', 'label', 'basis'],
  ['status', 'certainty', 'claimedBy', ...ROLES],
  ['place', 'placeNote', 'lon', 'lat', 'country', 'precision'],
  ['quote', 'quoteLang', 'quoteSpeaker', 'figure', 'figureLabel', 'figureUnit', 'figureQualifier', 'figureBy'],
  ['source', 'sourceUrl', 'sourceLocator', 'tags', ...RELATION_TYPES, 'summary', 'lang', 'sensitivity'],
].flat();
const ALWAYS = ['id', 'kind', 'title', 'start'];
/** Numbers below zero begin with a sign that is no formula. */
const NUMERIC: ReadonlySet<string> = new Set(['lon', 'lat', 'figure']);

export function csvWriter(head: WrittenHead, options: WriteOptions = {}): EventsWriter {
  const scout = new RowComposer(head);
  const used = new Set(ALWAYS);
  const composer = new RowComposer(head);
  let columns: readonly string[] = [];
  let meta: object | null = notedMeta(head, options);
  const rowText = ({ cells, more, file }: Row): string => {
    const told = { ...(meta && { meta }), ...file };
    meta = null;
    const rest = { ...more, ...(Object.keys(told).length > 0 && { file: told }) };
    const last = Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';
    return lineText([...columns.map((column) => cellText(column, cells.get(column) ?? '')), last]);
  };
  return {
    survey: (event: EventRecord) => {
      for (const column of scout.compose(event).cells.keys()) used.add(column);
    },
    begin: () => {
      const own = [...used].filter((column) => !COLUMNS.includes(column));
      columns = [...COLUMNS.filter((column) => used.has(column)), ...own];
      return BYTE_ORDER_MARK + lineText([...columns, MORE]);
    },
    add: (event) => rowText(composer.compose(event)),
    end: () => {
      const rows = options.isPart ? [] : Array.from(composer.rest(), rowText);
      if (meta) rows.push(rowText({ cells: new Map(), more: {}, file: {} }));
      return rows.join('');
    },
  };
}

const cellText = (column: string, text: string): string =>
  NUMERIC.has(column) && isPlainNumber(text) ? text : guardCell(text);

const lineText = (cells: readonly string[]): string => cells.map(quoteCell).join(',') + LINE_END;
