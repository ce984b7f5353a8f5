// Reads a JSON events file from its bytes as they come.
import type { ByteRange } from '#domain/byte-range.ts';
import { CLOSE_LIST, OPEN_LIST } from '#formats/bytes/byte-signs.ts';
import { slicesOf, type ByteSource } from '#formats/bytes/byte-source.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import { EventChecker } from '#formats/checks/check-events.ts';
import { parseJsonList } from '#formats/json/json-list.ts';
import { readSegment } from '#formats/json/json-places.ts';
import { LOOKAHEAD_BYTES, refuseBatch } from '#formats/json/refuse-json.ts';
import { summarizeProblems } from '#formats/checks/problem-log.ts';
import { FileHeader, HEAD_KEYS, type HeadValues } from '#formats/checks/read-header.ts';
import type { Member, RecordBatch, Segment } from '#formats/json/json-segments.ts';
import { JsonScanner } from '#formats/json/scan-json.ts';
import { BatchQueue, type BatchKind, type Elsewhere } from './batch-queue.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';

const FORMAT = { kind: 'json' } as const;

/** Some events; or one that is too long, in their place. */
interface JsonBatch extends RecordBatch {
  readonly long?: LongRecord;
}

export class JsonReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #elsewhere: Elsewhere | null;
  readonly #header: FileHeader;
  readonly #scanner: JsonScanner;
  #checker: EventChecker | null = null;
  #queue: BatchQueue<JsonBatch> | null = null;
  /** The list that is being read is the first of its kind. */
  #isFirstList = false;
  /** What is wrong with the file after batches that are not back yet, and may be worse. */
  #refusal: Error | null = null;

  constructor(name: string, sink: EventSink, elsewhere: Elsewhere | null = null) {
    this.#name = name;
    this.#sink = sink;
    this.#elsewhere = elsewhere;
    this.#header = new FileHeader(name);
    this.#scanner = new JsonScanner(
      name,
      {
        member: (member, value) => this.#header.add(member, value),
        beginEvents: (member) => this.#begin(member),
        records: (batch, json) => this.#take(batch, json),
        tooLong: (record) => this.#leaveOut(record),
      },
      elsewhere?.batchBytes,
    );
  }

  get eventCount(): number {
    return this.#checker?.eventCount ?? 0;
  }

  push(chunk: Uint8Array): void {
    this.settle();
    if (this.#refusal || this.#queue?.isBroken) return;
    try {
      this.#scanner.push(chunk);
    } catch (error) {
      if (this.#queue?.isSettled !== false) throw error;
      this.#refusal = error as Error;
    }
  }

  settle(isOver = false): boolean {
    const queue = this.#queue;
    if (!queue) return true;
    queue.settle(isOver);
    if (queue.isSettled && !queue.isBroken && this.#refusal) throw this.#refusal;
    return queue.isSettled;
  }

  end(source: ByteSource): ReadEvents {
    this.settle(true);
    this.#scanner.end();
    this.#header.end();
    if (this.#header.isLate) this.#readAgain(source);
    const checker = this.#checker;
    // The header would have refused the file.
    if (!checker) throw new Error('A file without a list of events.');
    const dropped = checker.finish();
    const { places, log } = this.#header;
    const problems = summarizeProblems([log, checker.log], (wanted) => places.find(wanted, source, this.#name));
    return { head: checker.headAtEnd(this.#header.own), problems, eventCount: checker.eventCount, dropped };
  }

  #begin(member: Member): void {
    this.#isFirstList = this.#header.beginEvents(member);
    if (!this.#isFirstList) return;
    const checker = new EventChecker(this.#header.values, FORMAT, this.#name, this.#sink);
    this.#checker = checker;
    this.#elsewhere?.begin(checker.plainHead);
    this.#queue = new BatchQueue(checker, this.#elsewhere, this.#batches(checker));
  }

  #take(batch: RecordBatch, json: Uint8Array): boolean {
    if (this.#isFirstList && this.#queue) return this.#queue.add(batch, json);
    return parseJsonList(json, this.#name) !== null;
  }

  #leaveOut(long: LongRecord): void {
    if (this.#isFirstList) this.#queue?.add({ long, ranges: [], segment: long }, null);
  }

  #batches(checker: EventChecker): BatchKind<JsonBatch> {
    const source = this.#elsewhere?.source;
    const { places } = this.#header;
    return {
      read: ({ ranges, segment, long }, json) => {
        if (long) checker.rejectLong(long);
        if (long) return true;
        const values = parseJsonList(json ?? listOf(segment, source), this.#name);
        if (!values) return false;
        places.addBatch(checker.count, segment);
        addAll(checker, values, ranges);
        return true;
      },
      refuse: ({ segment }, isOver) => {
        if (source && (isOver || source.length >= segment.to + LOOKAHEAD_BYTES))
          refuseBatch(segment, source, this.#name);
      },
      taken: ({ segment }, first) => places.addBatch(first, segment),
    };
  }

  /** The events once more, now that all is known that they are to be read with. */
  #readAgain(source: ByteSource): void {
    const checker = new EventChecker(this.#headValues(source), FORMAT, this.#name, this.#sink);
    this.#checker = checker;
    let lists = 0;
    const scanner = new JsonScanner(this.#name, {
      member: () => undefined,
      beginEvents: () => void lists++,
      records: ({ ranges }, json) => {
        if (lists > 1) return true;
        addAll(checker, parseJsonList(json, this.#name) ?? [], ranges);
        return true;
      },
      tooLong: (record) => {
        if (lists === 1) checker.rejectLong(record);
      },
    });
    for (const slice of slicesOf(source)) scanner.push(slice);
    scanner.end();
  }

  /** Parsed anew: what was read with the first ones has changed them. */
  #headValues(source: ByteSource): HeadValues {
    const values = new Map<string, unknown>();
    for (const key of HEAD_KEYS) {
      const member = this.#header.places.member(key);
      if (!member) continue;
      const parsed: unknown = JSON.parse(`${readSegment(member, '{', source, this.#name)}}`);
      values.set(key, Object.values(parsed as object)[0]);
    }
    return values;
  }
}

function addAll(checker: EventChecker, values: readonly unknown[], ranges: readonly ByteRange[]): void {
  for (const [i, { from, to }] of ranges.entries()) checker.add(values[i], from, to);
}

/** The list that a batch makes, of which the bytes are no longer at hand. */
function listOf({ from, to }: Segment, source: ByteSource | undefined): Uint8Array {
  const json = source?.read(from, to + 1).slice() ?? new Uint8Array();
  json[0] = OPEN_LIST;
  json[json.length - 1] = CLOSE_LIST;
  return json;
}
