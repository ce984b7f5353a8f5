// Makes the files that are measured: the same events in every format, and the columns of the same events for the bare canvas.

import { closeSync, createReadStream, createWriteStream, existsSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { top } from '../../src/build/run-tool.mjs';
import { columnsName, fileName, FORMATS, rowMaker } from './bench-formats.mjs';
import { columnsWriter, csvWriter, jsonWriter, ndjsonWriter, parquetWriter } from './file-writers.mjs';

/** @typedef {import('./bench-formats.mjs').EventRecord} EventRecord */

/** Events written at once. */
const SLICE = 2000;
const PACKED = '.gz';

/**
 * The same files every time for the same count; where all are there already, they are left as they are.
 * @param {string} folder
 * @param {number} count of events
 */
export async function makeFiles(folder, count) {
  const names = [...FORMATS.map((format) => fileName(count, format)), columnsName(count)];
  if (names.every((name) => existsSync(join(folder, name)))) return;
  await writeAll(folder, count);
  for (const format of FORMATS.filter((one) => one.endsWith(PACKED))) {
    const path = join(folder, fileName(count, format));
    await pipeline(
      createReadStream(path.slice(0, -PACKED.length)),
      createGzip(),
      createWriteStream(`${path}${UNFINISHED}`),
    );
    renameSync(`${path}${UNFINISHED}`, path);
  }
}

/** Ends the name of a file until all of it is there, so that half of one is never taken for it. */
const UNFINISHED = '.part';

/** All that are not packed. @param {string} folder @param {number} count */
async function writeAll(folder, count) {
  const { makers, extents, words } = await loadMakers();
  const { head, nextEvent } = makers.makeEvents(count, { seed: 1 });
  const toRow = rowMaker(head);
  const read = {
    startOf: (/** @type {EventRecord} */ { time }) => extents.eventExtent(time, words.UTC).start,
    kindOf: (/** @type {EventRecord} */ { kind }) => words.KINDS.indexOf(kind),
  };
  const paths = ['json', 'ndjson', 'csv', 'parquet'].map((format) => join(folder, fileName(count, format)));
  const [json = '', ndjson = '', csv = '', parquet = ''] = paths.map((path) => `${path}${UNFINISHED}`);
  const columns = join(folder, columnsName(count));
  const writers = [
    jsonWriter(json, head),
    ndjsonWriter(ndjson, head),
    csvWriter(csv),
    parquetWriter(parquet),
    columnsWriter(`${columns}${UNFINISHED}`, count, read),
  ];
  for (let made = 0; made < count; made += SLICE) {
    const events = Array.from({ length: Math.min(SLICE, count - made) }, nextEvent);
    const slice = { events, texts: events.map((event) => JSON.stringify(event)), rows: events.map(toRow) };
    for (const writer of writers) await writer.add(slice);
  }
  for (const writer of writers) await writer.end();
  for (const path of [...paths, columns]) renameSync(`${path}${UNFINISHED}`, path);
}

/** When half of the events have begun. @param {string} path of their columns @param {number} count @returns {number} */
export function medianStart(path, count) {
  const start = new Float64Array(1);
  const file = openSync(path, 'r');
  readSync(file, start, { position: Math.floor(count / 2) * start.byteLength });
  closeSync(file);
  return start[0] ?? 0;
}

/** They are TypeScript, and import by the names that the bundler knows. */
async function loadMakers() {
  const { runnerImport } = await import('vite');
  const load = (/** @type {string} */ path) => runnerImport(path, { root: top, logLevel: 'warn' });
  const [makers, extents, words, ids] = await Promise.all([
    load('/src/testing/make-events.ts'),
    load('/src/domain/event-extent.ts'),
    load('/src/domain/vocabulary.ts'),
    load('/src/domain/ids.ts'),
  ]);
  return {
    /** @type {typeof import('../../src/testing/make-events.ts')} */
    makers: makers.module,
    /** @type {typeof import('../../src/domain/event-extent.ts')} */
    extents: extents.module,
    words: {
      /** @type {readonly string[]} */
      KINDS: words.module.KINDS,
      /** @type {import('../../src/domain/ids.ts').ZoneId} */
      UTC: ids.module.UTC,
    },
  };
}
