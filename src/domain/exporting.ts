// How events of an open file are asked for as a file of their own, and how far the writing has come.
import type { WrittenFormat } from './export-format.ts';
import type { Filter } from './filter.ts';

export interface ExportRequest {
  readonly format: WrittenFormat;
  /** Only the events that pass it; null: all of them, also those that are retracted. */
  readonly filter: Filter | null;
  /** The day, as YYYY-MM-DD. */
  readonly accessed: string;
  /** Leads back to where the events are shown. */
  readonly link?: string;
}

/** In events; those that have to be looked at first count twice. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}
