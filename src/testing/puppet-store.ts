// An event store that answers when, and what, the test says.
import type { AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportProgress, ExportRequest } from '#domain/exporting.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import type { EventStore, ExportOptions, OpenOptions } from '#event-store/event-store.ts';

/** What was asked or is to be opened, and waits for the test. */
interface Waiting<What> {
  readonly what: What;
  readonly signal: AbortSignal | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class PuppetStore implements EventStore {
  /** In the order asked; answered ones stay. */
  readonly asked: Waiting<{ readonly datasetKey: string; readonly question: Question }>[] = [];
  readonly opened: (Waiting<OpenInput> & { tell(progress: LoadProgress): void; grow(part: DatasetInfo): void })[] = [];
  readonly exported: (Waiting<{ readonly datasetKey: string; readonly request: ExportRequest }> & {
    tell(progress: ExportProgress): void;
  })[] = [];
  readonly mapped: Waiting<{ readonly sample: TableSample; readonly mapping: TableMapping | null }>[] = [];
  readonly released: string[] = [];

  ask<Q extends Question>(datasetKey: string, question: Q, signal?: AbortSignal): Promise<AnswerTo<Q>> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        what: { datasetKey, question },
        signal,
        resolve: (answer) => resolve(answer as AnswerTo<Q>),
        reject,
      });
    });
  }

  open(input: OpenInput, { signal, onProgress, onPart }: OpenOptions = {}): Promise<DatasetInfo> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      this.opened.push({
        what: input,
        signal,
        tell: (progress) => onProgress?.(progress),
        grow: (part) => onPart?.(part),
        resolve: (info) => resolve(info as DatasetInfo),
        reject,
      });
    });
  }

  exportEvents(datasetKey: string, request: ExportRequest, options: ExportOptions = {}): Promise<Blob> {
    const { signal, onProgress } = options;
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      this.exported.push({
        what: { datasetKey, request },
        signal,
        tell: (progress) => onProgress?.(progress),
        resolve: (file) => resolve(file as Blob),
        reject,
      });
    });
  }

  mapSample(sample: TableSample, mapping: TableMapping | null, signal?: AbortSignal): Promise<MappedSample> {
    return new Promise((resolve, reject) => {
      this.mapped.push({
        what: { sample, mapping },
        signal,
        resolve: (mapped) => resolve(mapped as MappedSample),
        reject,
      });
    });
  }

  release(datasetKey: string): void {
    this.released.push(datasetKey);
  }

  dispose(): void {
    this.asked.length = 0;
  }
}
