// The bytes of an events file as the reader was given them, on disk: in the file itself as long as they are the same, else in a copy.
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIB } from '#base/mebibyte.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';

const COPY_BYTES = MIB;

function readFrom(file: number, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  let done = 0;
  while (done < bytes.length) {
    const count = readSync(file, bytes, done, bytes.length - done, from + done);
    if (count === 0) throw new RangeError('The file has become shorter while it was read.');
    done += count;
  }
  return bytes;
}

export class DiskBytes implements ByteSource {
  /** Null when there is none to be read again: the standard input. */
  #original: number | null;
  #copy: number | null = null;
  #folder: string | null = null;
  #length = 0;

  constructor(path: string | null) {
    const file = path === null ? null : openSync(path, 'r');
    // What is no plain file, such as a pipe, is there only once.
    this.#original = file !== null && fstatSync(file).isFile() ? file : null;
    if (file !== null && this.#original === null) closeSync(file);
  }

  get length(): number {
    return this.#length;
  }

  append(chunk: Uint8Array): void {
    if (this.#copy === null && !this.#isInOriginal(chunk)) this.#copy = this.#beginCopy();
    if (this.#copy !== null) {
      for (let done = 0; done < chunk.length;) done += writeSync(this.#copy, chunk, done, chunk.length - done);
    }
    this.#length += chunk.length;
  }

  read(from: number, to: number): Uint8Array {
    if (from < 0 || to > this.#length || from > to)
      throw new RangeError(`No bytes ${from} to ${to} of ${this.#length}`);
    const file = this.#copy ?? this.#original;
    return file === null ? new Uint8Array() : readFrom(file, from, to);
  }

  /** Removes the copy. */
  close(): void {
    if (this.#original !== null) closeSync(this.#original);
    if (this.#copy !== null) closeSync(this.#copy);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    [this.#original, this.#copy, this.#folder] = [null, null, null];
  }

  #isInOriginal(chunk: Uint8Array): boolean {
    if (this.#original === null) return false;
    if (fstatSync(this.#original).size < this.#length + chunk.length) return false;
    return Buffer.compare(readFrom(this.#original, this.#length, this.#length + chunk.length), chunk) === 0;
  }

  #beginCopy(): number {
    this.#folder = mkdtempSync(join(tmpdir(), 'parley-'));
    const copy = openSync(join(this.#folder, 'bytes'), 'w+');
    for (let from = 0; from < this.#length; from += COPY_BYTES) {
      writeSync(copy, this.read(from, Math.min(from + COPY_BYTES, this.#length)));
    }
    return copy;
  }
}
