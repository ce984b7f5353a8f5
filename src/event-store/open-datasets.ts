// The files that are open, each as a table: what is behind the port, in a worker or in the page's own thread.
import type { AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import { decodeBytes } from '#formats/decode-bytes.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { answerQuery } from '#table/answer-query.ts';
import { buildEventTable, type EventTable } from '#table/event-table.ts';
import type { OpenOptions } from './event-store.ts';
import { MemoryBytes } from './byte-store.ts';
import { streamBytes } from './stream-bytes.ts';

export class OpenDatasets {
  readonly #tables = new Map<string, EventTable>();

  /** As EventStore.open, under a key that the caller has chosen. */
  async open(key: string, input: OpenInput, { signal, onProgress }: OpenOptions = {}): Promise<DatasetInfo> {
    const tell = onProgress && calmed(onProgress);
    const bytes = new MemoryBytes();
    const pieces = streamBytes(input, { ...(signal && { signal }), ...(tell && { onProgress: tell }) });
    for await (const piece of pieces) bytes.append(piece);
    const text = decodeBytes(bytes.read(0, bytes.length), input.name);
    const { dataset, problems } = readEventsFile(text, input.name, (events, totalEvents) =>
      tell?.({ phase: 'check', events, totalEvents }),
    );
    const table = buildEventTable(dataset);
    signal?.throwIfAborted();
    this.#tables.set(key, table);
    return {
      key,
      opening: key,
      isGrowing: false,
      name: input.name,
      meta: dataset.meta,
      zone: table.zone,
      eventCount: table.rowCount,
      sourceCount: dataset.sources.size,
      problems,
    };
  }

  /** Throws an Error when there is no such dataset (any more). */
  ask<Q extends Question>(key: string, question: Q): AnswerTo<Q> {
    const table = this.#tables.get(key);
    if (!table) throw new Error(`No open dataset: ${key}`);
    return answerQuery(table, question);
  }

  release(key: string): void {
    this.#tables.delete(key);
  }

  releaseAll(): void {
    this.#tables.clear();
  }
}

const PROGRESS_INTERVAL = 50;

/** Tells the first and the last of each phase, and of the others no more than a progress bar can show. */
function calmed(onProgress: (progress: LoadProgress) => void): (progress: LoadProgress) => void {
  let phase: LoadProgress['phase'] | null = null;
  let toldAt = 0;
  return (progress) => {
    const now = performance.now();
    const isLast =
      progress.phase === 'read' ? progress.bytes === progress.totalBytes : progress.events === progress.totalEvents;
    if (progress.phase === phase && !isLast && now - toldAt < PROGRESS_INTERVAL) return;
    phase = progress.phase;
    toldAt = now;
    onProgress(progress);
  };
}
