// Writes events of an open file as a file of their own, bit by bit: others get their turn in between, and nothing is held twice.
import type { FileHead } from '#formats/event-sink.ts';
import type { WrittenHead } from '#formats/write/events-writer.ts';
import { makeWriter } from '#formats/write/make-writer.ts';
import { FILE_TYPES } from '#domain/export-format.ts';
import type { ExportProgress, ExportRequest } from '#domain/exporting.ts';
import type { EventTable } from '#table/event-table.ts';
import { exportedRecord, exportRows } from '#table/export-rows.ts';
import { TURN_MS } from './pause.ts';

/** Between two words of progress. */
const PROGRESS_MS = 50;
/** Events between two looks at the clock. */
const STEP = 32;
/** Of text that is put into a blob at once. Browsers keep blobs out of the memory of the page. */
const PART_LENGTH = 1_048_576;

export interface ExportDoors {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Resolves when others have had their turn. */
  readonly pause: () => Promise<void>;
}

/** Text on its way into a file. */
class TextParts {
  readonly #blobs: Blob[] = [];
  #texts: string[] = [];
  #length = 0;

  add(text: string): void {
    if (text === '') return;
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PART_LENGTH) this.#pack();
  }

  end(type: string): Blob {
    this.#pack();
    return new Blob(this.#blobs, { type });
  }

  #pack(): void {
    this.#blobs.push(new Blob(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }
}

/** Counts, tells, and stops for others where it is time for that. */
class Pace {
  readonly #doors: ExportDoors;
  readonly #total: number;
  #done = 0;
  #turnAt = performance.now();
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(doors: ExportDoors, total: number) {
    this.#doors = doors;
    this.#total = total;
  }

  /** After each event. Rejects with the signal's reason. */
  async step(): Promise<void> {
    this.#done += 1;
    if (this.#done % STEP === 0 && performance.now() - this.#turnAt >= TURN_MS) await this.#giveTurn();
  }

  async #giveTurn(): Promise<void> {
    const now = performance.now();
    if (now - this.#toldAt >= PROGRESS_MS) {
      this.#toldAt = now;
      this.#doors.onProgress?.({ done: this.#done, total: this.#total });
    }
    await this.#doors.pause();
    this.#doors.signal?.throwIfAborted();
    this.#turnAt = performance.now();
  }

  async end(): Promise<void> {
    this.#doors.onProgress?.({ done: this.#total, total: this.#total });
    await this.#doors.pause();
    this.#doors.signal?.throwIfAborted();
  }
}

/** Rejects with the signal's reason when aborted. */
export async function exportEvents(
  table: EventTable,
  { meta, own, missing }: Pick<FileHead, 'meta' | 'own' | 'missing'>,
  { format, filter, accessed, link }: ExportRequest,
  doors: ExportDoors,
): Promise<Blob> {
  const chosen = exportRows(table, filter);
  const { rows } = chosen;
  const note = { accessed, ...(link !== undefined && { link }), events: rows.length, of: table.rowCount };
  const writer = makeWriter(
    format,
    { ...listsOf(table), meta, ...(own && { own }), ...(missing && { missing }) },
    { isPart: rows.length < table.rowCount, note },
  );
  const pace = new Pace(doors, writer.survey ? rows.length * 2 : rows.length);
  if (writer.survey) {
    for (const row of rows) {
      writer.survey(exportedRecord(table, chosen, row));
      await pace.step();
    }
  }
  const parts = new TextParts();
  parts.add(writer.begin());
  for (const row of rows) {
    parts.add(writer.add(exportedRecord(table, chosen, row)));
    await pace.step();
  }
  parts.add(writer.end());
  await pace.end();
  return parts.end(FILE_TYPES[format].type);
}

function listsOf({ actors, placeRecords, sources }: EventTable): Pick<WrittenHead, 'actors' | 'places' | 'sources'> {
  return {
    actors: new Map(actors.records.map((actor) => [actor.id, actor])),
    places: new Map(placeRecords.map((place) => [place.id, place])),
    sources,
  };
}
