// One event against the schema, and against what its file says besides its events.
import { fieldsOfEvent, validateEventFields, type EventFields } from 'virtual:events-schema';
import type { EventRecord } from '#domain/event-record.ts';
import type { PlaceId, ZoneId } from '#domain/ids.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkReferences, type Referees } from './check-references.ts';
import { checkTime } from './check-time.ts';
import type { Reporter, Where } from './problem-log.ts';

export interface EventContext {
  /** The file's. */
  readonly zone: ZoneId;
  readonly zoneOf: (place: PlaceId) => string | undefined;
  /** Told of everything that an event refers to. */
  readonly referees: Referees;
}

export class EventCheck {
  readonly #context: EventContext;
  readonly #log: Reporter;
  #fields: EventRecord | null = null;

  constructor(context: EventContext, log: Reporter) {
    this.#context = context;
    this.#log = log;
  }

  /**
   * Of the last value that was asked about: what can be read of it most quickly. As the record, but for that what is missing
   * is there, as undefined. Null when it is not plain.
   */
  get fields(): EventRecord | null {
    return this.#fields;
  }

  /** Whether it has the shape of an event. False also for some that have it, and more. */
  readonly isPlain = (value: unknown): boolean => this.arePlain(fieldsOfEvent(value));

  /** The same of fields that are at hand already; null for what has others. */
  arePlain(fields: EventFields | null): boolean {
    const isGood = fields !== null && validateEventFields(fields);
    this.#fields = isGood ? (fields as unknown as EventRecord) : null;
    return isGood;
  }

  /** What the schema cannot say, of the last value that was asked about. False when it is to be held back. */
  readonly check = (record: EventRecord, where: Where): boolean => {
    const event = (this.#fields ??= record);
    const { zone, zoneOf, referees } = this.#context;
    const placeZone = event.place === undefined ? undefined : zoneOf(event.place);
    if (!checkTime(event, { place: placeZone, file: zone }, where, this.#log)) return false;
    checkAttribution(event, where, this.#log);
    checkReferences(event, where, referees);
    return true;
  };
}
