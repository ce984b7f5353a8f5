// A table as plain bytes, to be kept between visits, and back again in a fraction of the time that reading the file takes.
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import { zoneId, type ZoneId } from '#domain/ids.ts';
import { CERTAINTIES, KINDS, RELATION_TYPES, ROLES, STATUSES } from '#domain/vocabulary.ts';
import { isZone } from '#domain/zone.ts';
import type { Slices } from '#base/in-slices.ts';
import { hashOf } from '#base/string-dictionary.ts';
import { completeTable } from './complete-table.ts';
import type { EventTable, TableColumns } from './event-table.ts';
import { inverse } from './gather.ts';
import type { IdIndex } from './id-index.ts';
import { NOBODY, QUOTED, type NamedColumn } from './named-column.ts';
import type { RareText } from './rare-text.ts';
import type { ReadRecord, RecordPlaces } from './record-store.ts';
import type { RelationColumn } from './relation-column.ts';
import { checksum, expectThat, PartReader, PartWriter } from './saved-parts.ts';
import type { TextColumn } from './text-column.ts';
import type { TimeColumn } from './time-column.ts';

/**
 * Counts up with every change of what is saved, or of what it is made from: columns, closed lists of words, how texts are
 * folded, how times are read. A save of another version is not read.
 */
const SAVE_VERSION = 1;

export interface SavedTable {
  /** A JSON value. */
  readonly header: SavedHeader;
  /** To be given back in this order. */
  readonly parts: readonly ArrayBufferView[];
}

export interface SavedHeader {
  readonly version: number;
  readonly zone: string;
  readonly rowCount: number;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly sources: readonly SourceRecord[];
  readonly dropped: readonly DroppedRelation[];
  /** By part. */
  readonly checksums: readonly number[];
  /** Of the header itself, without this. */
  readonly checksum: number;
}

/** In steps of some milliseconds, between which others can have their turn. */
export function* savingTable(table: EventTable): Slices<SavedTable> {
  const writer = new PartWriter();
  yield* writeColumns(writer, table);
  const checksums: number[] = [];
  for (const part of writer.parts) {
    checksums.push(checksum(part));
    yield;
  }
  const header = {
    version: SAVE_VERSION,
    zone: table.zone,
    rowCount: table.rowCount,
    actors: table.actors.records,
    places: table.placeRecords,
    sources: [...table.sources.values()],
    dropped: table.dropped,
    checksums,
  };
  return { header: { ...header, checksum: hashOf(JSON.stringify(header)) }, parts: writer.parts };
}

/**
 * The table that was saved; null for a save of another version, or one that is not as it was written, to the bit.
 * `header` is what JSON made of it; `parts` may lie anywhere in memory, and belong to the table from now on.
 */
export function loadTable(header: unknown, parts: readonly ArrayBufferView[], recordAt: ReadRecord): EventTable | null {
  try {
    const known = checkHeader(header, parts);
    const reader = new PartReader(parts);
    const columns = readColumns(reader, known);
    reader.end();
    return completeTable(columns, known.actors, recordAt);
  } catch {
    // Whatever is wrong with it: the file itself is still there to be read.
    return null;
  }
}

function checkHeader(header: unknown, parts: readonly ArrayBufferView[]): SavedHeader {
  const { checksum: sum, ...rest } = header as SavedHeader;
  expectThat(rest.version === SAVE_VERSION && hashOf(JSON.stringify(rest)) === sum);
  expectThat(isZone(rest.zone) && rest.checksums.length === parts.length);
  expectThat(parts.every((part, i) => checksum(part) === rest.checksums[i]));
  return { ...rest, checksum: sum };
}

/** The order is that of `readColumns`. */
function* writeColumns(writer: PartWriter, table: TableColumns): Slices<void> {
  const { time, named, texts, ids, relations, recordPlaces } = table;
  yield* writer.addStrings(time.texts);
  writer.add(time.extents.starts, time.extents.ends, time.movable, time.timeOf, time.filePositions);
  writer.add(table.kinds, table.certainties, table.statuses, table.places);
  writer.add(named.offsets, named.actors, named.roles);
  yield* writer.addStrings(texts.titles);
  yield* writer.addStrings(texts.foldedTitles);
  yield* writer.addStrings(texts.others);
  writer.add(texts.titleOf, texts.offsets, texts.numbers);
  for (const rare of [table.langs, table.placeNotes]) {
    yield* writer.addStrings(rare.texts);
    writer.add(rare.positions, rare.numbers);
  }
  yield* writer.addStrings(ids.ids);
  writer.add(ids.slots, relations.targets, relations.sources, relations.types);
  writer.add(recordPlaces.starts, recordPlaces.lengths);
}

function readColumns(reader: PartReader, header: SavedHeader): TableColumns {
  const { rowCount, actors, places, sources, dropped } = header;
  const zone = zoneId(header.zone);
  return {
    rowCount,
    zone,
    time: readTime(reader, rowCount, zone),
    kinds: reader.words(KINDS.length, rowCount),
    certainties: reader.words(CERTAINTIES.length, rowCount),
    statuses: reader.words(STATUSES.length, rowCount),
    places: reader.indices(places.length + 1, rowCount),
    placeRecords: places,
    named: readNamed(reader, rowCount, actors.length),
    texts: readTexts(reader, rowCount),
    langs: readRare(reader, rowCount),
    placeNotes: readRare(reader, rowCount),
    ids: readIds(reader, rowCount),
    relations: readRelations(reader, rowCount),
    dropped,
    recordPlaces: readPlaces(reader, rowCount),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

function readTime(reader: PartReader, rowCount: number, zone: ZoneId): TimeColumn {
  const texts = reader.strings();
  const [starts, ends] = [reader.numbers(Float64Array, texts.length), reader.numbers(Float64Array, texts.length)];
  for (let i = 0; i < starts.length; i++) expectThat((starts[i] ?? 0) <= (ends[i] ?? 0));
  const movable = reader.indices(texts.length);
  const timeOf = reader.indices(texts.length, rowCount);
  for (let row = 1; row < rowCount; row++) {
    expectThat((starts[timeOf[row - 1] ?? 0] ?? 0) <= (starts[timeOf[row] ?? 0] ?? 0));
  }
  const filePositions = reader.indices(rowCount, rowCount);
  const rows = inverse(filePositions);
  for (let row = 0; row < rowCount; row++) expectThat(rows[filePositions[row] ?? 0] === row);
  return { zone, texts, extents: { starts, ends }, movable, timeOf, filePositions, rows };
}

function readNamed(reader: PartReader, rowCount: number, actorCount: number): NamedColumn {
  const { offsets, total } = reader.offsets(rowCount);
  return {
    offsets,
    actors: reader.indices(actorCount, total, NOBODY),
    roles: reader.words(ROLES.length, total, QUOTED),
  };
}

function readTexts(reader: PartReader, rowCount: number): TextColumn {
  const titles = reader.strings();
  const foldedTitles = reader.strings(titles.length);
  const others = reader.strings();
  const titleOf = reader.indices(titles.length, rowCount);
  const { offsets, total } = reader.offsets(rowCount);
  return { titles, foldedTitles, titleOf, others, offsets, numbers: reader.indices(others.length, total) };
}

function readRare(reader: PartReader, rowCount: number): RareText {
  const texts = reader.strings();
  const positions = reader.indices(rowCount);
  return { texts, positions, numbers: reader.indices(texts.length, positions.length) };
}

function readIds(reader: PartReader, rowCount: number): IdIndex {
  const ids = reader.strings(rowCount);
  const slots = reader.indices(rowCount + 1);
  const used = slots.reduce((count, slot) => count + (slot === 0 ? 0 : 1), 0);
  // A table without room to spare would be walked round for ever.
  expectThat(Number.isInteger(Math.log2(slots.length)) && used === rowCount && used * 2 <= slots.length);
  return { ids, slots };
}

function readRelations(reader: PartReader, rowCount: number): RelationColumn {
  const targets = reader.indices(rowCount);
  const sources = reader.indices(rowCount, targets.length);
  return { targets, sources, types: reader.words(RELATION_TYPES.length, targets.length) };
}

function readPlaces(reader: PartReader, rowCount: number): RecordPlaces {
  return { starts: reader.numbers(Float64Array, rowCount), lengths: reader.numbers(Uint32Array, rowCount) };
}
