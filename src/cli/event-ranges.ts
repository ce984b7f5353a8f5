// Where in the bytes each good event stands, so that it can be read again when all is known.
import { Growable } from '#base/growable.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { EventSink } from '#formats/event-sink.ts';

export class EventRanges implements EventSink {
  #froms = new Growable(Float64Array);
  #tos = new Growable(Float64Array);

  readonly at = (position: number): ByteRange => ({
    from: this.#froms.at(position) ?? 0,
    to: this.#tos.at(position) ?? 0,
  });

  begin(): void {
    this.#froms = new Growable(Float64Array);
    this.#tos = new Growable(Float64Array);
  }

  add(_event: EventRecord, { from, to }: ByteRange): void {
    this.#froms.push(from);
    this.#tos.push(to);
  }
}
