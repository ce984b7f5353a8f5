// The bytes of an opened file, kept so that any of them can be read again: in memory, or where the browser keeps its blobs.
import { joinBytes } from '#base/join-bytes.ts';
import { MIB } from '#base/mebibyte.ts';
import { slicesOf, type ByteSource } from '#formats/bytes/byte-source.ts';

/** Grows by what is appended. Reading throws a RangeError for bytes that are not there. */
export interface ByteStore extends ByteSource {
  append(chunk: Uint8Array): void;
}

/** Pieces end to end, found by where they begin. */
class Pieces<Piece> {
  readonly #pieces: Piece[] = [];
  readonly all: readonly Piece[] = this.#pieces;
  readonly #starts: number[] = [];
  length = 0;

  add(piece: Piece, length: number): void {
    this.#pieces.push(piece);
    this.#starts.push(this.length);
    this.length += length;
  }

  /** The pieces that have any of these bytes, each with the part of it that is meant. */
  *within(from: number, to: number): Generator<{ piece: Piece; from: number; to: number }> {
    for (let i = this.#at(from); i < this.#pieces.length && (this.#starts[i] ?? to) < to; i++) {
      const start = this.#starts[i] ?? 0;
      const end = this.#starts[i + 1] ?? this.length;
      const piece = this.#pieces[i];
      if (piece !== undefined) yield { piece, from: Math.max(from, start) - start, to: Math.min(to, end) - start };
    }
  }

  /** Number of the piece that holds the byte. */
  #at(byte: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function checkRange(from: number, to: number, length: number): void {
  if (from < 0 || to > length || from > to) throw new RangeError(`No bytes ${from} to ${to} of ${length}`);
}

/** In memory. What is appended is not copied, and must not be changed after. */
export class MemoryBytes implements ByteStore {
  readonly #pieces = new Pieces<Uint8Array>();

  get length(): number {
    return this.#pieces.length;
  }

  /** All that was appended. */
  get pieces(): readonly Uint8Array<ArrayBuffer>[] {
    return this.#pieces.all as readonly Uint8Array<ArrayBuffer>[];
  }

  append(chunk: Uint8Array): void {
    this.#pieces.add(chunk, chunk.length);
  }

  read(from: number, to: number): Uint8Array {
    checkRange(from, to, this.length);
    const parts = Array.from(this.#pieces.within(from, to), (part) => part.piece.subarray(part.from, part.to));
    return joinBytes(parts);
  }
}

/** Reads a blob at once; only workers have it. */
export interface BlobReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Bytes gathered before they are given away. */
const BLOB_BYTES = 4 * MIB;

/** In blobs, which browsers keep out of the page's memory, and on the disk when they are many; the last ones in memory. */
class BlobBytes implements ByteStore {
  readonly #reader: BlobReader;
  readonly #blobs = new Pieces<Blob>();
  #isFull = false;
  #tail = new MemoryBytes();

  constructor(reader: BlobReader) {
    this.#reader = reader;
  }

  get length(): number {
    return this.#blobs.length + this.#tail.length;
  }

  append(chunk: Uint8Array): void {
    this.#tail.append(chunk);
    if (this.#tail.length < BLOB_BYTES) return;
    if (this.#isFull) throw new Error('Out of memory for blobs');
    const blob = new Blob([...this.#tail.pieces]);
    this.#blobs.add(blob, this.#tail.length);
    this.#tail = new MemoryBytes();
    void this.#check(blob);
  }

  /** A browser that has no room for a blob says so only when it is read. Nobody waits for that while the file is read. */
  async #check(blob: Blob): Promise<void> {
    try {
      await blob.slice(0, 1).arrayBuffer();
    } catch {
      this.#isFull = true;
    }
  }

  read(from: number, to: number): Uint8Array {
    checkRange(from, to, this.length);
    const inBlobs = this.#blobs.length;
    const parts = Array.from(
      this.#blobs.within(from, Math.min(to, inBlobs)),
      (part): Uint8Array => new Uint8Array(this.#reader.readAsArrayBuffer(part.piece.slice(part.from, part.to))),
    );
    if (to > inBlobs) parts.push(this.#tail.read(Math.max(0, from - inBlobs), to - inBlobs));
    return joinBytes(parts);
  }
}

/** Bytes that lie where somebody may take them away: read from there until all of them are copied. */
export class BorrowedBytes implements ByteSource {
  #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  get length(): number {
    return this.#source.length;
  }

  read(from: number, to: number): Uint8Array {
    return this.#source.read(from, to);
  }

  /** Never rejects: where there is no room for a copy, they stay where they are. */
  async copy(pause: () => Promise<void>): Promise<void> {
    const own = makeByteStore();
    try {
      for (const slice of slicesOf(this.#source)) {
        own.append(slice);
        await pause();
      }
      this.#source = own;
    } catch {
      // As they were.
    }
  }
}

/** A part of a file that is there already, which browsers read as it is asked for. Null where this thread cannot. */
export function readableBlob(blob: Blob): ByteSource | null {
  const { FileReaderSync } = globalThis as WorkerScope;
  if (!FileReaderSync) return null;
  const reader = new FileReaderSync();
  const read = (from: number, to: number): Uint8Array => {
    checkRange(from, to, blob.size);
    return new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));
  };
  return { length: blob.size, read };
}

interface WorkerScope {
  readonly FileReaderSync?: new () => BlobReader;
}

/** Out of memory where this thread can read blobs at once, else in memory. */
export function makeByteStore(): ByteStore {
  const { FileReaderSync } = globalThis as WorkerScope;
  return FileReaderSync ? new BlobBytes(new FileReaderSync()) : new MemoryBytes();
}
