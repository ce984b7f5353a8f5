// What rows of a table name, as one thread tells it to another: each name once, and then by its number.
import type { PlaceCells, SourceCells } from './entry-cells.ts';
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';

/** What the rows of a batch name. */
export interface ToldList<Name> {
  /** Of each that they name its number, in the order in which they do. In the batch itself it goes by its place here. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Those with the numbers from `first` on, which were not told before. Where that is 0, what was told is forgotten. */
  readonly first: number;
  readonly fresh: readonly Name[];
}

/** A batch of which something else is to be told keeps its names to itself: the next good one tells them. */
export interface ToldNames {
  readonly actors: ToldList<string>;
  readonly places: ToldList<PlaceCells>;
  readonly sources: ToldList<SourceCells>;
}

/** More than a file has of actors or places, mostly; a column of nothing but different names shall not fill the memory twice. */
const LIMIT = 50_000;

/** Names as they are met, batch by batch: by whoever tells them. */
export class NamesToTell<Name> {
  readonly #numbers = new Map<Name, number>();
  readonly #limit: number;

  /** `limit`: names that are remembered; where there are more of them it begins anew. */
  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  /** `named`: each once. */
  tell(named: Iterable<Name>): ToldList<Name> {
    if (this.#numbers.size > this.#limit) this.#numbers.clear();
    const first = this.#numbers.size;
    const fresh: Name[] = [];
    const numbers = Uint32Array.from(named, (name) => {
      const known = this.#numbers.get(name);
      if (known !== undefined) return known;
      this.#numbers.set(name, first + fresh.length);
      return first + fresh.push(name) - 1;
    });
    return { numbers, first, fresh };
  }
}

/** What was told so far, and the ids that came of it. */
interface Met<Name, Id> {
  readonly names: Name[];
  readonly ids: (Id | undefined)[];
}

/** What the rows of a batch name, in the order in which they do. */
export class NamedList<Name, Id> {
  readonly #met: Met<Name, Id>;
  readonly #numbers: Uint32Array;

  constructor(met: Met<Name, Id>, numbers: Uint32Array) {
    this.#met = met;
    this.#numbers = numbers;
  }

  get length(): number {
    return this.#numbers.length;
  }

  some(test: (name: Name) => boolean): boolean {
    const { names } = this.#met;
    return this.#numbers.some((number) => {
      const name = names[number];
      return name !== undefined && test(name);
    });
  }

  /** `idOf`: asked once for each name that was told; the answer is always the same. */
  ids(idOf: (name: Name) => Id): readonly Id[] {
    const { names, ids } = this.#met;
    const found: Id[] = [];
    for (const number of this.#numbers) {
      const name = names[number];
      if (name === undefined) throw new Error(`Name ${number} was not told`);
      found.push((ids[number] ??= idOf(name)));
    }
    return found;
  }
}

/** Whom and what some rows name. */
export interface RowNames {
  readonly actors: NamedList<string, ActorId>;
  readonly places: NamedList<PlaceCells, PlaceId>;
  readonly sources: NamedList<SourceCells, SourceId>;
}

class MetList<Name, Id> {
  #met: Met<Name, Id> = { names: [], ids: [] };

  hear({ numbers, first, fresh }: ToldList<Name>): NamedList<Name, Id> {
    // What was heard before may still wait for its turn.
    if (first === 0) this.#met = { names: [], ids: [] };
    for (const name of fresh) this.#met.names.push(name);
    return new NamedList(this.#met, numbers);
  }
}

/** Who listens to one that tells names, from its first batch on. */
export class MetNames {
  readonly #actors = new MetList<string, ActorId>();
  readonly #places = new MetList<PlaceCells, PlaceId>();
  readonly #sources = new MetList<SourceCells, SourceId>();

  /** In the order in which they were told. */
  hear({ actors, places, sources }: ToldNames): RowNames {
    return {
      actors: this.#actors.hear(actors),
      places: this.#places.hear(places),
      sources: this.#sources.hear(sources),
    };
  }
}
