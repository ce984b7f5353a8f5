// Batches of plain events (plain-batch.ts) as JSON.
import type { EventRecord } from '#domain/event-record.ts';
import type { Referee } from '#formats/checks/check-references.ts';
import { parseJsonList } from '#formats/json/json-list.ts';
import type { PlainHead, PlainReader, PlainRecords } from './plain-batch.ts';
import { PlainList } from './plain-list.ts';

export class PlainEvents implements PlainReader {
  readonly #list: PlainList;
  #isStranger = false;

  constructor({ zone, actors, places, sources }: PlainHead) {
    const referees = { actors: this.#referee(actors), places: this.#referee(places), sources: this.#referee(sources) };
    this.#list = new PlainList({ zone, zoneOf: (place) => places.get(place), referees, refereesOfHeldBack: referees });
  }

  /** The events of a list, in UTF-8. */
  read(json: Uint8Array, tell: (event: EventRecord) => void): PlainRecords | null {
    const values = parseJsonList(json, '');
    if (!values) return null;
    this.#isStranger = false;
    this.#list.begin();
    for (const value of values) {
      const event = this.#list.add(value);
      if (!event || this.#isStranger) return null;
      tell(event);
    }
    return this.#list.areDifferent ? { names: null } : null;
  }

  #referee<Id extends string>(known: { has(id: Id): boolean }): Referee<Id> {
    const refer = (id: Id | undefined): void => {
      if (id !== undefined && !known.has(id)) this.#isStranger = true;
    };
    return { refer };
  }
}
