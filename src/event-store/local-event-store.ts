// The store in the thread that asks: for tests and tools.
import type { AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportRequest } from '#domain/exporting.ts';
import type { OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import { newDatasetKey } from './dataset-key.ts';
import type { EventStore, ExportOptions, OpenOptions } from './event-store.ts';
import { OpenDatasets } from './open-datasets.ts';
import { asLoadError, DISPOSED } from './store-errors.ts';

export class LocalEventStore implements EventStore {
  readonly #datasets = new OpenDatasets();
  #isDisposed = false;

  async open(input: OpenInput, options: OpenOptions = {}): Promise<DatasetInfo> {
    this.#checkNotDisposed();
    try {
      const info = await this.#datasets.open(newDatasetKey(), input, options);
      this.#checkNotDisposed(info.key);
      return info;
    } catch (error) {
      options.signal?.throwIfAborted();
      throw this.#isDisposed ? error : asLoadError(error, input.name);
    }
  }

  async ask<Q extends Question>(datasetKey: string, question: Q, signal?: AbortSignal): Promise<AnswerTo<Q>> {
    signal?.throwIfAborted();
    this.#checkNotDisposed();
    return this.#datasets.ask(datasetKey, question);
  }

  async exportEvents(datasetKey: string, request: ExportRequest, options: ExportOptions = {}): Promise<Blob> {
    options.signal?.throwIfAborted();
    this.#checkNotDisposed();
    return this.#datasets.exportEvents(datasetKey, request, options);
  }

  async mapSample(sample: TableSample, mapping: TableMapping | null, signal?: AbortSignal): Promise<MappedSample> {
    signal?.throwIfAborted();
    this.#checkNotDisposed();
    const { mapSample } = await import('./map-sample.ts');
    signal?.throwIfAborted();
    return mapSample(sample, mapping);
  }

  release(datasetKey: string): void {
    this.#datasets.release(datasetKey);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#datasets.releaseAll();
  }

  #checkNotDisposed(key?: string): void {
    if (!this.#isDisposed) return;
    if (key !== undefined) this.#datasets.release(key);
    throw new Error(DISPOSED);
  }
}
