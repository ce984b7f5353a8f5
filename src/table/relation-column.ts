// Who says what of an event: relations as the other side sees them.
import type { EventRecord } from '#domain/event-record.ts';
import { RELATION_TYPES, type RelationType } from '#domain/vocabulary.ts';

export interface RelationColumn {
  /** By row: where the relations that point to it begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** The rows that they come from, ascending within a target. */
  readonly sources: Uint32Array;
  /** Positions in RELATION_TYPES. */
  readonly types: Uint8Array;
}

export interface IncomingRelation {
  readonly type: RelationType;
  readonly row: number;
}

/** `rowOf`: the row of an id, or -1; relations to events that the file lacks are left out. */
export function buildRelationColumn(
  rowCount: number,
  eventAt: (row: number) => EventRecord,
  rowOf: (id: string) => number,
): RelationColumn {
  /** Relations as they are met: from, to, type. */
  const found: number[] = [];
  const offsets = new Uint32Array(rowCount + 1);
  for (let source = 0; source < rowCount; source++) {
    for (const { type, event } of eventAt(source).relations ?? []) {
      const target = rowOf(event);
      if (target < 0) continue;
      found.push(source, target, RELATION_TYPES.indexOf(type));
      offsets[target + 1] = (offsets[target + 1] ?? 0) + 1;
    }
  }
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const next = offsets.slice();
  const sources = new Uint32Array(found.length / 3);
  const types = new Uint8Array(found.length / 3);
  for (let i = 0; i < found.length; i += 3) {
    const target = found[i + 1] ?? 0;
    const at = next[target] ?? 0;
    sources[at] = found[i] ?? 0;
    types[at] = found[i + 2] ?? 0;
    next[target] = at + 1;
  }
  return { offsets, sources, types };
}

/** At most `limit` of them. */
export function relationsTo(column: RelationColumn, row: number, limit: number): readonly IncomingRelation[] {
  const relations: IncomingRelation[] = [];
  const first = column.offsets[row] ?? 0;
  const end = Math.min(column.offsets[row + 1] ?? 0, first + limit);
  for (let i = first; i < end; i++) {
    const type = RELATION_TYPES[column.types[i] ?? 0];
    if (type) relations.push({ type, row: column.sources[i] ?? 0 });
  }
  return relations;
}
