// Reads an events file: from its text to records that can be trusted, and a list of what is wrong with the rest.
import { validateEvent } from 'virtual:events-schema';
import type { Dataset, ProblemSummary } from '#domain/dataset.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { ownZone } from '#domain/zone.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkHeader } from './check-header.ts';
import { checkReferences } from './check-references.ts';
import { checkTime } from './check-time.ts';
import { FILE_LIMITS } from './limits.ts';
import { linkEvents } from './link-events.ts';
import { fail, parseJson, withoutMark } from './parse-json.ts';
import { ProblemLog, type Where } from './problem-log.ts';
import { readMeta } from './read-meta.ts';
import { listOf, readRecords } from './read-records.ts';
import { readRegisters } from './read-registers.ts';

export interface EventsFile {
  readonly dataset: Dataset;
  readonly problems: ProblemSummary;
}

/**
 * `name`: what the reader knows the file by. Throws a LoadError when the file cannot be used at all; a bad record is held
 * back and told in `problems`, and the rest can be used (README.md has the whole policy). `onProgress` is told of events.
 */
export function readEventsFile(
  text: string,
  name: string,
  onProgress?: (done: number, total: number) => void,
): EventsFile {
  const body = withoutMark(text);
  const log = new ProblemLog(name);
  const root = checkHeader(parseJson(body, name), body, log);
  const meta = readMeta(root['meta'], log);
  const registers = readRegisters(root, log);
  const fileZone = ownZone(meta.timeZone);

  const check = (event: EventRecord, where: Where): boolean => {
    const placeZone = event.place === undefined ? undefined : registers.places.get(event.place)?.timeZone;
    if (!checkTime(event, { place: placeZone, file: fileZone }, where, log)) return false;
    checkAttribution(event, where, log);
    checkReferences(event, where, registers);
    return true;
  };
  const values = listOf(root, 'events', log);
  const kind = { list: 'events', validate: validateEvent, check } as const;
  const read = readRecords<EventRecord>(values, kind, log, (done) => onProgress?.(done, values.length));
  const events = linkEvents(read, log);

  const actors = registers.actors.all();
  if (actors.size > FILE_LIMITS.actors) {
    fail(name, 'too-many', { params: { list: 'actors', count: actors.size, limit: FILE_LIMITS.actors } });
  }
  const dataset = { meta, actors, places: registers.places.all(), sources: registers.sources.all(), events };
  return { dataset, problems: log.summary(body) };
}
