// The port through which the page reads an events file: open it, ask of it, let it go. Rows stay on the other side.
import type { AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportProgress, ExportRequest } from '#domain/exporting.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /**
   * What is there of a large file that is still coming: each part can be asked by its own key until it is released, and
   * holds all of the one before.
   */
  readonly onPart?: (part: DatasetInfo) => void;
}

export interface ExportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

export interface EventStore {
  /**
   * Reads and checks a file; the dataset can then be asked by its key until it is released. Those opened before stay.
   * Rejects with a LoadError when the file cannot be had or is not usable, with the signal's reason when aborted.
   */
  open(input: OpenInput, options?: OpenOptions): Promise<DatasetInfo>;
  /**
   * Rejects with the signal's reason when aborted (a question that waits is then never worked on), and with an Error when
   * there is no such dataset or the store is disposed of.
   */
  ask<Q extends Question>(datasetKey: string, question: Q, signal?: AbortSignal): Promise<AnswerTo<Q>>;
  /**
   * Writes events as a file, while questions go on being answered. Rejects as `ask`, and with an Error when the code for it cannot
   * be fetched or there is no room for the file.
   */
  exportEvents(datasetKey: string, request: ExportRequest, options?: ExportOptions): Promise<Blob>;
  /**
   * What the rows of a table that nobody knows become by a mapping; by a guess at one where it is null. Rejects with the signal's
   * reason when aborted, and with an Error when the code for it cannot be fetched.
   */
  mapSample(sample: TableSample, mapping: TableMapping | null, signal?: AbortSignal): Promise<MappedSample>;
  /** Forgets a dataset; an unknown key is no mistake. */
  release(datasetKey: string): void;
  /** Ends all work and forgets everything. What is still awaited rejects. */
  dispose(): void;
}
