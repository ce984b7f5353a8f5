// Who says what of an event: relations as the other side sees them.
import { Growable } from '#base/growable.ts';
import { sortOrder } from '#base/sort-order.ts';
import { StringColumn } from '#base/string-column.ts';
import { droppedSet, relationKey, type DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRelations } from '#domain/event-record.ts';
import { eventId } from '#domain/ids.ts';
import { RELATION_TYPES, type RelationType } from '#domain/vocabulary.ts';
import { lowerBound } from './bounds.ts';
import { gather } from './gather.ts';
import { rowOf } from './id-index.ts';

export interface RelationColumn {
  /** The rows that relations point to, ascending. */
  readonly targets: Uint32Array;
  /** The rows that they come from, ascending within a target. */
  readonly sources: Uint32Array;
  /** Positions in RELATION_TYPES. */
  readonly types: Uint8Array;
}

export interface IncomingRelation {
  readonly type: RelationType;
  readonly row: number;
}

/** Relations in file order. Where they lead is only known when all events are. */
export class RelationColumnBuilder {
  readonly #positions = new Growable(Uint32Array);
  readonly #types = new Growable(Uint8Array);
  readonly #targets = new StringColumn();

  /** `first`: position in the file of the first event of the batch. */
  append(batch: readonly EventRelations[], first: number): void {
    for (const { position, relations } of batch) {
      for (const { type, event } of relations) {
        this.#positions.push(first + position);
        this.#types.push(RELATION_TYPES.indexOf(type));
        this.#targets.push(event);
      }
    }
  }

  /** Without those that lead nowhere, and those `dropped`. */
  build(table: Parameters<typeof rowOf>[0], dropped: readonly DroppedRelation[]): RelationColumn {
    const isDropped = droppedSet(dropped);
    const ids = this.#targets.snapshot();
    const found = {
      targets: new Growable(Float64Array),
      sources: new Growable(Float64Array),
      types: new Growable(Uint8Array),
    };
    for (const [i, position] of this.#positions.view().entries()) {
      const event = eventId(ids.at(i));
      const target = rowOf(table, event);
      const type = this.#types.at(i) ?? 0;
      if (target < 0 || isDropped.has(relationKey(position, { type: RELATION_TYPES[type] ?? 'about', event })))
        continue;
      found.targets.push(target);
      found.sources.push(table.time.rows[position] ?? 0);
      found.types.push(type);
    }
    const [targets, sources] = [found.targets.view(), found.sources.view()];
    const order = sortOrder(targets, sortOrder(sources));
    return {
      targets: gather(targets, order, new Uint32Array(order.length)),
      sources: gather(sources, order, new Uint32Array(order.length)),
      types: gather(found.types.view(), order, new Uint8Array(order.length)),
    };
  }
}

/** At most `limit` of them. */
export function relationsTo(column: RelationColumn, row: number, limit: number): readonly IncomingRelation[] {
  const relations: IncomingRelation[] = [];
  const first = lowerBound(column.targets, row);
  for (let i = first; column.targets[i] === row && i < first + limit; i++) {
    const type = RELATION_TYPES[column.types[i] ?? 0];
    if (type) relations.push({ type, row: column.sources[i] ?? 0 });
  }
  return relations;
}
