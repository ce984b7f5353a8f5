// Writes a small file as one text.
import type { Dataset } from '#domain/dataset.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { WrittenFormat } from '#domain/export-format.ts';
import type { EventsWriter, WriteOptions } from '#formats/write/events-writer.ts';
import { makeWriter } from '#formats/write/make-writer.ts';

export function writeEvents(dataset: Dataset, format: WrittenFormat, options?: WriteOptions): string {
  return writtenText(makeWriter(format, dataset, options), dataset.events);
}

function writtenText(writer: EventsWriter, events: readonly EventRecord[]): string {
  if (writer.survey) for (const event of events) writer.survey(event);
  const parts = [writer.begin()];
  for (const event of events) parts.push(writer.add(event));
  return [...parts, writer.end()].join('');
}
