// An events file as JSON: an event a line, so that two versions of a file can be compared line by line.
import { ENTRY_LISTS, FORMAT, VERSION } from '#domain/events-format.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { notedMeta, type EventsWriter, type WriteOptions, type WrittenHead } from './events-writer.ts';
import { NeededEntries } from './needed-entries.ts';

export function jsonWriter(head: WrittenHead, options: WriteOptions = {}): EventsWriter {
  const needed = options.isPart ? new NeededEntries() : null;
  let isFirst = true;
  const add = (event: EventRecord): string => {
    const before = isFirst ? '\n    ' : ',\n    ';
    isFirst = false;
    return before + JSON.stringify(event);
  };
  return {
    ...(needed && { survey: (event: EventRecord) => needed.add(event) }),
    begin: () => beginText(needed?.of(head) ?? head, options),
    add,
    end: () => (isFirst ? ']\n}\n' : '\n  ]\n}\n'),
  };
}

/** Up to the first event. */
function beginText(head: WrittenHead, options: WriteOptions): string {
  const meta = JSON.stringify(notedMeta(head, options), null, 2).replaceAll('\n', '\n  ');
  const own = Object.entries(head.own ?? {}).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const lists = ENTRY_LISTS.map((list) => listText(list, [...head[list].values()])).join('');
  return `{\n  "format": ${JSON.stringify(FORMAT)},\n  "version": ${VERSION},\n  "meta": ${meta},\n${own.join('')}${lists}  "events": [`;
}

function listText(name: string, entries: readonly object[]): string {
  if (entries.length === 0) return '';
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `  "${name}": [\n${lines.join(',\n')}\n  ],\n`;
}
