// A file as it was read before: its table, what it says of itself, and what was wrong with it.
import type { ProblemSummary } from '#domain/dataset.ts';
import type { Meta } from '#domain/event-record.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import type { FileHead, RecordFormat } from '#formats/event-sink.ts';
import type { EventTable } from '#table/event-table.ts';
import { loadTable, saveTable, type SavedHeader } from '#table/save-table.ts';
import { readableBlob, type ByteStore } from './byte-store.ts';
import { findSaved, saveFile } from './saved-files.ts';

export interface KeptFile {
  readonly table: EventTable;
  readonly head: FileHead;
  readonly problems: ProblemSummary;
}

/** As it is saved; nobody else writes there, and a checksum tells whether it is as it was written. */
interface KeptHeader {
  readonly meta: Meta;
  readonly format: RecordFormat;
  readonly problems: ProblemSummary;
  readonly table: SavedHeader;
}

/** Null for a file that is not kept, or not as it was written. */
export async function findKept(identity: string): Promise<KeptFile | null> {
  const saved = await findSaved(identity);
  const bytes = saved && readableBlob(saved.bytes);
  if (!saved || !bytes) return null;
  const { meta, format, problems, table: tableHeader } = saved.header as KeptHeader;
  const head: FileHead = {
    meta,
    format,
    actors: new Map(tableHeader.actors.map((actor) => [actor.id, actor])),
    places: new Map(tableHeader.places.map((place) => [place.id, place])),
    sources: new Map(tableHeader.sources.map((source) => [source.id, source])),
  };
  const table = loadTable(tableHeader, saved.parts, ({ from, to }) => decodeEvent(bytes.read(from, to), head));
  return table && { table, head, problems };
}

/** Does nothing where there is no room. */
export async function keepFile(
  identity: string,
  { table, head, problems }: KeptFile,
  bytes: ByteStore,
  pause: () => Promise<void>,
): Promise<void> {
  const saved = saveTable(table);
  const header: KeptHeader = { meta: head.meta, format: head.format, problems, table: saved.header };
  await saveFile(identity, { header, parts: saved.parts, bytes }, pause);
}
