// What the page and the worker say to each other. Each request has a number, and what is said about it carries it.
import type { Answer } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportProgress, ExportRequest } from '#domain/exporting.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import type { SentError } from './store-errors.ts';

export type ToWorker =
  | { readonly type: 'open'; readonly id: number; readonly key: string; readonly input: OpenInput }
  | { readonly type: 'ask'; readonly id: number; readonly key: string; readonly question: Question }
  | { readonly type: 'export'; readonly id: number; readonly key: string; readonly request: ExportRequest }
  | {
      readonly type: 'map';
      readonly id: number;
      readonly sample: TableSample;
      readonly mapping: TableMapping | null;
    }
  /** Nobody waits for it any more. What has not begun is dropped; there is no reply. */
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'release'; readonly key: string };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly type: 'part'; readonly id: number; readonly info: DatasetInfo }
  | { readonly type: 'opened'; readonly id: number; readonly info: DatasetInfo }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'export-progress'; readonly id: number; readonly progress: ExportProgress }
  | { readonly type: 'exported'; readonly id: number; readonly file: Blob }
  | { readonly type: 'mapped'; readonly id: number; readonly mapped: MappedSample }
  | { readonly type: 'failed'; readonly id: number; readonly error: SentError };
