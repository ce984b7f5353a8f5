// One good event of an open file again, from its own bytes: when its details are asked for.
import { validateEvent } from 'virtual:events-schema';
import { assertNever } from '#base/assert.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { UTC } from '#domain/ids.ts';
import { repairShape } from './check-shape.ts';
import { checkTime } from './check-time.ts';
import { RowReader } from './csv-event.ts';
import { KnownNames } from './csv-names.ts';
import { eventOfSlide } from './dialects/slide-event.ts';
import type { FileHead } from './event-sink.ts';
import { ProblemLog } from './problem-log.ts';
import { splitCells } from './split-csv.ts';
import { shapeOf, type TableFormat, type TableShape } from './table-shape.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WHERE = { list: 'events' } as const;

/**
 * `bytes`: what an EventSink was given with an event of the file that `head` is of. The record is equal to the one that came
 * with them. Throws when they are anything else.
 */
export function decodeEvent(bytes: Uint8Array, head: FileHead): EventRecord {
  const text = strict.decode(bytes);
  const value = decode(text, head);
  // What is wrong with it has been told when it was first read.
  const silent = new ProblemLog('');
  if (!validateEvent(value) && !repairShape(value, validateEvent, WHERE, silent))
    throw new Error('Not the bytes of a good event.');
  const event = value as EventRecord;
  checkTime(event, { place: undefined, file: UTC }, WHERE, silent);
  return event;
}

function decode(text: string, head: FileHead): unknown {
  const { format } = head;
  switch (format.kind) {
    case 'csv':
      return decodeRow(text, format, head);
    case 'slides':
      return eventOfSlide(JSON.parse(text), KnownNames.of(head));
    case 'json':
      return JSON.parse(text);
    default:
      return assertNever(format);
  }
}

/** Made once for a file. */
interface RowDecoder {
  readonly shape: TableShape;
  readonly reader: RowReader;
}

const decoders = new WeakMap<KnownNames, RowDecoder>();

function decoderOf(format: TableFormat, names: KnownNames): RowDecoder {
  const known = decoders.get(names);
  if (known) return known;
  const shape = shapeOf(format);
  const made = { shape, reader: new RowReader(shape.columns, names) };
  decoders.set(names, made);
  return made;
}

function decodeRow(text: string, format: TableFormat, head: FileHead): unknown {
  const { shape, reader } = decoderOf(format, KnownNames.of(head));
  return reader.read(shape.ours(splitCells(text, format.delimiter).map((cell) => cell.text)) ?? []);
}
