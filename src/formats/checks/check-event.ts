// One event against the schema, and against what its file says besides its events.
import { fieldsOfEvent, validateEventFields, type EventFields } from 'virtual:events-schema';
import type { EventRecord } from '#domain/event-record.ts';
import type { PlaceId, ZoneId } from '#domain/ids.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkReferences, type Referees } from './check-references.ts';
import { checkTime } from './check-time.ts';
import type { Reporter, Where } from './problem-log.ts';
import type { Sound } from './sound-part.ts';

export interface EventContext {
  /** The file's. */
  readonly zone: ZoneId;
  readonly zoneOf: (place: PlaceId) => string | undefined;
  /** Told of everything that an event refers to. */
  readonly referees: Referees;
  /** The same for those that are held back. */
  readonly refereesOfHeldBack: Referees;
  /** Told of what those say of other events. */
  readonly noteHeldBack?: (event: Sound<EventRecord>, where: Where) => void;
}

export class EventCheck {
  readonly #context: EventContext;
  #fields: EventRecord | null = null;

  constructor(context: EventContext) {
    this.#context = context;
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
  readonly check = (record: Sound<EventRecord>, where: Where, log: Reporter, isHeldBack = false): boolean => {
    const event = this.#fields ?? record;
    const { zone, zoneOf, referees, refereesOfHeldBack } = this.#context;
    const placeZone = event.place === undefined ? undefined : zoneOf(event.place);
    const isGood = checkTime(event, { place: placeZone, file: zone }, where, log) && !isHeldBack;
    checkAttribution(event, where, log);
    checkReferences(event, where, isGood ? referees : refereesOfHeldBack);
    if (!isGood) this.#context.noteHeldBack?.(event, where);
    return isGood;
  };
}
