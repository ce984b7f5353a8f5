// Lines and columns in a JSON events file that is no longer at hand: read again only where a problem is.
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import { FIRST_PLACE, placeWithin, type Place } from '#formats/bytes/text-place.ts';
import { findPlaces, type Wanted } from './find-places.ts';
import type { JsonPath } from './json-value.ts';
import { decodeUtf8 } from './refuse-json.ts';
import type { Member, Segment } from './json-segments.ts';

/** Where in the file something is to be looked for, and under which path there. */
interface Spot {
  readonly segment: Segment;
  readonly opener: '{' | '[';
  readonly path: JsonPath;
}

export class JsonPlaces {
  readonly #members = new Map<string, Member>();
  #root: Place | null = null;
  readonly #batches: Segment[] = [];
  /** By batch: the position of its first event. */
  readonly #firsts: number[] = [];

  addMember(member: Member): void {
    this.#root ??= member.place;
    this.#members.set(member.key, member);
  }

  addBatch(first: number, segment: Segment): void {
    this.#batches.push(segment);
    this.#firsts.push(first);
  }

  member(key: string): Member | undefined {
    return this.#members.get(key);
  }

  /** Of the value; of the file itself when it has no such member. */
  placeOf(key: string): Place {
    return this.#members.get(key)?.valuePlace ?? this.#root ?? FIRST_PLACE;
  }

  find(wanted: readonly Wanted[], source: ByteSource, name: string): readonly (Place | null)[] {
    const places: (Place | null)[] = wanted.map(() => this.#root ?? FIRST_PLACE);
    const bySegment = new Map<Segment, (Spot & Wanted & { readonly at: number })[]>();
    for (const [at, { path, atKey }] of wanted.entries()) {
      const spot = this.#spotOf(path);
      if (!spot) continue;
      const others = bySegment.get(spot.segment) ?? [];
      others.push({ ...spot, atKey, at });
      bySegment.set(spot.segment, others);
    }
    for (const [segment, asked] of bySegment) {
      const text = readSegment(segment, asked[0]?.opener ?? '{', source, name);
      for (const [i, inner] of findPlaces(text, asked).entries()) {
        const at = asked[i]?.at;
        if (at !== undefined) places[at] = inner && placeWithin(segment.place, inner);
      }
    }
    return places;
  }

  #spotOf(path: JsonPath): Spot | null {
    const [key, index, ...rest] = path;
    if (typeof key !== 'string') return null;
    const segment = this.#members.get(key);
    if (key === 'events' && typeof index === 'number') {
      const batch = this.#batchOf(index);
      const [inBatch, first] = [this.#batches[batch], this.#firsts[batch]];
      if (inBatch && first !== undefined) return { segment: inBatch, opener: '[', path: [index - first, ...rest] };
    }
    return segment ? { segment, opener: '{', path } : null;
  }

  /** The last batch that begins at or before the event. */
  #batchOf(index: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** The text of a segment as the beginning of a JSON text: the comma that it may begin with stands for the bracket. */
export function readSegment({ from, to }: Segment, opener: '{' | '[', source: ByteSource, name: string): string {
  return opener + (decodeUtf8(source.read(from, to), name) ?? '').slice(1);
}
