// Reads a JSON events file from its bytes as they come.
import type { ByteSource } from './byte-source.ts';
import { EventChecker } from './check-events.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';
import { readSegment } from './json-places.ts';
import { summarizeProblems } from './problem-log.ts';
import { FileHeader, HEAD_KEYS, type HeadValues } from './read-header.ts';
import { JsonScanner, type Member, type Segment } from './scan-json.ts';

const FORMAT = { kind: 'json' } as const;
/** Of a file that is read again. */
const SLICE_BYTES = 1_048_576;

export class JsonReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #header: FileHeader;
  readonly #scanner: JsonScanner;
  #checker: EventChecker | null = null;
  /** The list that is being read is the first of its kind. */
  #isFirstList = false;

  constructor(name: string, sink: EventSink) {
    this.#name = name;
    this.#sink = sink;
    this.#header = new FileHeader(name);
    this.#scanner = new JsonScanner(name, {
      member: (member, value) => this.#header.add(member, value),
      beginEvents: (member) => this.#begin(member),
      records: (values, froms, tos, segment) => this.#take(values, froms, tos, segment),
    });
  }

  get eventCount(): number {
    return this.#checker?.eventCount ?? 0;
  }

  push(chunk: Uint8Array): void {
    this.#scanner.push(chunk);
  }

  end(source: ByteSource): ReadEvents {
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
    if (this.#isFirstList) this.#checker = new EventChecker(this.#header.values, FORMAT, this.#name, this.#sink);
  }

  #take(values: readonly unknown[], froms: readonly number[], tos: readonly number[], segment: Segment): void {
    if (!this.#checker || !this.#isFirstList) return;
    this.#header.places.addBatch(this.#checker.count, segment);
    addAll(this.#checker, values, froms, tos);
  }

  /** The events once more, now that all is known that they are to be read with. */
  #readAgain(source: ByteSource): void {
    const checker = new EventChecker(this.#headValues(source), FORMAT, this.#name, this.#sink);
    this.#checker = checker;
    let lists = 0;
    const scanner = new JsonScanner(this.#name, {
      member: () => undefined,
      beginEvents: () => void lists++,
      records: (values, froms, tos) => {
        if (lists === 1) addAll(checker, values, froms, tos);
      },
    });
    for (let from = 0; from < source.length; from += SLICE_BYTES) {
      scanner.push(source.read(from, Math.min(from + SLICE_BYTES, source.length)));
    }
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

function addAll(
  checker: EventChecker,
  values: readonly unknown[],
  froms: readonly number[],
  tos: readonly number[],
): void {
  for (let i = 0; i < values.length; i++) checker.add(values[i], froms[i] ?? 0, tos[i] ?? 0);
}
