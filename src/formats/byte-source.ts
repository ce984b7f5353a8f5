// The bytes of an events file, as they are kept while it is open: plain UTF-8, unpacked.

export interface ByteSource {
  readonly length: number;
  /** Synchronous. The bytes may belong to the source: nobody may change them. */
  read(from: number, to: number): Uint8Array;
}

/** A file that is in memory as a whole. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}
