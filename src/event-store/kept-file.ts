// A file as it was read before: its table, what it says of itself, and what was wrong with it.
import { MIB } from '#base/mebibyte.ts';
import { ENTRY_LISTS } from '#domain/events-format.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { Missing, ProblemSummary } from '#domain/dataset.ts';
import type { EventRecord, Meta } from '#domain/event-record.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import { fetchTables, requireTables } from '#formats/fetch-tables.ts';
import { memorySource, type ByteSource } from '#formats/bytes/byte-source.ts';
import { withEnd, type FileHead, type RecordFormat } from '#formats/event-sink.ts';
import { ProblemLog } from '#formats/checks/problem-log.ts';
import { readMeta } from '#formats/checks/read-meta.ts';
import type { EventTable } from '#table/event-table.ts';
import { loadTable, savingTable, type SavedHeader } from '#table/save-table.ts';
import { BorrowedBytes, readableBlob, type ByteStore } from './byte-store.ts';
import { ReadAhead } from './read-ahead.ts';
import { findSaved, findSettled, forgetSavedFile, saveFile, type SavedFile, type ToSave } from './saved-files.ts';

export interface KeptFile {
  readonly table: EventTable;
  /** What the records of the table are read from. */
  readonly bytes: ByteSource;
  readonly head: FileHead;
  readonly problems: ProblemSummary;
  /** Takes a copy of what its details are still read from where it is kept. Not there where that is nothing. */
  readonly makeOwn?: (pause: () => Promise<void>) => Promise<void>;
}

/** As it is saved; nobody else writes there, and a checksum tells whether it is as it was written. */
interface KeptHeader {
  readonly meta: Meta;
  readonly own?: Readonly<Record<string, unknown>>;
  readonly missing?: Missing;
  readonly format: RecordFormat;
  readonly problems: ProblemSummary;
  readonly table: SavedHeader;
}

/**
 * Null for a file that is not kept, or not as it is written now.
 * @param isNowhereElse it is worth waiting for one that is just being written
 */
export async function findKept(identity: string, isNowhereElse: boolean): Promise<KeptFile | null> {
  // What its records are read from has no checksum. Once it is forgotten, a reload reads the file anew, or asks for it.
  const forget = (): void => void forgetSavedFile(identity);
  const kept = await keptFrom(await findSaved(identity), forget);
  return kept || !isNowhereElse ? kept : keptFrom(await findSettled(identity), forget);
}

async function keptFrom(saved: SavedFile | null, onDamage: () => void): Promise<KeptFile | null> {
  if (!saved) return null;
  if (isOfTable(saved.header)) await fetchTables();
  // The reader may forget what is kept while the file is shown.
  if (saved.bytes.size < SOON_READ) {
    // It cannot be read any more when it is written anew, or forgotten, at this moment.
    const bytes = await saved.bytes.arrayBuffer().catch(() => null);
    return bytes && readKept(saved.header, saved.parts, memorySource(new Uint8Array(bytes)), onDamage);
  }
  const blob = readableBlob(saved.bytes);
  if (!blob) return null;
  const bytes = new BorrowedBytes(blob);
  const kept = readKept(saved.header, saved.parts, bytes, onDamage);
  return kept && { ...kept, makeOwn: (pause) => bytes.copy(pause) };
}

/** Bytes that are there before anybody notices. */
const SOON_READ = 8 * MIB;

/** Whether what reads tables is needed for it. */
const isOfTable = (header: unknown): boolean =>
  isFields(header) && isFields(header['format']) && header['format']['kind'] !== 'json';

/** Null for a header of another shape, and for columns that do not fit it. `onDamage`: called when a record cannot be read. */
export function readKept(
  header: unknown,
  parts: readonly Uint8Array[],
  bytes: ByteSource,
  onDamage: () => void = () => undefined,
): KeptFile | null {
  if (!isKeptHeader(header) || !isSoundMeta(header.meta)) return null;
  const { meta, own = {}, missing = NONE_MISSING, format, problems, table: tableHeader } = header;
  const lists: FileHead = {
    meta,
    format,
    actors: new Map(tableHeader.actors.map((actor) => [actor.id, actor])),
    places: new Map(tableHeader.places.map((place) => [place.id, place])),
    sources: new Map(tableHeader.sources.map((source) => [source.id, source])),
  };
  const head = withEnd(lists, own, missing);
  const ahead = new ReadAhead(bytes);
  const recordAt = ({ from, to }: ByteRange): EventRecord => {
    const written = ahead.read(from, to);
    try {
      return decodeEvent(written, head);
    } catch (error) {
      onDamage();
      throw error;
    }
  };
  const table = loadTable(tableHeader, parts, recordAt);
  return table && { table, bytes, head, problems };
}

/** Whether there would be nothing to tell of it if it stood in a file. */
function isSoundMeta(meta: Meta): boolean {
  const log = new ProblemLog(meta.title);
  readMeta({ ...meta }, log);
  return log.groups.size === 0;
}

const NONE_MISSING: Missing = { actors: [], places: [], sources: [] };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Every entry is an object: enough to look up what it is called by. */
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isFields);

const isTable = ({ columns, dialect }: Fields): boolean =>
  Array.isArray(columns) && (!isFields(dialect) || requireTables().readMapping(dialect) !== null);

/** As far as anything of it is used before `loadTable` has compared its checksums. */
function isKeptHeader(value: unknown): value is KeptHeader {
  if (!isFields(value)) return false;
  const { meta, own = {}, missing = NONE_MISSING, format, problems, table } = value;
  if (!isFields(meta) || !isFields(own) || !isFields(format) || !isFields(problems) || !isFields(table)) return false;
  if (!isFields(missing) || !ENTRY_LISTS.every((list) => Array.isArray(missing[list]))) return false;
  const { kind } = format;
  const isReadable = kind === 'json' || kind === 'slides' || (kind === 'csv' && isTable(format));
  const isCounted = ['errors', 'warnings', 'heldBack'].every((name) => typeof problems[name] === 'number');
  const isListed = [problems['list'], problems['groups'], table['actors'], table['places'], table['sources']].every(
    isList,
  );
  return typeof meta['title'] === 'string' && isReadable && isCounted && isListed;
}

/** As it is to be saved; `pause` is awaited between its steps. */
export async function writeKept(
  { table, head, problems }: KeptFile,
  pause: () => Promise<void>,
): Promise<Pick<ToSave, 'header' | 'parts'>> {
  const steps = savingTable(table);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  const saved = step.value;
  const { meta, own, missing, format } = head;
  const ends = { ...(own && { own }), ...(missing && { missing }) };
  const header: KeptHeader = { meta, ...ends, format, problems, table: saved.header };
  return { header, parts: saved.parts };
}

/** Never rejects: where there is no room, on the device or in memory, the file is only read anew the next time. */
export async function keepFile(
  identity: string,
  whole: KeptFile,
  bytes: ByteStore,
  pause: () => Promise<void>,
): Promise<void> {
  try {
    await saveFile(identity, { ...(await writeKept(whole, pause)), bytes }, pause);
  } catch {
    // It is open all the same.
  }
}
