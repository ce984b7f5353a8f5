// The events of a file, one by one: checked, handed on, and forgotten.
import { fieldsOfEvent, validateEvent, validateEventFields } from 'virtual:events-schema';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { ownZone } from '#domain/zone.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkReferences } from './check-references.ts';
import { checkTime } from './check-time.ts';
import type { EventSink, FileHead, RecordFormat } from './event-sink.ts';
import { FILE_LIMITS } from './limits.ts';
import { EventLinks } from './link-events.ts';
import { ProblemLog, type Finding, type Where } from './problem-log.ts';
import type { HeadValues } from './read-header.ts';
import { readMeta } from './read-meta.ts';
import { RecordReader } from './read-records.ts';
import { readRegisters, type Registers } from './read-registers.ts';
import { fail } from './refuse.ts';

export class EventChecker {
  readonly log: ProblemLog;
  readonly head: FileHead;
  readonly #sink: EventSink;
  readonly registers: Registers;
  readonly #reader: RecordReader<EventRecord>;
  readonly #links = new EventLinks();
  /** The present record, or its fields: what can be read of it most quickly. */
  #fields: EventRecord | null = null;
  /** Of the list, bad ones and good. */
  #count = 0;

  /** `values` are made into what the events are read with: no one else may use them after. */
  constructor(values: HeadValues, format: RecordFormat, name: string, sink: EventSink) {
    this.log = new ProblemLog(name);
    const meta = readMeta(values.get('meta'), this.log);
    this.registers = readRegisters(values, this.log);
    const { actors, places, sources } = this.registers;
    this.head = { meta, actors: actors.all, places: places.all, sources: sources.all, format };
    this.#sink = sink;
    this.log.beginStage();
    const fileZone = ownZone(meta.timeZone);
    const isPlain = (value: unknown): boolean => {
      const fields = fieldsOfEvent(value);
      const isGood = fields !== null && validateEventFields(fields);
      // Read as a record: only that what is missing is there, as undefined.
      this.#fields = isGood ? (fields as unknown as EventRecord) : null;
      return isGood;
    };
    const check = (record: EventRecord, where: Where): boolean => {
      const event = (this.#fields ??= record);
      const placeZone = event.place === undefined ? undefined : places.all.get(event.place)?.timeZone;
      if (!checkTime(event, { place: placeZone, file: fileZone }, where, this.log)) return false;
      checkAttribution(event, where, this.log);
      checkReferences(event, where, this.registers);
      return true;
    };
    this.#reader = new RecordReader({ list: 'events', validate: validateEvent, isPlain, check }, this.log);
    sink.begin(this.head);
  }

  /** How many events the list has had so far. */
  get count(): number {
    return this.#count;
  }

  /** How many of them were handed on. */
  get eventCount(): number {
    return this.#reader.ids.length;
  }

  /**
   * `value`: as JSON.parse made it; it stands from `from` to `to` in the file. False when it is held back. Throws the
   * LoadError `too-many`.
   */
  add(value: unknown, from: number, to: number): boolean {
    const index = this.#count++;
    if (index >= FILE_LIMITS.events) this.#failAsTooMany('events', this.#count, FILE_LIMITS.events);
    const event = this.#reader.read(value, index);
    if (!event) return false;
    const actorCount = this.head.actors.size;
    if (actorCount > FILE_LIMITS.actors) this.#failAsTooMany('actors', actorCount, FILE_LIMITS.actors);
    this.#links.note(this.#fields ?? event, this.#reader.ids);
    this.#sink.add(event, { from, to });
    return true;
  }

  /** The next event of the list, which cannot even be looked at. */
  reject(finding: Finding): void {
    const index = this.#count++;
    this.log.error({ list: 'events', index }, finding);
    this.log.holdBack();
  }

  /** After the last: the relations that close a circle. */
  finish(): readonly DroppedRelation[] {
    return this.#links.finish(this.#reader.ids, this.log);
  }

  #failAsTooMany(list: string, count: number, limit: number): never {
    fail(this.log.fileName, 'too-many', { params: { list, count, limit } });
  }
}
