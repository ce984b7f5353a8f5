// The sources that events cite, as CSL-JSON, which programs for references read; the events file itself is the first of them.
import { partialDate, sourceItem, type BibliographyItem } from '#domain/bibliography.ts';
import { citesOf } from '#domain/event-record.ts';
import type { SourceId } from '#domain/ids.ts';
import type { EventsWriter, WriteOptions, WrittenHead } from './events-writer.ts';

/** An item a line, which readers of long ones may count on. Each source once, in the order in which it is first cited. */
export function cslWriter(head: WrittenHead, { note }: WriteOptions = {}): EventsWriter {
  const cited = new Set<SourceId>();
  return {
    begin: () => `[\n${JSON.stringify(fileItem(head, note))}`,
    add: (event) => {
      let text = '';
      for (const { source } of citesOf(event)) {
        const record = head.sources.get(source);
        if (!record || cited.has(source)) continue;
        cited.add(source);
        text += `,\n${JSON.stringify(sourceItem(record))}`;
      }
      return text;
    },
    end: () => '\n]\n',
  };
}

/** Under a name that no source has. */
function freeId(taken: ReadonlyMap<string, unknown>): string {
  let id = 'events-file';
  while (taken.has(id)) id += '-';
  return id;
}

function fileItem({ meta, sources }: WrittenHead, note: WriteOptions['note']): BibliographyItem {
  const { title, updated, attribution, license, notice } = meta;
  const issued = partialDate(updated?.slice(0, 10));
  const accessed = partialDate(note?.accessed);
  const notes = [attribution, license, notice].filter(Boolean).join(' · ');
  return {
    id: freeId(sources),
    type: 'dataset',
    title,
    ...(note?.link !== undefined && { URL: note.link }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(notes !== '' && { note: notes }),
  };
}
