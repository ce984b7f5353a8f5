// Some bytes of a file.

/** Where something stands in a file, in bytes; half-open. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}
