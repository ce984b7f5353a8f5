// Goes through the events of a file that has been read, a stretch at a time, and tells what might be said more fairly.
import type { Advice } from '#domain/advice.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { ByteSource } from '#formats/byte-source.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { quoteJson, quoteText } from '#formats/quote-json.ts';
import { RecordPlaces } from '#formats/record-places.ts';
import { EventAdviser, type AdviceFinding } from './advise-event.ts';
import type { WordingRules } from './wording-rules.ts';

/** Good events only, in the order of the file. */
export interface ReadFile {
  readonly head: FileHead;
  readonly source: ByteSource;
  readonly eventCount: number;
  readonly rangeOf: (position: number) => ByteRange;
}

/** Read in one go: to ask the source for one event at a time would cost more than to read them. */
const STRETCH_BYTES = 262_144;
const FIELD_LIMIT = 200;

export class AdviceReader {
  readonly #file: ReadFile;
  readonly #adviser: EventAdviser;
  readonly #places: RecordPlaces;
  #position: number;

  /** `from`: how many events are left out at first. */
  constructor(file: ReadFile, rules: WordingRules, from = 0) {
    this.#position = from;
    this.#file = file;
    this.#adviser = new EventAdviser(rules, file.head);
    this.#places = new RecordPlaces(file.source, file.head);
  }

  /** How many events have been looked at. */
  get position(): number {
    return this.#position;
  }

  get isDone(): boolean {
    return this.#position >= this.#file.eventCount;
  }

  /** Of the next events: a few hundred, some milliseconds of work. */
  read(): readonly Advice[] {
    const { source, rangeOf, head } = this.#file;
    const first = this.#position;
    const end = this.#stretchEnd();
    if (end === first) return [];
    const { from } = rangeOf(first);
    const bytes = source.read(from, rangeOf(end - 1).to);
    const advice: Advice[] = [];
    for (let at = first; at < end; at++) {
      const range = rangeOf(at);
      const event = decodeEvent(bytes.subarray(range.from - from, range.to - from), head);
      const findings: AdviceFinding[] = [];
      this.#adviser.advise(event, (finding) => findings.push(finding));
      if (findings.length > 0) advice.push(...this.#placed(event.id, range, findings));
    }
    this.#position = end;
    return advice;
  }

  /** At least one event, wherever it stands. */
  #stretchEnd(): number {
    const { eventCount, rangeOf } = this.#file;
    if (this.isDone) return this.#position;
    const limit = rangeOf(this.#position).from + STRETCH_BYTES;
    let end = this.#position + 1;
    while (end < eventCount && rangeOf(end).to <= limit) end++;
    return end;
  }

  #placed(id: string, range: ByteRange, findings: readonly AdviceFinding[]): readonly Advice[] {
    const places = this.#places.find(
      range,
      findings.map(({ path }) => path),
    );
    return findings.map(({ code, path, value, params }, i) => ({
      severity: 'advice',
      code,
      list: 'events',
      id,
      field: quoteText(path.join('.'), FIELD_LIMIT),
      found: quoteJson(value),
      params,
      ...places[i],
    }));
  }
}
