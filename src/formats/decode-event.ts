// One good event of an open file again, from its own bytes: when its details are asked for.
import { validateEvent } from 'virtual:events-schema';
import type { EventRecord } from '#domain/event-record.ts';
import { UTC } from '#domain/ids.ts';
import { repairShape } from '#formats/checks/check-shape.ts';
import { checkTime } from '#formats/checks/check-time.ts';
import { ProblemLog } from '#formats/checks/problem-log.ts';
import type { FileHead } from './event-sink.ts';
import { requireTables } from './fetch-tables.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WHERE = { list: 'events' } as const;

/**
 * `bytes`: what an EventSink was given with an event of the file that `head` is of. The record is equal to the one that came
 * with them, but for an id that the file does not give, which may have got a number since. Throws when they are anything else.
 */
export function decodeEvent(bytes: Uint8Array, head: FileHead): EventRecord {
  const value = valueIn(bytes, head);
  // What is wrong with it has been told when it was first read.
  const silent = new ProblemLog('');
  if (!validateEvent(value) && repairShape(value, validateEvent, WHERE, silent).length > 0)
    throw new Error('Not the bytes of a good event.');
  const event = value as EventRecord;
  checkTime(event, { place: undefined, file: UTC }, WHERE, silent);
  return event;
}

/** Likewise, and quicker: it may have keys that the format does not know, and a zone or a duration that nobody can use. */
export const decodeAsWritten = (bytes: Uint8Array, head: FileHead): EventRecord => valueIn(bytes, head) as EventRecord;

function valueIn(bytes: Uint8Array, head: FileHead): unknown {
  const text = strict.decode(bytes);
  const { format } = head;
  return format.kind === 'json' ? JSON.parse(text) : requireTables().decodeRecord(text, format, head);
}
