// The store in a worker of its own: the page never waits for a file to be read or a question to be worked out.
import type { Answer, AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportRequest } from '#domain/exporting.ts';
import type { OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import { newDatasetKey } from './dataset-key.ts';
import type { EventStore, ExportOptions, OpenOptions } from './event-store.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { NearbyWorker } from './nearby-worker.ts';
import { asLoadError, DISPOSED, fromSentError } from './store-errors.ts';
// Vite gives the address of the built worker as the default export.
// oxlint-disable-next-line import/default
import workerUrl from './event-store.worker.ts?worker&url';

/** A request on its way. */
interface Pending {
  readonly resolve: (value: DatasetInfo | Answer | Blob | MappedSample) => void;
  readonly reject: (error: unknown) => void;
  readonly listeners: Pick<OpenOptions, 'onProgress' | 'onPart'> & { readonly onExport?: ExportOptions['onProgress'] };
}

type Request = Extract<ToWorker, { type: 'open' | 'ask' | 'export' | 'map' }>;

/** The parts of a Worker that the store uses. */
export type WorkerDoor = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** In a sandboxed frame the page has no origin, and browsers let it start no worker: the work is then done here. */
function startWorker(): WorkerDoor {
  if (globalThis.origin === 'null') return new NearbyWorker(workerUrl);
  try {
    return new Worker(workerUrl, { type: 'module', name: 'events' });
  } catch {
    return new NearbyWorker(workerUrl);
  }
}

export class WorkerEventStore implements EventStore {
  readonly #startWorker: () => WorkerDoor;
  readonly #pending = new Map<number, Pending>();
  #worker: WorkerDoor | null = null;
  #lastId = 0;
  #isDisposed = false;

  /** The worker is started when it is first needed, and anew after it has failed. */
  constructor(start: () => WorkerDoor = startWorker) {
    this.#startWorker = start;
  }

  /** Starts the worker before it is needed: its code is fetched beside whatever the page does meanwhile. */
  prepare(): void {
    this.#ready();
  }

  async open(input: OpenInput, { signal, ...listeners }: OpenOptions = {}): Promise<DatasetInfo> {
    const request = { type: 'open', id: this.#nextId(), key: newDatasetKey(), input } as const;
    try {
      return (await this.#send(request, signal, listeners)) as DatasetInfo;
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#isDisposed ? error : asLoadError(error, input.name);
    }
  }

  async ask<Q extends Question>(datasetKey: string, question: Q, signal?: AbortSignal): Promise<AnswerTo<Q>> {
    const request = { type: 'ask', id: this.#nextId(), key: datasetKey, question } as const;
    return (await this.#send(request, signal)) as AnswerTo<Q>;
  }

  async exportEvents(datasetKey: string, request: ExportRequest, options: ExportOptions = {}): Promise<Blob> {
    const { signal, onProgress } = options;
    const message = { type: 'export', id: this.#nextId(), key: datasetKey, request } as const;
    return (await this.#send(message, signal, onProgress && { onExport: onProgress })) as Blob;
  }

  async mapSample(sample: TableSample, mapping: TableMapping | null, signal?: AbortSignal): Promise<MappedSample> {
    const request = { type: 'map', id: this.#nextId(), sample, mapping } as const;
    return (await this.#send(request, signal)) as MappedSample;
  }

  release(datasetKey: string): void {
    this.#worker?.postMessage({ type: 'release', key: datasetKey } satisfies ToWorker);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stop(new Error(DISPOSED));
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  async #send(request: Request, signal?: AbortSignal, listeners: Pending['listeners'] = {}): Promise<unknown> {
    signal?.throwIfAborted();
    if (this.#isDisposed) throw new Error(DISPOSED);
    const worker = this.#ready();
    const { id } = request;
    let cancel: (() => void) | undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#pending.set(id, { resolve, reject, listeners });
        cancel = () => {
          worker.postMessage({ type: 'cancel', id } satisfies ToWorker);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', cancel);
        worker.postMessage(request);
      });
    } finally {
      this.#pending.delete(id);
      if (cancel) signal?.removeEventListener('abort', cancel);
    }
  }

  #ready(): WorkerDoor {
    return (this.#worker ??= this.#start());
  }

  #start(): WorkerDoor {
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    // A worker that could not be loaded, or that broke outside of a question. The next opening starts another.
    worker.addEventListener('error', (event) => this.#stop(new Error(event.message || 'The worker has failed')));
    worker.addEventListener('messageerror', () => this.#stop(new Error('A message from the worker was unreadable')));
    return worker;
  }

  #stop(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #receive(message: FromWorker): void {
    const pending = this.#pending.get(message.id);
    if (message.type === 'progress') pending?.listeners.onProgress?.(message.progress);
    else if (message.type === 'export-progress') pending?.listeners.onExport?.(message.progress);
    else if (message.type === 'exported') pending?.resolve(message.file);
    else if (message.type === 'mapped') pending?.resolve(message.mapped);
    else if (message.type === 'part' && pending) pending.listeners.onPart?.(message.info);
    else if (message.type === 'failed') pending?.reject(fromSentError(message.error));
    else if (message.type === 'answer') pending?.resolve(message.answer);
    else if (pending) pending.resolve(message.info);
    // It came after the reader had cancelled.
    else this.release(message.info.key);
  }
}
