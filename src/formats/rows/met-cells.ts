// Cells of tables that were met before, and the entry that they name: the same ones come again and again.
import type { PlaceCells, SourceCells } from './entry-cells.ts';

/** By what cells call an entry, its id: of cells that have nothing more to tell than when they were last met. */
export class MetCells<Id extends string, Cells> {
  readonly #areSame: (one: Cells, other: Cells) => boolean;
  readonly #known = new Map<string, { readonly cells: Cells; readonly id: Id }>();

  constructor(areSame: (one: Cells, other: Cells) => boolean) {
    this.#areSame = areSame;
  }

  idOf(name: string, cells: Cells): Id | undefined {
    const known = this.#known.get(name);
    return known && (known.cells === cells || this.#areSame(known.cells, cells)) ? known.id : undefined;
  }

  /** To be called when cells have been taken, and to take them again would change and tell nothing. */
  remember(name: string, cells: Cells, id: Id): void {
    this.#known.set(name, { cells, id });
  }

  forget(): void {
    this.#known.clear();
  }
}

/** Of those with one name. */
export const arePlacesSame = (one: PlaceCells, other: PlaceCells): boolean =>
  one.lon === other.lon && one.lat === other.lat && one.country === other.country && one.precision === other.precision;
export const areSourcesSame = (one: SourceCells, other: SourceCells): boolean => one.url === other.url;
