// Goes through the events of a file that has been read, a stretch at a time, and tells what might be said more fairly.
import type { Advice } from '#domain/advice.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import { decodeAsWritten } from '#formats/decode-event.ts';
import { quoteJson, quoteText } from '#formats/bytes/quote-json.ts';
import { eventsFrom, type ReadFile } from '#formats/read-again.ts';
import { RecordPlaces } from '#formats/record-places.ts';
import { EventAdviser, type AdviceFinding } from './advise-event.ts';
import type { WordingRules } from './wording-rules.ts';

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
    const advice: Advice[] = [];
    const events = eventsFrom(this.#file, this.#position, decodeAsWritten);
    for (const [i, event] of events.entries()) {
      const findings: AdviceFinding[] = [];
      this.#adviser.advise(event, (finding) => findings.push(finding));
      if (findings.length === 0) continue;
      advice.push(...this.#placed(event.id, this.#file.rangeOf(this.#position + i), findings));
    }
    this.#position += events.length;
    return advice;
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
