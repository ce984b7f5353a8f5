// Reads a table of events from its bytes as they come: a row an event, with the names of actors, places and sources in it.
import type { MappingWish, TableMapping } from '#domain/table-mapping.ts';
import { LINE_FEED } from '#formats/bytes/byte-signs.ts';
import { slicesBetween, type ByteSource } from '#formats/bytes/byte-source.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { refuseEndless, wholeSigns, type LongRecord } from '#formats/bytes/long-record.ts';
import { EventChecker } from '#formats/checks/check-events.ts';
import { COLUMN_NAMES, columnOf, delimiterOf, isTableHeader, type Column } from '#formats/rows/csv-columns.ts';
import { cellFinder } from '#formats/rows/cell-finder.ts';
import { ownOf, readMore } from '#formats/rows/csv-more.ts';
import { isBlank, RowChecker } from '#formats/rows/check-rows.ts';
import type { Wanted } from '#formats/json/find-places.ts';
import { isJsonObject, type JsonObject, type JsonPath } from '#formats/json/json-value.ts';
import { ProblemLog, summarizeProblems } from '#formats/checks/problem-log.ts';
import { quoteText } from '#formats/bytes/quote-json.ts';
import { fail } from '#formats/bytes/refuse.ts';
import { decodeUtf8, refuseJson } from '#formats/json/refuse-json.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { blockOfRows, RowBlocks, type RowBlock } from '#formats/rows/row-blocks.ts';
import { RowScanner, type Row, type RowPlace } from '#formats/rows/scan-rows.ts';
import { CellFault, splitCells, type Cell, type Delimiter } from '#formats/rows/split-csv.ts';
import { dialectIn, shapeOf } from '#formats/rows/table-shape.ts';
import { FIRST_PLACE, placeAfter, type Place } from '#formats/bytes/text-place.ts';
import { brokenDelimiter, TableSampler, unknownDelimiter } from '#formats/rows/unknown-table.ts';
import { BatchQueue, type Elsewhere } from './batch-queue.ts';
import { findDialect } from './dialects/find-dialect.ts';
import { MappedLog } from './dialects/mapped-log.ts';
import { columnNames, fitsTable } from './dialects/mapping.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';

const QUOTED = 40;

/** Columns that may stand more than once: what is in them is put together. */
const MANY: ReadonlySet<Column['is']> = new Set(['role', 'claimedBy', 'tags', 'relation']);

export class CsvReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #elsewhere: Elsewhere | null;
  readonly #mapping: MappingWish;
  readonly #log: ProblemLog;
  /** Null before the first bytes, which tell what stands between cells. */
  #scanner: RowScanner | null = null;
  #delimiter: Delimiter = ',';
  /** The names in the first row; null before it. */
  #columns: readonly string[] | null = null;
  /** Whose table it is; null for one of ours. */
  #dialect: string | TableMapping | null = null;
  /** Of a table that nobody knows. */
  #sampler: TableSampler | null = null;
  /** Null before the second row, which may say what the whole file is. */
  #table: RowChecker | null = null;
  /** From where on rows are read elsewhere; null before. */
  #blocks: RowBlocks | null = null;
  #own: JsonObject = {};
  /** The row whose places were asked for last: there may be thousands in one. */
  #looked: { readonly index: number; readonly find: (path: JsonPath) => Place } | null = null;
  #queue: BatchQueue<RowBlock> | null = null;
  /** The row in whose quotes the file ends, where it is too long to be looked at there. */
  #open: LongRecord | null = null;

  /** `mapping`: what the columns mean of a table that is no other maker's; `ask`: to be refused, with a sample, even if it is ours. */
  constructor(name: string, sink: EventSink, elsewhere: Elsewhere | null = null, mapping: MappingWish = null) {
    this.#name = name;
    this.#sink = sink;
    this.#elsewhere = elsewhere;
    this.#mapping = mapping;
    this.#log = new ProblemLog(name);
  }

  get eventCount(): number {
    return this.#table?.checker.eventCount ?? 0;
  }

  /** The first chunk has the whole first row. */
  push(chunk: Uint8Array): void {
    this.settle();
    this.#scanner ??= this.#begin(chunk);
    if (!this.#blocks && this.#table && this.#elsewhere?.isReady)
      this.#share(this.#scanner, this.#table, this.#elsewhere);
    (this.#blocks ?? this.#scanner).push(chunk);
  }

  settle(): boolean {
    this.#queue?.settle(false);
    return this.#queue?.isSettled ?? true;
  }

  pushRows(rows: TableRows): boolean {
    const next = this.#blocks ? null : this.#scanner?.next;
    if (!this.#scanner || !this.#columns || !next || this.#delimiter !== ',') return false;
    const block = blockOfRows(rows, next.from);
    const { read, cells } = rows;
    if (block.isGood && read && this.#table && this.#elsewhere) {
      this.#queueOf(this.#scanner, this.#table, this.#elsewhere).take(block, read);
    } else if (block.isGood && cells) {
      for (const [i, range] of block.ranges.entries()) {
        cells.table.row = cells.from + i;
        this.#takeCells(cells.table.texts, { ...range, line: next.line + (block.lines[i] ?? 1) - 1 });
      }
      this.#scanner.skip(rows.bytes.length, block.lineCount);
    } else this.#scanner.push(rows.bytes);
    return true;
  }

  end(source: ByteSource): ReadEvents {
    if (this.#blocks && this.#scanner) pushAll(source, this.#scanner, this.#blocks.end());
    this.#scanner?.end();
    if (this.#open) this.#refuseOpen(this.#open, source);
    this.#sampler?.end();
    const table = this.#table ?? (this.#columns && this.#beginTable(this.#columns, []));
    // A file without a first row is taken for another kind.
    if (!table) throw new Error('A table without a first row.');
    const { checker } = table;
    const dropped = table.finish();
    const problems = summarizeProblems([this.#log, table.told, checker.log], (wanted) =>
      wanted.map((one) => this.#placeOf(one, table, source)),
    );
    return {
      head: checker.headAtEnd(this.#own),
      problems,
      eventCount: checker.eventCount,
      dropped,
      numbered: checker.numbered,
    };
  }

  #begin(chunk: Uint8Array): RowScanner {
    const lineEnd = chunk.indexOf(LINE_FEED);
    const firstRow = new TextDecoder().decode(lineEnd < 0 ? chunk : chunk.subarray(0, lineEnd));
    this.#delimiter =
      delimiterOf(firstRow) ??
      unknownDelimiter(chunk, false) ??
      unknownDelimiter(chunk, true) ??
      brokenDelimiter(chunk) ??
      ',';
    return new RowScanner(this.#delimiter, {
      row: (row) => this.#take(row),
      tooLong: (record, isOpen) => this.#leaveOut(record, isOpen),
    });
  }

  #take(row: Row): void {
    const cells = this.#cellsOf(row);
    const texts = cells.map(({ text }) => text);
    if (this.#sampler) this.#sampler.add(texts);
    else if (this.#columns || !this.#beginColumns(cells, texts, row)) this.#takeCells(texts, row);
  }

  #leaveOut(record: LongRecord, isOpen: boolean): void {
    if (isOpen) this.#open = record;
    else if (this.#columns) (this.#table ??= this.#beginTable(this.#columns, [])).leaveOut(record);
    else if (!this.#sampler) refuseEndless(record, this.#name);
  }

  /** Where a quote is not closed, that is told: as far as rows are looked at. */
  #refuseOpen(record: LongRecord, source: ByteSource): never {
    const { from, to, place } = record;
    const first = source.read(from, from + FILE_LIMITS.record);
    this.#cellsOf({ bytes: first.subarray(0, wholeSigns(first, first.length)), from, to, line: place.line });
    return refuseEndless(record, this.#name);
  }

  /** True when the first row says what the columns are, and is no event. */
  #beginColumns(cells: readonly Cell[], texts: readonly string[], row: Row): boolean {
    const found = findDialect(texts);
    if (!found && this.#isToMap(texts)) return this.#beginUnknown(texts);
    this.#dialect = found?.dialect.id ?? null;
    this.#columns = found?.names ?? this.#namesOf(cells, row);
    return found?.isHeadless !== true;
  }

  /** Of a table that is no one else's: whether a mapping says what it means, or is asked for. */
  #isToMap(texts: readonly string[]): boolean {
    if (this.#mapping === 'ask' || !isTableHeader(texts)) return true;
    return this.#mapping !== null && fitsTable(this.#mapping, columnNames(texts));
  }

  #beginUnknown(texts: readonly string[]): true {
    const names = columnNames(texts);
    if (this.#mapping && this.#mapping !== 'ask' && fitsTable(this.#mapping, names)) {
      this.#dialect = this.#mapping;
      this.#columns = names;
    } else this.#sampler = new TableSampler(this.#name, this.#delimiter, texts);
    return true;
  }

  #takeCells(cells: readonly string[], place: RowPlace): void {
    if (!this.#columns || (!this.#table && isBlank(cells))) return;
    (this.#table ??= this.#beginTable(this.#columns, cells)).add(cells, place);
  }

  #beginTable(names: readonly string[], firstRow: readonly string[]): RowChecker {
    const dialect = this.#dialect;
    const format = { kind: 'csv', delimiter: this.#delimiter, columns: names, dialect } as const;
    const shape = shapeOf(format);
    const more = readMore((firstRow[shape.columns.findIndex((column) => column?.is === 'more')] ?? '').trim());
    if (more && dialect === null) this.#own = ownOf(more);
    const meta = dialect === null ? more?.file['meta'] : (dialectIn(format)?.meta ?? {});
    const values = new Map([['meta', { title: this.#name, ...(isJsonObject(meta) && meta) }]]);
    const log = typeof dialect === 'object' && dialect ? new MappedLog(this.#name, dialect) : undefined;
    const checker = new EventChecker(values, format, this.#name, this.#sink, log);
    this.#elsewhere?.begin(checker.plainHead);
    return new RowChecker(shape, checker);
  }

  /** From now on. */
  #share(scanner: RowScanner, table: RowChecker, elsewhere: Elsewhere): void {
    const queue = this.#queueOf(scanner, table, elsewhere);
    const { from, bytes } = scanner.release();
    const { batchBytes } = elsewhere;
    this.#blocks = new RowBlocks(from, batchBytes, this.#delimiter, (block, rows) => queue.add(block, rows));
    this.#blocks.push(bytes);
  }

  #queueOf(scanner: RowScanner, table: RowChecker, elsewhere: Elsewhere): BatchQueue<RowBlock> {
    this.#queue ??= new BatchQueue<RowBlock>(table.checker, elsewhere, {
      read: ({ from, to }) => {
        pushAll(elsewhere.source, scanner, from, to);
        return true;
      },
      taken: ({ from, to, ranges, lines, lineCount }, first) => {
        const before = scanner.line - 1;
        for (const [i, row] of ranges.entries()) table.marks.note(first + i, row.from, before + (lines[i] ?? 1));
        scanner.skip(to - from, lineCount);
      },
      isPlain: (names) => table.isPlain(names),
      name: (names) => table.name(names),
    });
    return this.#queue;
  }

  /** The names in the first row; '' for what is left out. */
  #namesOf(cells: readonly Cell[], row: Row): readonly string[] {
    const seen = new Set<string>();
    const placeOf = this.#placesIn(row);
    return cells.map((cell) => {
      const name = cell.text.trim();
      const column = columnOf(name);
      const meaning = JSON.stringify(column);
      if (column && (MANY.has(column.is) || !seen.has(meaning))) {
        seen.add(meaning);
        return name;
      }
      const place = placeOf(cell);
      const finding = { path: [name], value: undefined, place };
      if (column) this.#log.error({ list: 'file' }, { code: 'duplicate-key', ...finding });
      else if (name !== '')
        this.#log.warn({ list: 'file' }, { code: 'unknown-key', ...finding, choices: () => COLUMN_NAMES });
      return '';
    });
  }

  /** Of cells that are asked for in their order: a row of very many is gone through once. */
  #placesIn({ bytes, line }: Pick<Row, 'bytes' | 'line'>): (cell: Cell) => Place {
    const text = decodeUtf8(bytes, this.#name) ?? '';
    let place: Place = { line, column: 1 };
    let done = 0;
    return ({ at }) => {
      place = placeAfter(place, text.slice(done, at));
      done = at;
      return place;
    };
  }

  /** Throws a LoadError: `not-text`, or `not-csv` for a quotation mark that is not closed where its cell ends. */
  #cellsOf({ bytes, line }: Row): readonly Cell[] {
    const text = decodeUtf8(bytes, this.#name);
    const place = { line, column: 1 };
    if (text === null) refuseJson({ bytes, upTo: bytes.length, place, before: '' }, this.#name);
    try {
      return splitCells(text, this.#delimiter);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      const found = quoteText(text.slice(error.at, error.at + QUOTED + 1), QUOTED);
      return fail(this.#name, 'not-csv', { found, ...placeAfter(place, text.slice(0, error.at)) });
    }
  }

  #placeOf({ path }: Wanted, table: RowChecker, source: ByteSource): Place {
    const [list, index, ...rest] = path;
    if (list !== 'events' || typeof index !== 'number') return FIRST_PLACE;
    if (this.#looked?.index !== index) this.#looked = { index, find: this.#finderAt(index, table, source) };
    return this.#looked.find(rest);
  }

  /** The places in the row of one event, by paths in it. */
  #finderAt(index: number, table: RowChecker, source: ByteSource): (path: JsonPath) => Place {
    const { marks, checker } = table;
    const stretch = marks.around(index, source.length);
    let find: ((path: JsonPath) => Place) | null = null;
    let next = stretch.first;
    const look = (row: Row): void => {
      if (next > index) return;
      const cells = this.#cellsOf(row);
      if (!table.counts(cells.map(({ text }) => text)) || next++ !== index) return;
      const line = row.line + stretch.line - 1;
      const text = decodeUtf8(row.bytes, this.#name) ?? '';
      const numberOf = cellFinder(cells, checker.head);
      find = (path) => placeAfter({ line, column: 1 }, text.slice(0, cells[numberOf(path)]?.at ?? 0));
    };
    const scanner = new RowScanner(this.#delimiter, { row: look, tooLong: () => void next++ });
    pushAll(source, scanner, stretch.from, stretch.to);
    scanner.end();
    return find ?? nowhere;
  }
}

function pushAll(source: ByteSource, scanner: RowScanner, from: number, to = source.length): void {
  for (const slice of slicesBetween(source, from, to)) scanner.push(slice);
}

const nowhere = (): Place => FIRST_PLACE;
