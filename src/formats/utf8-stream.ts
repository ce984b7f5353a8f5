// The bytes of a file as UTF-8, whatever they came in: UTF-16 is turned into it on the way, where a byte order mark says so.
import { LoadError } from '#domain/problem.ts';

const NOTHING = new Uint8Array();

function encodingOf(first: number | undefined, second: number | undefined): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

export class Utf8Stream {
  readonly #name: string;
  readonly #encoder = new TextEncoder();
  /** Null for what is no UTF-16. */
  #decoder: TextDecoder | null = null;
  #isKnown = false;
  /** A first byte that alone says nothing. */
  #held = NOTHING;

  /** `name`: what the reader knows the file by. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Throws a LoadError, `not-text`, for what is no text in its own encoding. UTF-8 comes back as it is, unchecked. */
  push(chunk: Uint8Array): Uint8Array {
    if (this.#isKnown) return this.#decode(chunk, true);
    const head = this.#held.length === 0 ? chunk : Uint8Array.from([...this.#held, ...chunk]);
    if (head.length < 2) {
      this.#held = new Uint8Array(head);
      return NOTHING;
    }
    this.#begin(head);
    return this.#decode(head, true);
  }

  /** What is left. To be called once, after the last push. */
  end(): Uint8Array {
    return this.#isKnown ? this.#decode(NOTHING, false) : this.#held;
  }

  #begin([first, second]: Uint8Array): void {
    this.#isKnown = true;
    const encoding = encodingOf(first, second);
    if (encoding) this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  #decode(bytes: Uint8Array, stream: boolean): Uint8Array {
    const decoder = this.#decoder;
    if (!decoder) return bytes;
    try {
      return this.#encoder.encode(decoder.decode(bytes, { stream }));
    } catch {
      const params = { encoding: decoder.encoding.toUpperCase() };
      throw new LoadError({ code: 'not-text', name: this.#name, found: '', params });
    }
  }
}
