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
  #events: EventRecord[] = [];
  readonly #ids = new Set<string>();

  constructor(context: EventContext) {
    this.#check = new EventCheck(context);
  }

  begin(): void {
    this.#events = [];
    this.#ids.clear();
  }

  /** `value`: as JSON.parse made it. False when anything at all is to be told of it. */
  add(value: unknown): boolean {
    return this.addFields(fieldsOfEvent(value));
  }

  /** The same of its fields; null where it has others than events have. */
  addFields(value: EventFields | null): boolean {
    this.#problem.isThere = false;
    this.#check.arePlain(value);
    const { fields } = this.#check;
    if (!fields) return false;
    this.#check.check(fields, WHERE, this.#problem);
    if (this.#problem.isThere) return false;
    this.#events.push(fields);
    this.#ids.add(fields.id);
    return true;
  }

  /** What was added; null when two of them have one id. The events may have keys that are undefined. */
  take(): readonly EventRecord[] | null {
    return this.#ids.size === this.#events.length ? this.#events : null;
  }
}
