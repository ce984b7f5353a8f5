// How a name in a cell is compared with names of entries: as one line, cut to what the format has room for.
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';

/** A longer one is cut short. */
export const NAME_LIMIT = 300;

/** A name as the format has it: without line breaks, and not longer than its lines may be. */
export function lineName(name: string, limit = NAME_LIMIT): string {
  const line = name.replaceAll(/\s+/g, ' ');
  return line.length <= limit ? line : Array.from(line).slice(0, limit).join('');
}

/** A title may be that of a whole newspaper: with another address it is another source. */
export const sourceKey = (title: string, url: string | undefined): string =>
  url === undefined ? title : `${title}\n${url}`;

/** What cells call an entry, however its own name is written. */
export const cellName = (name: string): string => lineName(name.trim());
export const keyOfNamed = ({ name }: ActorRecord | PlaceRecord): string => cellName(name);
export const keyOfSource = ({ title, url }: SourceRecord): string => sourceKey(cellName(title), url);
