// Reads a JSON events file from its bytes as they come.
import { BatchQueue, type Elsewhere } from './batch-queue.ts';
import { slicesOf, type ByteSource } from './byte-source.ts';
import { EventChecker } from './check-events.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';
import { parseJsonList } from './json-list.ts';
import { readSegment } from './json-places.ts';
import { summarizeProblems } from './problem-log.ts';
import { FileHeader, HEAD_KEYS, type HeadValues } from './read-header.ts';
import { JsonScanner, type Member, type RecordBatch } from './scan-json.ts';

const FORMAT = { kind: 'json' } as const;

export class JsonReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #elsewhere: Elsewhere | null;
  readonly #header: FileHeader;
  readonly #scanner: JsonScanner;
  #checker: EventChecker | null = null;
  #queue: BatchQueue | null = null;
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
        records: (batch) => this.#take(batch),
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
    return { head: checker.head, problems, eventCount: checker.eventCount, dropped };
  }

  #begin(member: Member): void {
    this.#isFirstList = this.#header.beginEvents(member);
    if (!this.#isFirstList) return;
    const { values, places } = this.#header;
    const checker = new EventChecker(values, FORMAT, this.#name, this.#sink);
    this.#checker = checker;
    this.#queue = new BatchQueue(this.#name, checker, this.#elsewhere, (first, segment) =>
      places.addBatch(first, segment),
    );
  }

  #take(batch: RecordBatch): boolean {
    if (this.#isFirstList && this.#queue) return this.#queue.add(batch);
    return parseJsonList(batch.json, this.#name) !== null;
  }

  /** The events once more, now that all is known that they are to be read with. */
  #readAgain(source: ByteSource): void {
    const checker = new EventChecker(this.#headValues(source), FORMAT, this.#name, this.#sink);
    const queue = new BatchQueue(this.#name, checker, null);
    this.#checker = checker;
    let lists = 0;
    const scanner = new JsonScanner(this.#name, {
      member: () => undefined,
      beginEvents: () => void lists++,
      records: (batch) => lists > 1 || queue.add(batch),
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
