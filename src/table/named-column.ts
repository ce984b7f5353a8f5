// Who is named in each event itself: who takes part in which role, and who is only quoted.
import { Growable } from '#base/growable.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { forEachQuoted } from '#domain/searchable-text.ts';
import { ROLES } from '#domain/vocabulary.ts';

export interface NamedColumn {
  /** By row: where its entries begin; one more at the end. An actor comes as often as it is named. */
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
    const { participants } = event;
    if (participants) for (const { actor, role } of participants) this.#name(actor, ROLES.indexOf(role));
    forEachQuoted(event, this.#quote);
    this.#offsets.push(this.#actors.length);
  }

  /** `known`: the actors that the file has, in its order. `filePositions`: by row. */
  build(known: ReadonlyMap<ActorId, ActorRecord>, filePositions: Uint32Array): NamedColumn {
    const numbers = new Map(Array.from(known.keys(), (id, number) => [id, number]));
    const numberOf = Uint32Array.from(this.#mentions.keys(), (id) => numbers.get(id) ?? NOBODY);
    const [found, mentions, foundRoles] = [this.#offsets.view(), this.#actors.view(), this.#roles.view()];
    const offsets = new Uint32Array(filePositions.length + 1);
    const actors = new Uint32Array(mentions.length);
    const roles = new Uint8Array(mentions.length);
    let entry = 0;
    for (let row = 0; row < filePositions.length; row++) {
      const position = filePositions[row] ?? 0;
      const end = found[position + 1] ?? 0;
      for (let i = found[position] ?? 0; i < end; i++) {
        actors[entry] = numberOf[mentions[i] ?? 0] ?? NOBODY;
        roles[entry] = foundRoles[i] ?? QUOTED;
        entry += 1;
      }
      offsets[row + 1] = entry;
    }
    return { offsets, actors, roles };
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
