// Who is named in each event itself: who takes part in which role, and who is only quoted.
import { Growable } from '#base/growable.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { forEachQuoted } from '#domain/searchable-text.ts';
import { ROLES } from '#domain/vocabulary.ts';
import type { MentionList, Numbers } from './mention-list.ts';

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

/** Of a batch. */
export interface NamedBatch {
  /** By event: where its entries end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Of each entry: number among the mentions; position in ROLES, or QUOTED. */
  readonly actors: Uint32Array<ArrayBuffer>;
  readonly roles: Uint8Array<ArrayBuffer>;
}

export class NamedEncoder {
  readonly #mentions: Numbers<ActorId>;
  readonly #ends = new Growable(Uint32Array);
  readonly #actors = new Growable(Uint32Array);
  readonly #roles = new Growable(Uint8Array);

  constructor(mentions: Numbers<ActorId>) {
    this.#mentions = mentions;
  }

  add(event: EventRecord): void {
    const { participants } = event;
    if (participants) for (const { actor, role } of participants) this.#name(actor, ROLES.indexOf(role));
    forEachQuoted(event, this.#quote);
    this.#ends.push(this.#actors.length);
  }

  take(): NamedBatch {
    return { ends: this.#ends.take(), actors: this.#actors.take(), roles: this.#roles.take() };
  }

  readonly #quote = (actor: ActorId): void => this.#name(actor, QUOTED);

  #name(actor: ActorId, role: number): void {
    this.#actors.push(this.#mentions.numberOf(actor));
    this.#roles.push(role);
  }
}

export class NamedColumnBuilder {
  readonly #mentions: MentionList<ActorId>;
  readonly #offsets = new Growable(Uint32Array);
  readonly #actors = new Growable(Uint32Array);
  readonly #roles = new Growable(Uint8Array);

  constructor(mentions: MentionList<ActorId>) {
    this.#mentions = mentions;
    this.#offsets.push(0);
  }

  append({ ends, actors, roles }: NamedBatch): void {
    const first = this.#actors.length;
    for (const end of ends) this.#offsets.push(first + end);
    this.#actors.append(actors);
    this.#roles.append(roles);
  }

  /** `known`: the actors that the file has, in its order. `filePositions`: by row. */
  build(known: ReadonlyMap<ActorId, ActorRecord>, filePositions: Uint32Array): NamedColumn {
    const numbers = new Map(Array.from(known.keys(), (id, number) => [id, number]));
    const numberOf = Uint32Array.from(this.#mentions.ids, (id) => numbers.get(id) ?? NOBODY);
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
}
