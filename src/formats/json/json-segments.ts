// What a scan of a JSON events file finds in its bytes.
import type { ByteRange } from '#domain/byte-range.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import type { Place } from '#formats/bytes/text-place.ts';

/** A stretch of the file. It begins with the `{`, `[` or `,` before what it holds. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Of its first character. */
  readonly place: Place;
}

/** A key of the file, and its value. */
export interface Member extends Segment {
  readonly key: string;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
}

export interface JsonHandler {
  /** Of every member but lists of events. `value` is undefined when it is nested more deeply than a file may be. */
  member(member: Member, value: unknown): void;
  /** A list of events begins: the member ends before its bracket. */
  beginEvents(member: Member): void;
  /** False when the batch is no JSON. `json`: the list that it makes, in UTF-8; it may not be kept. */
  records(batch: RecordBatch, json: Uint8Array): boolean;
  /** In place of a record, in its turn: it is in no batch. */
  tooLong(record: LongRecord): void;
}

/** Some records of a list of events. */
export interface RecordBatch {
  /** Where in the bytes of the file each of them is. */
  readonly ranges: readonly ByteRange[];
  readonly segment: Segment;
}
