// Events one by one, as long as there is nothing to tell of any of them.
import { fieldsOfEvent, type EventFields } from 'virtual:events-schema';
import type { EventRecord } from '#domain/event-record.ts';
import { EventCheck, type EventContext } from '#formats/checks/check-event.ts';
import type { Reporter } from '#formats/checks/problem-log.ts';

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

export class PlainList {
  readonly #problem = new AnyProblem();
  readonly #check: EventCheck;
  #count = 0;
  readonly #ids = new Set<string>();

  constructor(context: EventContext) {
    this.#check = new EventCheck(context);
  }

  begin(): void {
    this.#count = 0;
    this.#ids.clear();
  }

  /**
   * The event, which may have keys that are undefined; null when anything at all is to be told of it. `value`: as JSON.parse
   * made it.
   */
  add(value: unknown): EventRecord | null {
    return this.addFields(fieldsOfEvent(value));
  }

  /** The same of its fields; null where it has others than events have. */
  addFields(value: EventFields | null): EventRecord | null {
    this.#problem.isThere = false;
    this.#check.arePlain(value);
    const { fields } = this.#check;
    if (!fields) return null;
    this.#check.check(fields, WHERE, this.#problem);
    if (this.#problem.isThere) return null;
    this.#count += 1;
    this.#ids.add(fields.id);
    return fields;
  }

  /** Whether each event since the beginning has an id of its own. */
  get areDifferent(): boolean {
    return this.#ids.size === this.#count;
  }
}
