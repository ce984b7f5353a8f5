// Who is named in each event, as the file has it: who takes part in which role, and who is only quoted.
import { Growable } from '#base/growable.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { forEachQuoted } from '#domain/searchable-text.ts';
import { ROLES } from '#domain/vocabulary.ts';

export interface NamedColumn {
  /** By file position: where its entries begin; one more at the end. An actor comes as often as it is named. */
  readonly offsets: Uint32Array;
  /** Of each entry: the actor's number, or NOBODY where the file lacks it. */
  readonly actors: Uint32Array;
  /** Of each entry: position in ROLES, or QUOTED. */
  readonly roles: Uint8Array;
}

export const NOBODY = 0xffffffff;
/** Said it, passed it on, claims it or counted, without a part in it. */
export const QUOTED = 0xff;

export class NamedColumnBuilder {
  /** Actors in the order in which events first name them. */
  readonly #mentions = new Map<ActorId, number>();
  readonly #offsets = new Growable(Uint32Array);
  readonly #actors = new Growable(Uint32Array);
  readonly #roles = new Growable(Uint8Array);

  constructor() {
    this.#offsets.push(0);
  }

  add(event: EventRecord): void {
    for (const { actor, role } of event.participants ?? []) this.#name(actor, ROLES.indexOf(role));
    forEachQuoted(event, this.#quote);
    this.#offsets.push(this.#actors.length);
  }

  /** `known`: the actors that the file has, in its order. */
  build(known: ReadonlyMap<ActorId, ActorRecord>): NamedColumn {
    const numbers = new Map(Array.from(known.keys(), (id, number) => [id, number]));
    const numberOf = Uint32Array.from(this.#mentions.keys(), (id) => numbers.get(id) ?? NOBODY);
    const actors = this.#actors.copy();
    for (let i = 0; i < actors.length; i++) actors[i] = numberOf[actors[i] ?? 0] ?? NOBODY;
    return { offsets: this.#offsets.copy(), actors, roles: this.#roles.copy() };
  }

  readonly #quote = (actor: ActorId): void => this.#name(actor, QUOTED);

  #name(actor: ActorId, role: number): void {
    let mention = this.#mentions.get(actor);
    if (mention === undefined) {
      mention = this.#mentions.size;
      this.#mentions.set(actor, mention);
    }
    this.#actors.push(mention);
    this.#roles.push(role);
  }
}
