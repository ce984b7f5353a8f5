// Reads newline-delimited JSON from its bytes as they come: an event a line, and actors, places and sources among them.
import { ENTRY_LISTS, type EntryList, FORMAT, VERSION } from '#domain/events-format.ts';
import { slicesBetween, type ByteSource } from '#formats/bytes/byte-source.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import { EventChecker } from '#formats/checks/check-events.ts';
import { findPlaces, type Wanted } from '#formats/json/find-places.ts';
import { isJsonObject, type JsonObject, type JsonPath } from '#formats/json/json-value.ts';
import { LineBlocks, type LineBlock } from '#formats/json/line-blocks.ts';
import { LineMarks } from '#formats/bytes/line-marks.ts';
import { ProblemLog, summarizeProblems } from '#formats/checks/problem-log.ts';
import { quoteJson } from '#formats/bytes/quote-json.ts';
import { HEAD_KEYS, isKnownKey } from '#formats/checks/read-header.ts';
import { fail } from '#formats/bytes/refuse.ts';
import { decodeUtf8 } from '#formats/json/refuse-json.ts';
import { LineScanner, type Line } from '#formats/json/scan-lines.ts';
import { FIRST_PLACE, type Place } from '#formats/bytes/text-place.ts';
import { BatchQueue, type Elsewhere } from './batch-queue.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';

const JSON_RECORDS = { kind: 'json' } as const;

/** The list that a line is an entry of; null for events. */
function listOf(value: unknown): EntryList | null {
  if (!isJsonObject(value) || !Object.hasOwn(value, 'list')) return null;
  return ENTRY_LISTS.find((list) => list === value['list']) ?? null;
}

export function isHeaderLine(value: unknown): value is JsonObject {
  return isJsonObject(value) && Object.hasOwn(value, 'format');
}

/** Whether the first line of a file may be one of newline-delimited JSON. */
export function isRecordLine(value: unknown): boolean {
  if (!isJsonObject(value) || Object.hasOwn(value, 'events')) return false;
  return (
    isHeaderLine(value) || listOf(value) !== null || (Object.hasOwn(value, 'kind') && Object.hasOwn(value, 'title'))
  );
}

interface Spot {
  readonly line: Line;
  /** Within it. */
  readonly path: JsonPath;
}

/** What the lines say that are no events, in the order of the file. */
class LineHead {
  readonly #log: ProblemLog;
  #isFirst = true;
  readonly values = new Map<string, unknown>();
  readonly own: JsonObject = {};
  /** By list: where its entries are, after those of the header. */
  readonly #lines = new Map<EntryList, { readonly inHeader: number; readonly lines: Line[] }>();
  #header: Line | null = null;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** False for events. Throws a LoadError: `wrong-format`, `wrong-version`. */
  take(value: unknown, line: Line): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (isFirst && isHeaderLine(value)) this.#takeHeader(value, line);
    else {
      const list = listOf(value);
      if (list === null) return false;
      this.#takeEntry(list, value as JsonObject, line);
    }
    return true;
  }

  /** The line that has what is at the path, and the path there. */
  spotOf(path: JsonPath): Spot | null {
    const [key, index, ...rest] = path;
    const list = ENTRY_LISTS.find((one) => one === key);
    const entries = list && this.#lines.get(list);
    const line = typeof index === 'number' ? entries?.lines[index - entries.inHeader] : undefined;
    if (line) return { line, path: rest };
    return this.#header && { line: this.#header, path };
  }

  #takeHeader(header: JsonObject, line: Line): void {
    this.#header = line;
    const refuse = (code: 'wrong-format' | 'wrong-version', key: string, expected: string | number): void =>
      fail(this.#log.fileName, code, {
        found: quoteJson(header[key]),
        params: { expected },
        line: line.number,
        column: 1,
      });
    if (header['format'] !== FORMAT) refuse('wrong-format', 'format', FORMAT);
    if (header['version'] !== VERSION) refuse('wrong-version', 'version', VERSION);
    for (const [key, value] of Object.entries(header)) {
      if (HEAD_KEYS.has(key)) this.values.set(key, value);
      else if (key.startsWith('x-')) this.own[key] = value;
      else if (!isKnownKey(key))
        this.#log.warn({ list: 'file' }, { code: 'unknown-key', path: [key], value, atKey: true });
    }
  }

  #takeEntry(list: EntryList, entry: JsonObject, line: Line): void {
    delete entry['list'];
    const known = this.values.get(list);
    const entries: unknown[] = Array.isArray(known) ? known : [];
    const places = this.#lines.get(list) ?? { inHeader: entries.length, lines: [] };
    places.lines.push(line);
    entries.push(entry);
    this.#lines.set(list, places);
    this.values.set(list, entries);
  }
}

export class NdjsonReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #elsewhere: Elsewhere | null;
  readonly #log: ProblemLog;
  readonly #head: LineHead;
  readonly #scanner: LineScanner;
  readonly #marks = new LineMarks();
  #checker: EventChecker | null = null;
  #isLate = false;
  /** From where on lines are read elsewhere; null before. */
  #blocks: LineBlocks | null = null;
  #queue: BatchQueue<LineBlock> | null = null;

  constructor(name: string, sink: EventSink, elsewhere: Elsewhere | null = null) {
    this.#name = name;
    this.#sink = sink;
    this.#elsewhere = elsewhere;
    this.#log = new ProblemLog(name);
    this.#head = new LineHead(this.#log);
    this.#scanner = new LineScanner(name, {
      line: (value, line) => this.#take(value, line),
      tooLong: (record) => this.#leaveOut(record),
    });
  }

  get eventCount(): number {
    return this.#checker?.eventCount ?? 0;
  }

  push(chunk: Uint8Array): void {
    this.settle();
    if (!this.#blocks && this.#checker && this.#elsewhere?.isReady) this.#share(this.#checker, this.#elsewhere);
    (this.#blocks ?? this.#scanner).push(chunk);
  }

  settle(): boolean {
    this.#queue?.settle(false);
    return this.#queue?.isSettled ?? true;
  }

  end(source: ByteSource): ReadEvents {
    if (this.#blocks) pushAll(source, this.#scanner, this.#blocks.end());
    this.#scanner.end();
    if (this.#isLate) this.#checker = this.#readAgain(source);
    const checker = this.#checker ?? this.#begin(this.#head);
    const dropped = checker.finish();
    const problems = summarizeProblems([this.#log, checker.log], (wanted) =>
      wanted.map((one) => this.#placeOf(one, source)),
    );
    return { head: checker.headAtEnd(this.#head.own), problems, eventCount: checker.eventCount, dropped };
  }

  #begin({ values }: LineHead): EventChecker {
    return new EventChecker(values, JSON_RECORDS, this.#name, this.#sink);
  }

  #take(value: unknown, line: Line): void {
    if (this.#head.take(value, line)) {
      this.#isLate ||= this.#checker !== null;
      return;
    }
    this.#checkerAt(line.from, line.number).add(value, line.from, line.to);
  }

  /** Whatever the line is, it is no entry that anybody could use: it is told as an event. */
  #leaveOut(record: LongRecord): void {
    this.#checkerAt(record.from, record.place.line).rejectLong(record);
  }

  /** For an event that stands there. */
  #checkerAt(from: number, line: number): EventChecker {
    if (!this.#checker) {
      this.#checker = this.#begin(this.#head);
      this.#elsewhere?.begin(this.#checker.plainHead);
    }
    this.#marks.note(this.#checker.count, from, line);
    return this.#checker;
  }

  /** From now on. */
  #share(checker: EventChecker, { source, batchBytes }: Elsewhere): void {
    const queue = new BatchQueue<LineBlock>(checker, this.#elsewhere, {
      read: ({ from, to }) => {
        pushAll(source, this.#scanner, from, to);
        return true;
      },
      taken: ({ from, to, ranges }, first) => {
        const { number } = this.#scanner;
        for (const [i, range] of ranges.entries()) this.#marks.note(first + i, range.from, number + i);
        this.#scanner.skip(to - from, ranges.length);
      },
    });
    const { from, bytes } = this.#scanner.release();
    this.#blocks = new LineBlocks(from, batchBytes, (block, json) => queue.add(block, json));
    this.#blocks.push(bytes);
    this.#queue = queue;
  }

  /** First all entries, wherever they stand; then the events. */
  #readAgain(source: ByteSource): EventChecker {
    const head = new LineHead(new ProblemLog(this.#name));
    scanAll(
      source,
      new LineScanner(this.#name, { line: (value, line) => void head.take(value, line), tooLong: leaveAlone }),
    );
    const checker = this.#begin(head);
    // Asked again what is an event, by one that has seen nothing yet.
    const again = new LineHead(new ProblemLog(this.#name));
    const add = (value: unknown, line: Line): void => {
      if (!again.take(value, line)) checker.add(value, line.from, line.to);
    };
    const tooLong = (record: LongRecord): void => checker.rejectLong(record);
    scanAll(source, new LineScanner(this.#name, { line: add, tooLong }));
    return checker;
  }

  #placeOf({ path, atKey }: Wanted, source: ByteSource): Place | null {
    const [list, index, ...rest] = path;
    const isEvent = list === 'events' && typeof index === 'number';
    const spot = isEvent ? this.#eventSpot(index, rest, source) : this.#head.spotOf(path);
    if (!spot) return FIRST_PLACE;
    const text = decodeUtf8(source.read(spot.line.from, spot.line.to), this.#name) ?? '';
    const [place] = findPlaces(text, [{ path: spot.path, atKey }]);
    return place ? { line: place.line + spot.line.number - 1, column: place.column } : null;
  }

  #eventSpot(index: number, path: JsonPath, source: ByteSource): Spot | null {
    const stretch = this.#marks.around(index, source.length);
    let next = stretch.first;
    let found: Line | null = null;
    const look = (value: unknown, line: Line): void => {
      if (listOf(value) !== null || next++ !== index) return;
      const { from, to, number } = line;
      found = { from: from + stretch.from, to: to + stretch.from, number: number + stretch.line - 1 };
    };
    const scanner = new LineScanner(this.#name, { line: look, tooLong: () => void next++ });
    pushAll(source, scanner, stretch.from, stretch.to);
    scanner.end();
    return found && { line: found, path };
  }
}

const leaveAlone = (): void => undefined;

function pushAll(source: ByteSource, scanner: LineScanner, from = 0, to = source.length): void {
  for (const slice of slicesBetween(source, from, to)) scanner.push(slice);
}

function scanAll(source: ByteSource, scanner: LineScanner): void {
  pushAll(source, scanner);
  scanner.end();
}
