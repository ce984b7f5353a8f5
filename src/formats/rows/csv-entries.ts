// Entries of a file's lists that a table tells in the rows that need them, rather than only naming them.
import { ENTRY_LISTS, type EntryList } from '#domain/events-format.ts';
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import { isJsonObject, type JsonObject } from '#formats/json/json-value.ts';
import { linkActors } from '#formats/checks/link-actors.ts';
import type { ProblemLog } from '#formats/checks/problem-log.ts';
import { RecordReader, type RecordKind } from '#formats/checks/read-records.ts';
import { RECORD_KINDS, type Registers } from '#formats/checks/read-registers.ts';
import type { Register } from '#formats/checks/register.ts';

/** Of one list. */
class ToldList<R extends { readonly id: string }> {
  readonly #list: string;
  readonly #reader: RecordReader<R>;
  readonly #register: Register<R['id'], R>;
  #count = 0;
  readonly records: R[] = [];

  constructor(kind: RecordKind<R>, register: Register<R['id'], R>, log: ProblemLog) {
    this.#list = kind.list;
    this.#reader = new RecordReader(kind, log);
    this.#register = register;
  }

  get ids(): RecordReader<R>['ids'] {
    return this.#reader.ids;
  }

  /** Those that are new: what was told before, or only named, stays as it is. */
  *take(lists: JsonObject): Generator<R, void, undefined> {
    const values = lists[this.#list];
    for (const value of Array.isArray(values) ? (values as readonly unknown[]) : []) {
      const record = this.#reader.read(value, this.#count++);
      if (!record || this.#register.all.has(record.id)) continue;
      this.#register.add(record);
      this.records.push(record);
      yield record;
    }
  }
}

export class ToldEntries {
  readonly #log: ProblemLog;
  readonly #registers: Registers;
  readonly #actors: ToldList<ActorRecord>;
  readonly #places: ToldList<PlaceRecord>;
  readonly #sources: ToldList<SourceRecord>;
  /** Ids, in the order that the file tells, bit by bit. */
  readonly #order: Readonly<Record<EntryList, unknown[]>> = { actors: [], places: [], sources: [] };

  constructor(registers: Registers, log: ProblemLog) {
    this.#log = log;
    this.#registers = registers;
    this.#actors = new ToldList(RECORD_KINDS.actors, registers.actors, log);
    this.#places = new ToldList(RECORD_KINDS.places, registers.places, log);
    this.#sources = new ToldList(RECORD_KINDS.sources, registers.sources, log);
  }

  /** The entries that were added, of each list. */
  take(lists: JsonObject): { actors: ActorRecord[]; places: PlaceRecord[]; sources: SourceRecord[] } {
    this.#noteOrder(lists['order']);
    return {
      actors: [...this.#actors.take(lists)],
      places: [...this.#places.take(lists)],
      sources: [...this.#sources.take(lists)],
    };
  }

  #noteOrder(order: unknown): void {
    if (!isJsonObject(order)) return;
    for (const list of ENTRY_LISTS) {
      const ids = order[list];
      if (Array.isArray(ids)) for (const id of ids as readonly unknown[]) this.#order[list].push(id);
    }
  }

  /** After the last row: whom actors refer to, and in which order the lists are. */
  finish(): void {
    for (const list of ENTRY_LISTS) this.#registers[list].arrange(this.#order[list]);
    linkActors(this.#actors, [], this.#registers.actors, this.#log);
  }
}
