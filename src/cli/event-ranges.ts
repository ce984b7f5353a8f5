// Where in the bytes each good event stands, so that it can be read again when all is known.
import { Growable } from '#base/growable.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventSink } from '#formats/event-sink.ts';

export class EventRanges {
  #froms = new Growable(Float64Array);
  #tos = new Growable(Float64Array);

  get length(): number {
    return this.#froms.length;
  }

  readonly at = (position: number): ByteRange => ({
    from: this.#froms.at(position) ?? 0,
    to: this.#tos.at(position) ?? 0,
  });

  /** What takes events for `sink`, and notes where they stand. */
  beside(sink: EventSink): EventSink {
    return {
      begin: (head) => {
        this.#froms = new Growable(Float64Array);
        this.#tos = new Growable(Float64Array);
        sink.begin(head);
      },
      add: (event, range) => {
        this.#froms.push(range.from);
        this.#tos.push(range.to);
        sink.add(event, range);
      },
    };
  }
}
