// Where values stand in records that are gone through in the order of the file: lines are counted along the way, once.
import type { ByteRange } from '#domain/byte-range.ts';
import { RETURN } from '#formats/bytes/byte-signs.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import { findPlaces } from '#formats/json/find-places.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import { cellFinder } from '#formats/rows/cell-finder.ts';
import { splitCells } from '#formats/rows/split-csv.ts';
import { FIRST_PLACE, placeAfter, placeAfterBytes, placeWithin, type Place } from '#formats/bytes/text-place.ts';
import type { FileHead } from './event-sink.ts';

/** Read at a time: to ask for a record at once would take longer than to read it. */
const WINDOW_BYTES = 262_144;

export class RecordPlaces {
  readonly #source: ByteSource;
  readonly #head: FileHead;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #window: { readonly from: number; readonly bytes: Uint8Array } = { from: 0, bytes: new Uint8Array() };
  #at = 0;
  #place = FIRST_PLACE;

  constructor(source: ByteSource, head: FileHead) {
    this.#source = source;
    this.#head = head;
  }

  /** Of values in the record with these bytes, by their paths in it. No record may come before one that was asked of. */
  find({ from, to }: ByteRange, paths: readonly JsonPath[]): readonly Place[] {
    this.#goTo(from);
    const origin = this.#place;
    const text = this.#decoder.decode(this.#read(from, to));
    const inner = this.#head.format.kind === 'csv' ? this.#cells(text, paths) : jsonPlaces(text, paths);
    return inner.map((place) => placeWithin(origin, place));
  }

  #goTo(from: number): void {
    while (this.#at < from) {
      let to = Math.min(this.#at + WINDOW_BYTES, from);
      let bytes = this.#read(this.#at, to);
      // Half a line break, or half a character, belongs to what follows.
      while (to < from && to > this.#at + 1 && (bytes.at(-1) === RETURN || ((bytes.at(-1) ?? 0) & 0x80) !== 0)) {
        to--;
        bytes = bytes.subarray(0, -1);
      }
      this.#place = placeAfterBytes(this.#place, bytes);
      this.#at = to;
    }
  }

  #read(from: number, to: number): Uint8Array {
    const { from: start, bytes } = this.#window;
    if (from < start || to > start + bytes.length) {
      const end = Math.min(Math.max(to, from + WINDOW_BYTES), this.#source.length);
      this.#window = { from, bytes: this.#source.read(from, end) };
      return this.#window.bytes.subarray(0, to - from);
    }
    return bytes.subarray(from - start, to - start);
  }

  #cells(text: string, paths: readonly JsonPath[]): readonly Place[] {
    const { format } = this.#head;
    if (format.kind !== 'csv') return [];
    const cells = splitCells(text, format.delimiter);
    const numberOf = cellFinder(cells, this.#head);
    return paths.map((path) => placeAfter(FIRST_PLACE, text.slice(0, cells[numberOf(path)]?.at ?? 0)));
  }
}

function jsonPlaces(text: string, paths: readonly JsonPath[]): readonly Place[] {
  const wanted = paths.map((path) => ({ path, atKey: false }));
  return findPlaces(text, wanted).map((place) => place ?? FIRST_PLACE);
}
