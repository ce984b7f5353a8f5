// Batches of events of which there is nothing to tell: most of nearly every file. They can be read in any thread.
import type { HashedStrings } from '#base/hashed-strings.ts';
import type { EventRecord, EventRelations } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId, ZoneId } from '#domain/ids.ts';
import { EventCheck } from './check-event.ts';
import type { Referee } from './check-references.ts';
import { parseJsonList } from './json-list.ts';
import type { Reporter } from './problem-log.ts';

/** What events are read with, as it can be sent to another thread: what the file has, without stand-ins. */
export interface PlainHead {
  readonly zone: ZoneId;
  readonly actors: ReadonlySet<ActorId>;
  /** With their zones. */
  readonly places: ReadonlyMap<PlaceId, string | undefined>;
  readonly sources: ReadonlySet<SourceId>;
}

/** What has to be known of events that were read elsewhere, beside those of the rest of the file. */
export interface PlainBatch {
  readonly ids: HashedStrings;
  /** Of those that have any, in order. */
  readonly relations: readonly EventRelations[];
}

/** Only that there is something wrong. */
class AnyProblem implements Reporter {
  isThere = false;

  error(): void {
    this.isThere = true;
  }

  warn(): void {
    this.isThere = true;
  }
}

const WHERE = { list: 'events' } as const;

export class PlainEvents {
  readonly #problem = new AnyProblem();
  readonly #check: EventCheck;

  constructor({ zone, actors, places, sources }: PlainHead) {
    const referees = { actors: this.#referee(actors), places: this.#referee(places), sources: this.#referee(sources) };
    this.#check = new EventCheck({ zone, zoneOf: (place) => places.get(place), referees }, this.#problem);
  }

  /**
   * The events of a list, as JSON in UTF-8. Null when anything at all is to be told of one of them, or of the list: it has
   * to be read again then, with what stands before it. The events may have keys that are undefined.
   */
  read(json: Uint8Array): readonly EventRecord[] | null {
    const values = parseJsonList(json, '');
    if (!values) return null;
    const events: EventRecord[] = [];
    const ids = new Set<string>();
    this.#problem.isThere = false;
    for (const value of values) {
      this.#check.isPlain(value);
      const { fields } = this.#check;
      if (!fields) return null;
      this.#check.check(fields, WHERE);
      if (this.#problem.isThere) return null;
      events.push(fields);
      ids.add(fields.id);
    }
    return ids.size === events.length ? events : null;
  }

  #referee<Id extends string>(known: { has(id: Id): boolean }): Referee<Id> {
    const refer = (id: Id | undefined): void => {
      if (id !== undefined && !known.has(id)) this.#problem.isThere = true;
    };
    return { refer };
  }
}
