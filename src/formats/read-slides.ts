// Reads the JSON of a TimelineJS timeline: its slides become events. Such files are small, and are read once they are whole.
import type { ByteRange } from '#domain/byte-range.ts';
import { slicesOf, type ByteSource } from '#formats/bytes/byte-source.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import { EventChecker } from '#formats/checks/check-events.ts';
import { NewNames } from '#formats/rows/new-names.ts';
import { parseJsonList } from '#formats/json/json-list.ts';
import { JsonPlaces } from '#formats/json/json-places.ts';
import { isJsonObject, valueAt } from '#formats/json/json-value.ts';
import { ProblemLog, summarizeProblems, type Finding } from '#formats/checks/problem-log.ts';
import { JsonScanner } from '#formats/json/scan-json.ts';
import { eventOfSlide, hasId, originInSlide } from './dialects/slide-event.ts';
import { stripHtml } from './dialects/strip-html.ts';
import { titleOf } from './dialects/dialect.ts';
import { TIMELINEJS_META } from './dialects/timelinejs.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';

interface Slide extends ByteRange {
  readonly value: unknown;
  readonly long?: LongRecord;
}

export class SlidesReader implements FileReader {
  readonly #name: string;
  readonly #sink: EventSink;
  #checker: EventChecker | null = null;

  constructor(name: string, sink: EventSink) {
    this.#name = name;
    this.#sink = sink;
  }

  get eventCount(): number {
    return this.#checker?.eventCount ?? 0;
  }

  /** The title of the whole may stand after the slides: nothing is read before the end. */
  push(): void {
    // All of it is in the source.
  }

  end(source: ByteSource): ReadEvents {
    const places = new JsonPlaces();
    const { slides, title } = this.#scan(source, places);
    const meta = { title: title === '' ? this.#name : title, ...TIMELINEJS_META };
    const checker = new EventChecker(new Map([['meta', meta]]), { kind: 'slides' }, this.#name, this.#sink);
    this.#checker = checker;
    for (const slide of slides) this.#add(slide, checker);
    const dropped = checker.finish();
    const problems = summarizeProblems([new ProblemLog(this.#name), checker.log], (wanted) => {
      const inFile = wanted.map(({ path: [list = '', index = 0, ...rest], atKey }) => ({
        path: [list, index, ...originInSlide(rest)],
        atKey,
      }));
      return places.find(inFile, source, this.#name);
    });
    return { head: checker.headAtEnd(), problems, eventCount: checker.eventCount, dropped, numbered: checker.numbered };
  }

  /** Throws a LoadError for what is no JSON. */
  #scan(source: ByteSource, places: JsonPlaces): { readonly slides: readonly Slide[]; readonly title: string } {
    const slides: Slide[] = [];
    let title = '';
    let lists = 0;
    const scanner = new JsonScanner(this.#name, {
      member: (member, value) => {
        places.addMember(member);
        const headline = member.key === 'title' ? valueAt(value, ['text', 'headline']) : undefined;
        if (typeof headline === 'string') title = titleOf(stripHtml(headline));
      },
      beginEvents: (member) => {
        places.addMember(member);
        lists += 1;
      },
      records: ({ ranges, segment }, json) => {
        const values = parseJsonList(json, this.#name);
        if (values && lists === 1) {
          places.addBatch(slides.length, segment);
          slides.push(...ranges.map((range, i) => ({ ...range, value: values[i] })));
        }
        return values !== null;
      },
      tooLong: (long) => {
        if (lists === 1) slides.push({ ...long, value: undefined, long });
      },
    });
    for (const slice of slicesOf(source)) scanner.push(slice);
    scanner.end();
    return { slides, title };
  }

  #add({ value, from, to, long }: Slide, checker: EventChecker): void {
    if (long) {
      checker.rejectLong(long);
      return;
    }
    const findings: Finding[] = [];
    const book = new NewNames(checker.registers, checker.log, (more) => findings.push(...more));
    const index = checker.count;
    const event = eventOfSlide(value, book);
    if (isJsonObject(event) && !hasId(value)) checker.numberId(event);
    const isGood = checker.add(event, from, to);
    book.settle(isGood);
    const id = valueAt(event, ['id']);
    if (isGood) for (const finding of findings) checker.log.warn({ list: 'events', index, id: String(id) }, finding);
  }
}
