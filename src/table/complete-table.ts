// A table from its columns: what follows from them, and the way back to whole events.
import { droppedSet, relationKey } from '#domain/dropped-relation.ts';
import { addBit, emptyBitset, type Bitset } from '#base/bitset.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import { namesOf } from '#domain/searchable-text.ts';
import { CERTAINTIES, KINDS } from '#domain/vocabulary.ts';
import { buildActorColumn } from './actor-column.ts';
import type { EventTable, RecordStore, TableColumns } from './event-table.ts';
import { idOf, rowOf } from './id-index.ts';
import { recordRange, type ReadRecord } from './record-store.ts';
import { foldTexts } from './text-column.ts';

/** `actors`: of the file, in its order. */
export function completeTable(columns: TableColumns, actors: readonly ActorRecord[], recordAt: ReadRecord): EventTable {
  const { kinds, certainties, placeRecords, named } = columns;
  return {
    ...columns,
    kindRows: rowsByWord(kinds, KINDS.length),
    certaintyRows: rowsByWord(certainties, CERTAINTIES.length),
    actors: buildActorColumn(actors, named),
    actorNames: actors.map((actor) => foldTexts(namesOf(actor))),
    placeNames: placeRecords.map((place) => foldTexts(namesOf(place))),
    records: recordStore(columns, recordAt),
  };
}

function rowsByWord(words: Uint8Array, count: number): readonly Bitset[] {
  const rowsOf = Array.from({ length: count }, () => emptyBitset(words.length));
  for (let row = 0; row < words.length; row++) {
    const bits = rowsOf[words[row] ?? 0];
    if (bits) addBit(bits, row);
  }
  return rowsOf;
}

/** Without the relations that lead nowhere, and those that were dropped: a record alone does not say which these are. */
function recordStore(columns: TableColumns, recordAt: ReadRecord): RecordStore {
  const dropped = droppedSet(columns.dropped);
  const at = (row: number): EventRecord => {
    const position = columns.time.filePositions[row] ?? -1;
    const told = recordAt(recordRange(columns.recordPlaces, position));
    // Of events that only seem to be the same, the bytes do not tell which number each was given.
    const id = idOf(columns, row);
    const record = told.id === id ? told : { ...told, id };
    const relations = record.relations?.filter(
      (relation) => rowOf(columns, relation.event) >= 0 && !dropped.has(relationKey(position, relation)),
    );
    return relations && relations.length !== record.relations?.length ? { ...record, relations } : record;
  };
  return { at };
}
