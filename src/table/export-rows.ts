// The events of a file that go out of it again: in the order of the file, each as it stands there.
import { hasBit, type Bitset } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { Filter } from '#domain/filter.ts';
import type { EventTable } from './event-table.ts';
import { filterKey, passingRows } from './filter-rows.ts';
import { rowOf } from './id-index.ts';

export interface ExportRows {
  /** In the order of the file. */
  readonly rows: Uint32Array;
  /** Null for all of them. */
  readonly passing: Bitset | null;
}

const recentRows = makeRecent<ExportRows>(2);

/** `filter`: null for all events, also those that are retracted. */
export function exportRows(table: EventTable, filter: Filter | null): ExportRows {
  if (!filter) return { rows: table.time.rows, passing: null };
  return recentRows(table, filterKey(filter), () => {
    const passing = passingRows(table, filter);
    return { rows: table.time.rows.filter((row) => hasBit(passing, row)), passing };
  });
}

/** Without its relations to events that are not among the rows. */
export function exportedRecord(table: EventTable, { passing }: ExportRows, row: number): EventRecord {
  const record = table.records.at(row);
  const { relations } = record;
  if (!passing || !relations) return record;
  const kept = relations.filter(({ event }) => hasBit(passing, rowOf(table, event)));
  if (kept.length === relations.length) return record;
  const { relations: _all, ...rest } = record;
  return kept.length === 0 ? rest : { ...rest, relations: kept };
}
