// Which cells of a row say what, worked out once for a table, so that each of its rows is gone through once.
import { assertNever } from '#base/assert.ts';
import type { RelationType, Role } from '#domain/vocabulary.ts';
import type { Column } from './csv-columns.ts';

/** A text of the event itself, or of an object in it. */
interface FieldCell {
  readonly key: string;
  readonly inner: string | undefined;
  readonly cell: number;
}

/** What stands in one column at most: the number of its cell, -1 where there is none. */
type CellsOf<K extends Column['is']> = Record<Extract<Column, { is: K; field: string }>['field'], number>;

export class RowLayout {
  readonly fields: FieldCell[] = [];
  readonly roles: { readonly role: Role; readonly cell: number }[] = [];
  readonly claimedBy: number[] = [];
  readonly place: CellsOf<'place'> = { name: -1, lon: -1, lat: -1, country: -1, precision: -1 };
  readonly quote: CellsOf<'quote'> = { text: -1, lang: -1, speaker: -1 };
  readonly figure: CellsOf<'figure'> = { label: -1, value: -1, min: -1, max: -1, unit: -1, qualifier: -1, by: -1 };
  readonly source: CellsOf<'source'> = { title: -1, url: -1, locator: -1 };
  readonly tags: number[] = [];
  /** -1 where there is none. */
  more = -1;
  /** Whether rows can say of what kind they are. */
  readonly hasKind: boolean;
  readonly relations: { readonly type: RelationType; readonly cell: number }[] = [];

  /** `columns`: null where the first row names nothing of the format's. */
  constructor(columns: readonly (Column | null)[]) {
    for (const [cell, column] of columns.entries()) if (column) this.#lay(column, cell);
    this.hasKind = this.fields.some(({ key }) => key === 'kind');
  }

  #lay(column: Column, cell: number): void {
    switch (column.is) {
      case 'field':
        this.fields.push({ key: column.path[0] ?? '', inner: column.path[1], cell });
        break;
      case 'role':
        this.roles.push({ role: column.role, cell });
        break;
      case 'claimedBy':
      case 'tags':
        this[column.is].push(cell);
        break;
      case 'place':
        this.place[column.field] = cell;
        break;
      case 'quote':
        this.quote[column.field] = cell;
        break;
      case 'figure':
        this.figure[column.field] = cell;
        break;
      case 'source':
        this.source[column.field] = cell;
        break;
      case 'more':
        this.more = cell;
        break;
      case 'relation':
        this.relations.push({ type: column.type, cell });
        break;
      default:
        assertNever(column);
    }
  }
}
