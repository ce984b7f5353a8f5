// Walks the bytes of a JSON events file as they come: hands over its members, and the records of `events` in batches.
import type { ByteRange } from '#domain/byte-range.ts';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  MARK,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { beginningOf, isTooLong, LongWay, refuseEndless } from '#formats/bytes/long-record.ts';
import { refuseDepth } from '#formats/bytes/refuse.ts';
import { FIRST_PLACE, placeAfter, placeAfterBytes, type Place } from '#formats/bytes/text-place.ts';
import type { JsonHandler, Member, Segment } from './json-segments.ts';
import type { Between, State, Within } from './json-state.ts';
import { parseJson } from './json-value.ts';
import { decodeUtf8, LOOKAHEAD_BYTES, lookedAtOfRoot, refuseRoot, refuseSegment, ROOT_BYTES } from './refuse-json.ts';
import { endBeforeWhite, JsonSkipper, skipWhite } from './skip-json.ts';

const BATCH_BYTES = 131_072;
const SLICE_BYTES = 262_144;
/** The file, the list of events, and its records. */
const RECORD_DEPTH = FILE_LIMITS.depth - 2;

/** The same calls follow whatever the pieces are in which the bytes come. */
export class JsonScanner {
  readonly #name: string;
  readonly #handler: JsonHandler;
  readonly #batchBytes: number;
  readonly #window = new ByteWindow();
  readonly #skipper = new JsonSkipper();
  #state: State = 'mark';
  #at = 0;
  /** Where in the window the present segment begins, and its place in the file. */
  #start = 0;
  #place = FIRST_PLACE;
  /** Of the present member; null after a list of events, which has been handed over already. */
  #key: string | null = null;
  #keyStart = 0;
  #valueStart = 0;
  #isInEvents = false;
  #isOver = false;
  /** Of the records of the present batch. */
  readonly #ranges: ByteRange[] = [];
  /** Of the present record. */
  #recordFrom = 0;
  /** Of a record that is too long, until the sign after it: the segment begins anew within it, again and again. */
  #long: LongWay | null = null;

  /** Records are handed over together, so many bytes at a time: more saves little, less costs much. */
  constructor(name: string, handler: JsonHandler, batchBytes = BATCH_BYTES) {
    this.#name = name;
    this.#handler = handler;
    this.#batchBytes = batchBytes;
  }

  /** Throws a LoadError for what is no JSON, no text or no object, and what the handler throws. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const moved = this.#window.append(chunk.subarray(at, at + SLICE_BYTES), this.#start);
      this.#at -= moved;
      this.#start -= moved;
      this.#keyStart -= moved;
      this.#valueStart -= moved;
      this.#skipper.at -= moved;
      while (this.#step());
    }
  }

  /** No bytes follow. Throws as `push` does. */
  end(): void {
    this.#isOver = true;
    while (this.#step());
    if (this.#state !== 'end') this.#refuse(this.#window.length);
  }

  /** False when it takes more bytes. */
  #step(): boolean {
    const state = this.#state;
    switch (state) {
      case 'mark':
        return this.#skipMark();
      case 'root':
        return this.#enter();
      case 'other-root':
        return this.#leave();
      case 'in-key':
      case 'in-value':
      case 'in-record':
        return this.#follow(state);
      case 'fault':
        if (this.#isOver || this.#window.length - this.#at >= LOOKAHEAD_BYTES) this.#refuse(this.#at);
        return false;
      case 'first-key':
      case 'key':
      case 'colon':
      case 'value':
      case 'after-value':
      case 'first-record':
      case 'record':
      case 'after-record':
      case 'after-long':
      case 'end':
        break;
    }
    const { bytes, length } = this.#window;
    this.#at = skipWhite(bytes, this.#at, length);
    return this.#at < length && this.#take(state, bytes[this.#at] ?? 0);
  }

  #skipMark(): boolean {
    const { bytes, length } = this.#window;
    if (length < MARK.length && !this.#isOver) return false;
    const isMarked = MARK.every((byte, i) => i < length && bytes[i] === byte);
    this.#at = this.#start = isMarked ? MARK.length : 0;
    this.#state = 'root';
    return true;
  }

  /** To the bracket of the object that the file is. */
  #enter(): boolean {
    const { bytes, length } = this.#window;
    this.#at = skipWhite(bytes, this.#at, length);
    if (this.#at >= length && !this.#isOver && length - this.#start < ROOT_BYTES) return false;
    if (this.#at >= length || bytes[this.#at] !== OPEN_OBJECT) return this.#go('other-root');
    this.#advance();
    this.#at++;
    return this.#go('first-key');
  }

  #leave(): boolean {
    const { bytes, length } = this.#window;
    const limit = this.#at < length ? this.#at - this.#start + lookedAtOfRoot(bytes[this.#at]) : ROOT_BYTES;
    const isWhole = length - this.#start < limit;
    if (!isWhole || this.#isOver) {
      refuseRoot(bytes.subarray(this.#start, Math.min(length, this.#start + limit)), isWhole, this.#name);
    }
    return false;
  }

  #go(state: State): true {
    this.#state = state;
    return true;
  }

  /** What a sign that is no white space leads to, between keys, values and records. */
  #take(state: Between, byte: number): true {
    switch (state) {
      case 'first-key':
      case 'key':
        if (byte === QUOTE) return this.#begin('in-key', byte);
        return state === 'first-key' && byte === CLOSE_OBJECT ? this.#pass('end') : this.#go('fault');
      case 'colon':
        return byte === COLON ? this.#pass('value') : this.#go('fault');
      case 'value':
        return this.#key === 'events' && byte === OPEN_LIST ? this.#beginEvents() : this.#begin('in-value', byte);
      case 'after-value':
        if (byte !== COMMA && byte !== CLOSE_OBJECT) return this.#go('fault');
        return this.#endMember() ? this.#pass(byte === COMMA ? 'key' : 'end') : true;
      case 'first-record':
        return byte === CLOSE_LIST ? this.#endEvents() : this.#begin('in-record', byte);
      case 'record':
        return this.#begin('in-record', byte);
      case 'after-record':
        if (byte === CLOSE_LIST) return this.#endEvents();
        if (byte !== COMMA) return this.#go('fault');
        if (this.#at - this.#start >= this.#batchBytes && !this.#endBatch()) return true;
        return this.#pass('record');
      case 'after-long':
        if (byte !== COMMA && byte !== CLOSE_LIST) return this.#go('fault');
        this.#long = null;
        this.#advance();
        return this.#go('after-record');
      case 'end':
        break;
    }
    return this.#go('fault');
  }

  /** Goes over the sign. */
  #pass(state: State): true {
    this.#at++;
    return this.#go(state);
  }

  #begin(state: Within, byte: number): true {
    if (state === 'in-key') this.#keyStart = this.#at;
    else if (state === 'in-value') this.#valueStart = this.#at;
    else this.#recordFrom = this.#window.offset + this.#at;
    this.#skipper.begin(byte, this.#at);
    return this.#go(state);
  }

  #follow(state: Within): boolean {
    const { bytes, length, offset } = this.#window;
    const progress = this.#skipper.follow(bytes, length);
    const isRecord = state === 'in-record';
    if (isRecord && this.#skipper.deepest > RECORD_DEPTH) refuseDepth(this.#name);
    if (progress === 'open') return isRecord ? this.#goOn() : this.#wait(state);
    this.#at = this.#skipper.at;
    if (progress === 'broken') return this.#go('fault');
    if (state === 'in-key') return this.#endKey();
    if (!isRecord) return this.#go('after-value');
    const to = offset + this.#at;
    if (isTooLong(to - this.#recordFrom)) return this.#endLong(to);
    this.#ranges.push({ from: this.#recordFrom, to });
    return this.#go('after-record');
  }

  /** For the rest of a key or a value. */
  #wait(state: Within): false {
    const { bytes, length } = this.#window;
    const from = state === 'in-key' ? this.#keyStart : this.#valueStart;
    // Lists of entries, and what a file keeps of its own, may be longer than any entry.
    const mayBeLonger = state === 'in-value' && bytes[from] !== QUOTE && this.#key !== 'meta';
    if (isTooLong(length - from) && !mayBeLonger)
      refuseEndless({ found: beginningOf(bytes.subarray(from)), place: this.#placeOf(from) }, this.#name);
    return false;
  }

  /** With a record, of which no more is kept than one may have. True when those before it are no JSON. */
  #goOn(): boolean {
    const { bytes, length, offset } = this.#window;
    if (!this.#long && !isTooLong(offset + length - this.#recordFrom)) return false;
    const long = this.#long ?? this.#beginLong();
    if (long) this.#start += long.pass(bytes.subarray(this.#start, length));
    return long === null;
  }

  /** The records before it are handed over. Null when they are no JSON. */
  #beginLong(): LongWay | null {
    const { bytes, offset } = this.#window;
    const from = this.#recordFrom - offset;
    // The bracket or comma before it.
    this.#at = endBeforeWhite(bytes, from) - 1;
    if (!this.#endBatch()) return null;
    this.#long = new LongWay(this.#recordFrom, bytes.subarray(from), this.#placeOf(from));
    this.#start = from;
    return this.#long;
  }

  #endLong(to: number): true {
    const at = this.#at;
    const long = this.#long ?? this.#beginLong();
    if (!long) return true;
    const { record, after } = long.end(to, this.#window.bytes.subarray(this.#start, at));
    this.#handler.tooLong(record);
    this.#place = after;
    this.#start = this.#at = at;
    return this.#go('after-long');
  }

  #endKey(): true {
    const text = decodeUtf8(this.#window.bytes.subarray(this.#keyStart, this.#at), this.#name);
    const key = text === null ? null : parseJson(text);
    if (typeof key !== 'string') return this.#go('fault');
    this.#key = key;
    return this.#go('colon');
  }

  /** The present segment, up to where the scan is. */
  #segment(): Segment {
    const { offset } = this.#window;
    return { from: offset + this.#start, to: offset + this.#at, place: this.#place };
  }

  /** The text of the present segment; null when it is none. */
  #text(): string | null {
    return decodeUtf8(this.#window.bytes.subarray(this.#start, this.#at), this.#name);
  }

  /** To a new segment, whose first sign the scan is at. */
  #advance(text = this.#text() ?? ''): void {
    this.#place = placeAfter(this.#place, text);
    this.#start = this.#at;
  }

  /** False when the member is no JSON. */
  #endMember(): boolean {
    const key = this.#key;
    const text = this.#text();
    if (text === null) return !this.#go('fault');
    if (key !== null) {
      const isTooDeep = this.#skipper.deepest > FILE_LIMITS.depth - 1;
      const value = isTooDeep ? {} : parseJson(`{${text.slice(1)}}`);
      if (typeof value !== 'object' || value === null) return !this.#go('fault');
      this.#handler.member(this.#member(key), Object.values(value)[0]);
    }
    this.#key = null;
    this.#advance(text);
    return true;
  }

  #member(key: string): Member {
    return {
      ...this.#segment(),
      key,
      keyPlace: this.#placeOf(this.#keyStart),
      valuePlace: this.#placeOf(this.#valueStart),
    };
  }

  /** Of a byte of the present segment. */
  #placeOf(at: number): Place {
    return placeAfter(this.#place, decodeUtf8(this.#window.bytes.subarray(this.#start, at), this.#name) ?? '');
  }

  #beginEvents(): true {
    this.#valueStart = this.#at;
    this.#handler.beginEvents(this.#member('events'));
    this.#advance();
    this.#key = null;
    this.#isInEvents = true;
    return this.#pass('first-record');
  }

  #endEvents(): true {
    if (!this.#endBatch()) return true;
    this.#isInEvents = false;
    return this.#pass('after-value');
  }

  /** False when it is no JSON. */
  #endBatch(): boolean {
    const { bytes } = this.#window;
    const [first, next] = [bytes[this.#start] ?? 0, bytes[this.#at] ?? 0];
    // In brackets of its own, which are put into the bytes: around the text they would cost a copy of it.
    bytes[this.#start] = OPEN_LIST;
    bytes[this.#at] = CLOSE_LIST;
    const json = bytes.subarray(this.#start, this.#at + 1);
    const ranges = this.#ranges.splice(0);
    const isJson = ranges.length === 0 || this.#handler.records({ ranges, segment: this.#segment() }, json);
    bytes[this.#start] = first;
    bytes[this.#at] = next;
    if (!isJson) return !this.#go('fault');
    this.#place = placeAfterBytes(this.#place, bytes.subarray(this.#start, this.#at));
    this.#start = this.#at;
    return true;
  }

  #refuse(upTo: number): never {
    if (this.#long) refuseEndless(this.#long, this.#name);
    const { bytes, length } = this.#window;
    const piece = bytes.subarray(this.#start, Math.min(length, upTo + LOOKAHEAD_BYTES));
    return refuseSegment(piece, upTo - this.#start, this.#place, this.#isInEvents, this.#name);
  }
}
