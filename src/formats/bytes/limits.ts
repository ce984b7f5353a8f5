// How much of a file is read at most. More is refused with the limit named, before it can freeze the page.
import { MIB } from '#base/mebibyte.ts';

export const FILE_LIMITS = {
  bytes: 1024 * MIB,
  events: 5_000_000,
  /** Also counts those that are only referred to. */
  actors: 100_000,
  /** Bytes of one event. One that is longer is held back; most of them never end. */
  record: 32 * MIB,
  /** Lists and objects inside each other. */
  depth: 32,
} as const;
