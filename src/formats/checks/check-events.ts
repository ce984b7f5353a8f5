// The events of a file, one by one: checked, handed on, and forgotten.
import { validateEvent } from 'virtual:events-schema';
import { packedAt } from '#base/hashed-strings.ts';
import { MIB } from '#base/mebibyte.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { eventId, type EventId, type PlaceId, type ZoneId } from '#domain/ids.ts';
import { ownZone } from '#domain/zone.ts';
import { withEnd, type EventSink, type FileHead, type RecordFormat } from '#formats/event-sink.ts';
import type { JsonObject } from '#formats/json/json-value.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import type { PlainBatch, PlainHead } from '#formats/plain-batch.ts';
import { tooMany } from '#formats/bytes/refuse.ts';
import { EventCheck } from './check-event.ts';
import { EventLinks } from './link-events.ts';
import { checkLookAlikes } from './look-alike-ids.ts';
import { ProblemLog, type Finding, type Where } from './problem-log.ts';
import type { HeadValues } from './read-header.ts';
import { readMeta } from './read-meta.ts';
import { RecordReader } from './read-records.ts';
import { readRegisters, type Registers } from './read-registers.ts';
import type { Sound } from './sound-part.ts';

function plainHeadOf(format: RecordFormat, zone: ZoneId, { actors, places, sources }: Registers): PlainHead {
  return {
    format,
    zone,
    actors: new Set(actors.own.map(({ id }) => id)),
    places: new Map(places.own.map(({ id, timeZone }) => [id, timeZone])),
    sources: new Set(sources.own.map(({ id }) => id)),
  };
}

export class EventChecker {
  readonly log: ProblemLog;
  readonly head: FileHead;
  readonly #sink: EventSink;
  readonly registers: Registers;
  /** What events can be read with elsewhere. */
  readonly plainHead: PlainHead;
  readonly #reader: RecordReader<EventRecord>;
  readonly #links = new EventLinks();
  readonly #check: EventCheck;
  /** By id: how many events would have that of when and what they are. */
  readonly #alike = new Map<string, number>();
  /** By number of the good event. */
  readonly #numbered = new Map<number, EventId>();
  /** The number of the next event, where it has been given one. */
  #nextId: EventId | null = null;
  #isIdMade = false;
  /** Of the list, bad ones and good. */
  #count = 0;

  /** `values` are made into what the events are read with: no one else may use them after. */
  constructor(values: HeadValues, format: RecordFormat, name: string, sink: EventSink, log = new ProblemLog(name)) {
    this.log = log;
    const meta = readMeta(values.get('meta'), this.log);
    this.registers = readRegisters(values, this.log);
    const { actors, places, sources } = this.registers;
    this.head = { meta, actors: actors.all, places: places.all, sources: sources.all, format };
    this.#sink = sink;
    const zone = ownZone(meta.timeZone);
    const zoneOf = (place: PlaceId): string | undefined => places.all.get(place)?.timeZone;
    this.plainHead = plainHeadOf(format, zone, this.registers);
    const refereesOfHeldBack = { actors: actors.ofHeldBack, places: places.ofHeldBack, sources: sources.ofHeldBack };
    const noteHeldBack = (event: Sound<EventRecord>, where: Where): void => this.#links.noteHeldBack(event, where);
    this.#check = new EventCheck({ zone, zoneOf, referees: this.registers, refereesOfHeldBack, noteHeldBack });
    const { isPlain, check } = this.#check;
    this.#reader = new RecordReader<EventRecord>({ list: 'events', validate: validateEvent, isPlain, check }, this.log);
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
    if (index >= FILE_LIMITS.events) throw tooMany(this.log.fileName, 'events', this.#count, FILE_LIMITS.events);
    const event = this.#reader.read(value, index, this.#isIdMade);
    const numbered = this.#nextId;
    this.#nextId = null;
    this.#isIdMade = false;
    if (!event) return false;
    if (numbered !== null) this.#numbered.set(this.#reader.ids.length - 1, numbered);
    this.checkActorCount();
    const { ids } = this.#reader;
    this.#links.note(this.#check.fields ?? event, ids.length - 1, ids);
    this.#sink.add(event, { from, to });
    return true;
  }

  /** The next event has an id that was made of when and what it is: where another one has it, it gets a number, and a warning. */
  numberId(value: JsonObject): void {
    this.#isIdMade = true;
    const { ids } = this.#reader;
    const made = value['id'];
    const first = typeof made === 'string' ? ids.numberOf(eventId(made)) : undefined;
    if (typeof made !== 'string' || first === undefined) return;
    let count = this.#alike.get(made) ?? 1;
    do count++;
    while (ids.numberOf(eventId(`${made}-${count}`)) !== undefined);
    this.#alike.set(made, count);
    const id = eventId(`${made}-${count}`);
    value['id'] = id;
    this.#nextId = id;
    const other = ids.positionAt(first);
    const params = { first: other + 1, id };
    this.log.warn(
      { list: 'events', index: this.#count, id },
      { code: 'numbered-id', path: ['id'], value: made, params, other },
    );
  }

  /** Ids of events that their bytes alone do not tell, by number of the good event. */
  get numbered(): ReadonlyMap<number, EventId> {
    return this.#numbered;
  }

  /**
   * The next events of the list, of which there is nothing to tell, as far as can be known without those before them. False
   * when there is, and none of them was taken. Hands nothing on.
   */
  addPlain({ ids, relations, names }: PlainBatch): boolean {
    const count = ids.ends.length;
    if (this.#count + count > FILE_LIMITS.events) return false;
    if (names && this.head.actors.size + names.actors.length > FILE_LIMITS.actors) return false;
    const known = this.#reader.ids;
    const idTexts = Array.from(ids.hashes, (_, i) => eventId(packedAt(ids, i)));
    const first = known.length;
    const { idsHeldBack } = this.#reader;
    if (idsHeldBack.length > 0 && idTexts.some((id) => idsHeldBack.numberOf(id) !== undefined)) return false;
    if (!known.addAll(idTexts, ids.hashes, this.#count)) return false;
    for (const batch of relations) this.#links.note(batch, first + batch.position, known);
    this.#count += count;
    return true;
  }

  /** The next event of the list, which cannot even be looked at. */
  reject(finding: Finding): void {
    const index = this.#count++;
    this.log.error({ list: 'events', index }, finding);
    this.log.holdBack();
  }

  /** Likewise of a record that is too long. */
  rejectLong({ from, to, found, place }: LongRecord): void {
    const params = { size: Math.ceil((to - from) / MIB), limit: FILE_LIMITS.record / MIB };
    this.reject({ code: 'record-too-long', path: [], value: undefined, found, params, place });
  }

  /** After the last: the relations that close a circle. */
  finish(): readonly DroppedRelation[] {
    checkLookAlikes(this.#reader.ids, 'events', this.log);
    return this.#links.finish(this.#reader.ids, this.#reader.idsHeldBack, this.log);
  }

  /** When all of the file has been read; `own`: its keys that begin with `x-`. */
  headAtEnd(own: JsonObject = {}): FileHead {
    const { actors, places, sources } = this.registers;
    return withEnd(this.head, own, { actors: actors.missing, places: places.missing, sources: sources.missing });
  }

  /** To be called when the lists may have grown. Throws the LoadError `too-many`. */
  checkActorCount(): void {
    const { size } = this.head.actors;
    if (size > FILE_LIMITS.actors) throw tooMany(this.log.fileName, 'actors', size, FILE_LIMITS.actors);
  }
}
