// Reads an events file from its bytes as they come, and hands its events on one by one.
import type { ByteSource } from './byte-source.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';
import { JsonReader } from './read-json.ts';

export interface ReadProgress {
  readonly bytes: number;
  /** That the sink was given. */
  readonly events: number;
}

/**
 * The bytes are UTF-8 (Utf8Stream makes them so), and may come in pieces of any size: the result is the same. A bad record is
 * held back and told in `problems`, and the rest can be used (README.md has the whole policy).
 */
export class EventsReader {
  readonly #reader: FileReader;
  #bytes = 0;

  /** `name`: what the reader knows the file by. */
  constructor(name: string, sink: EventSink) {
    this.#reader = new JsonReader(name, sink);
  }

  get progress(): ReadProgress {
    return { bytes: this.#bytes, events: this.#reader.eventCount };
  }

  /** Throws a LoadError when the file cannot be used at all. */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#reader.push(chunk);
  }

  /** To be called once, after the last push. `source`: all the bytes. Throws as `push` does. */
  end(source: ByteSource): ReadEvents {
    return this.#reader.end(source);
  }
}
