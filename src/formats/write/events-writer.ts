// What writes the events of a file in one format: text that follows text, so that no file is ever held as a whole.
import type { Dataset } from '#domain/dataset.ts';
import type { EventRecord } from '#domain/event-record.ts';

/** What a file says besides its events. */
export type WrittenHead = Omit<Dataset, 'events'>;

/** What is said of the writing itself, by whoever has a clock and an address. */
export interface ExportNote {
  /** The day, as YYYY-MM-DD. */
  readonly accessed: string;
  /** Leads back to where the events were shown. */
  readonly link?: string;
  /** So many events are written, of so many in the file. */
  readonly events: number;
  readonly of: number;
}

export interface WriteOptions {
  /** Not all events of the file: of its lists only what they need is written. Default: false. */
  readonly isPart?: boolean;
  readonly note?: ExportNote;
}

/** Each method gives the text that comes next, '' for none. To be called in this order, with the events in theirs. */
export interface EventsWriter {
  /** Where it is there: is told every event before the first is written. */
  readonly survey?: (event: EventRecord) => void;
  readonly begin: () => string;
  readonly add: (event: EventRecord) => string;
  readonly end: () => string;
}

/** Without the entries that stand in for what the file lacks: no writer may tell them as its own. */
export function ownEntries(head: WrittenHead): WrittenHead {
  const { missing, actors, places, sources } = head;
  if (!missing) return head;
  return {
    ...head,
    actors: without(actors, missing.actors),
    places: without(places, missing.places),
    sources: without(sources, missing.sources),
  };
}

function without<Id, R>(records: ReadonlyMap<Id, R>, ids: readonly Id[]): ReadonlyMap<Id, R> {
  const left = new Map(records);
  for (const id of ids) left.delete(id);
  return left;
}

/** `meta` with the note in a key of ours, which readers keep and do not show. */
export function notedMeta(
  { meta }: WrittenHead,
  { note, isPart = false }: WriteOptions,
): WrittenHead['meta'] & { readonly 'x-export'?: object } {
  if (!note) return meta;
  const { accessed, link, events, of } = note;
  return {
    ...meta,
    'x-export': { accessed, ...(link !== undefined && { link }), ...(isPart && { events, of }) },
  };
}
