// An events file as newline-delimited JSON: a header, then the entries of its lists, then an event a line.
import { ENTRY_LISTS, FORMAT, VERSION } from '#domain/events-format.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { notedMeta, type EventsWriter, type WriteOptions, type WrittenHead } from './events-writer.ts';
import { NeededEntries } from './needed-entries.ts';

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

export function ndjsonWriter(head: WrittenHead, options: WriteOptions = {}): EventsWriter {
  const needed = options.isPart ? new NeededEntries() : null;
  return {
    ...(needed && { survey: (event: EventRecord) => needed.add(event) }),
    begin: () => beginText(needed?.of(head) ?? head, options),
    add: lineOf,
    end: () => '',
  };
}

function beginText(head: WrittenHead, options: WriteOptions): string {
  const header = { format: FORMAT, version: VERSION, meta: notedMeta(head, options), ...head.own };
  const entries = ENTRY_LISTS.flatMap((list) => [...head[list].values()].map((entry) => lineOf({ list, ...entry })));
  return lineOf(header) + entries.join('');
}
