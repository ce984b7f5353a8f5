// When each event is: the different times of a file once each, since files of days have few, and their extents in a zone.
import { Growable } from '#base/growable.ts';
import { HashedStringsBuilder, packedAt, type HashedStrings } from '#base/hashed-strings.ts';
import type { Strings } from '#base/string-column.ts';
import { StringDictionary } from '#base/string-dictionary.ts';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventTime } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { gather, inverse } from './gather.ts';
import { groupOffsets, groupTimes } from './time-groups.ts';
import { readTimeText, timeText } from './time-text.ts';

export interface TimeColumn {
  /** The file's. */
  readonly zone: ZoneId;
  /** Each different time once (time-text.ts), and its extent in `zone`. */
  readonly texts: Strings;
  readonly extents: Extents;
  /** Those of the times that are elsewhere on the axis of another zone: all but times of day. */
  readonly movable: Uint32Array;
  /** By row: where its time stands in `texts`. */
  readonly timeOf: Uint32Array;
  /** By row: position in the file, which settles what time does not; and the other way round. */
  readonly filePositions: Uint32Array;
  readonly rows: Uint32Array;
}

/** By time; epoch milliseconds. */
export interface Extents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Of a batch, by event. */
export interface TimeBatch {
  readonly texts: HashedStrings;
  readonly starts: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
  /** 1 where another zone has it elsewhere. */
  readonly movable: Uint8Array<ArrayBuffer>;
}

export class TimeEncoder {
  readonly #zone: ZoneId;
  readonly #texts = new HashedStringsBuilder();
  readonly #starts = new Growable(Float64Array);
  readonly #ends = new Growable(Float64Array);
  readonly #movable = new Growable(Uint8Array);

  constructor(zone: ZoneId) {
    this.#zone = zone;
  }

  add(time: EventTime): void {
    this.#texts.add(timeText(time));
    const { start, end } = eventExtent(time, this.#zone);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#movable.push(isMovable(time) ? 1 : 0);
  }

  take(): TimeBatch {
    return {
      texts: this.#texts.take(),
      starts: this.#starts.take(),
      ends: this.#ends.take(),
      movable: this.#movable.take(),
    };
  }
}

/** Takes times in file order; gives the column in time order of `zone`. */
export class TimeColumnBuilder {
  readonly #zone: ZoneId;
  readonly #texts = new StringDictionary();
  readonly #starts = new Growable(Float64Array);
  readonly #ends = new Growable(Float64Array);
  readonly #movable = new Growable(Uint32Array);
  readonly #timeOf = new Growable(Uint32Array);

  constructor(zone: ZoneId) {
    this.#zone = zone;
  }

  append({ texts, starts, ends, movable }: TimeBatch): void {
    for (let i = 0; i < starts.length; i++) {
      const number = this.#texts.addPacked(packedAt(texts, i), texts.hashes[i] ?? 0);
      this.#timeOf.push(number);
      if (number < this.#starts.length) continue;
      this.#starts.push(starts[i] ?? 0);
      this.#ends.push(ends[i] ?? 0);
      if (movable[i] === 1) this.#movable.push(number);
    }
  }

  build(): TimeColumn {
    const extents: Extents = { starts: this.#starts.copy(), ends: this.#ends.copy() };
    const timeOf = this.#timeOf.view();
    const groups = groupTimes(extents);
    const next = groupOffsets(groups, timeOf);
    const rows = new Uint32Array(timeOf.length);
    for (let position = 0; position < rows.length; position++) {
      const group = groups.groupOf[timeOf[position] ?? 0] ?? 0;
      const row = next[group] ?? 0;
      next[group] = row + 1;
      rows[position] = row;
    }
    const filePositions = inverse(rows);
    return {
      zone: this.#zone,
      texts: this.#texts.snapshot(),
      extents,
      movable: this.#movable.copy(),
      timeOf: gather(timeOf, filePositions, new Uint32Array(timeOf.length)),
      filePositions,
      rows,
    };
  }
}

export const timeAt = ({ texts, timeOf }: TimeColumn, row: number): EventTime =>
  readTimeText(texts.at(timeOf[row] ?? -1));

function isMovable(time: EventTime): boolean {
  return (
    time.duration !== undefined || isMovableDate(time.start) || isMovableDate(time.end) || isMovableDate(time.asOf)
  );
}

const isMovableDate = (date: string | undefined): boolean => date !== undefined && date !== '..' && !date.includes('T');

export function extentsIn({ zone: ownZone, texts, extents, movable }: TimeColumn, zone: ZoneId): Extents {
  if (zone === ownZone) return extents;
  const moved: Extents = { starts: extents.starts.slice(), ends: extents.ends.slice() };
  for (const number of movable) {
    const { start, end } = eventExtent(readTimeText(texts.at(number)), zone);
    moved.starts[number] = start;
    moved.ends[number] = end;
  }
  return moved;
}
