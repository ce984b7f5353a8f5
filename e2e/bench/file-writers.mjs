// Writes the same events into files of every format at the same time, some thousand at once: a million of them are more than one string,
// and more than the memory has to hold.

import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { csvLine, TABLE_COLUMNS } from './bench-formats.mjs';

/** @typedef {import('./bench-formats.mjs').EventRecord} EventRecord */
/** @typedef {import('./bench-formats.mjs').EventsFileHead} EventsFileHead */
/** @typedef {import('./bench-formats.mjs').Row} Row */
/** @typedef {{ readonly events: readonly EventRecord[], readonly texts: readonly string[], readonly rows: readonly Row[] }} Slice of the file: events, each as JSON, each as a row */
/** @typedef {{ add: (slice: Slice) => void | Promise<void>, end: () => void | Promise<void> }} Writer */

/** Rows that Parquet packs together. */
const ROW_GROUP = 16_000;

/** @param {string} path @param {string} before @param {(slice: Slice, isFirst: boolean) => string} text @param {string} after @returns {Writer} */
function textWriter(path, before, text, after) {
  const out = openSync(path, 'w');
  writeSync(out, before);
  let isFirst = true;
  return {
    add: (slice) => {
      writeSync(out, text(slice, isFirst));
      isFirst = false;
    },
    end: () => {
      writeSync(out, after);
      closeSync(out);
    },
  };
}

/** @param {string} path @param {EventsFileHead} head */
export const jsonWriter = (path, head) =>
  textWriter(
    path,
    `${JSON.stringify(head).slice(0, -1)},"events":[\n`,
    ({ texts }, isFirst) => `${isFirst ? '' : ',\n'}${texts.join(',\n')}`,
    '\n]}\n',
  );

/** @param {string} path @param {EventsFileHead} head */
export function ndjsonWriter(path, { actors, places, sources, ...head }) {
  const entries = Object.entries({ actors, places, sources }).flatMap(([list, ofList]) =>
    ofList.map((entry) => ({ list, ...entry })),
  );
  const before = [head, ...entries].map((line) => JSON.stringify(line)).join('\n');
  return textWriter(path, before, ({ texts }) => `\n${texts.join('\n')}`, '\n');
}

/** @param {string} path */
export const csvWriter = (path) =>
  textWriter(path, `${TABLE_COLUMNS.join(',')}\n`, ({ rows }) => `${rows.map(csvLine).join('\n')}\n`, '');

/** @param {string} path @returns {Writer} */
export function parquetWriter(path) {
  const root = { name: 'table', num_children: TABLE_COLUMNS.length };
  const schema = /** @type {import('hyparquet-writer').SchemaElement[]} */ ([
    root,
    ...TABLE_COLUMNS.map((name) => ({
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      repetition_type: 'OPTIONAL',
    })),
  ]);
  const writer = new ParquetWriter({ writer: fileWriter(path), schema });
  /** @type {Row[]} */
  let waiting = [];
  const write = async () => {
    const columnData = TABLE_COLUMNS.map((name) => ({ name, data: waiting.map((row) => row[name]) }));
    waiting = [];
    await writer.write({ columnData, rowGroupSize: ROW_GROUP });
  };
  return {
    add: async ({ rows }) => {
      waiting.push(...rows);
      if (waiting.length >= ROW_GROUP) await write();
    },
    end: async () => {
      if (waiting.length > 0) await write();
      await writer.finish();
    },
  };
}

/**
 * What the bare canvas draws: all starts in order, as 64-bit numbers, then the number of the kind of each, in a byte.
 * @param {string} path
 * @param {number} count
 * @param {{ startOf: (event: EventRecord) => number, kindOf: (event: EventRecord) => number }} read
 * @returns {Writer}
 */
export function columnsWriter(path, count, { startOf, kindOf }) {
  const starts = new Float64Array(count);
  const kinds = new Uint8Array(count);
  let at = 0;
  return {
    add: ({ events }) => {
      for (const event of events) {
        starts[at] = startOf(event);
        kinds[at] = kindOf(event);
        at += 1;
      }
    },
    end: () => {
      const order = Uint32Array.from(starts.keys()).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
      const out = openSync(path, 'w');
      writeSync(
        out,
        Float64Array.from(order, (row) => starts[row] ?? 0),
      );
      writeSync(
        out,
        Uint8Array.from(order, (row) => kinds[row] ?? 0),
      );
      closeSync(out);
    },
  };
}
