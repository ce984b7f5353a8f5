// The files that are measured: an events file of any size, and the columns of the same events for the bare canvas.

import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../../src/build/run-tool.mjs';

/** Events written at once. */
const SLICE = 2000;
/** Of the makers of events: a file made by another version is made anew. */
const FILE_VERSION = 1;

/** @typedef {{ events: string, columns: string }} BenchFiles names in the folder */

/**
 * The same file every time for the same count; one that is there already is left as it is.
 * @param {string} folder
 * @param {number} count of events
 * @returns {Promise<BenchFiles>}
 */
export async function makeFiles(folder, count) {
  const files = { events: `events-${count}.v${FILE_VERSION}.json`, columns: `columns-${count}.v${FILE_VERSION}.bin` };
  const isThere = Object.values(files).every((name) => existsSync(join(folder, name)));
  if (isThere && statSync(join(folder, files.columns)).size === count * 9) return files;
  const { runnerImport } = await import('vite');
  const load = (/** @type {string} */ path) => runnerImport(path, { root: top, logLevel: 'warn' });
  const [{ module: makers }, { module: extents }, { module: words }] = await Promise.all([
    load('/src/testing/make-events.ts'),
    load('/src/domain/event-extent.ts'),
    load('/src/domain/vocabulary.ts'),
  ]);
  const file = makers.makeEventsFile(count, { seed: 1 });
  writeEvents(join(folder, files.events), file);
  const events = /** @type {{ kind: string, time: unknown }[]} */ (file.events).map(({ kind, time }) => ({
    start: /** @type {number} */ (extents.eventExtent(time, 'UTC').start),
    kind: /** @type {number} */ (words.KINDS.indexOf(kind)),
  }));
  writeColumns(
    join(folder, files.columns),
    events.toSorted((a, b) => a.start - b.start),
  );
  return files;
}

/** @param {string} path @param {{ events: readonly unknown[] }} file more than the longest string of the engine can hold */
function writeEvents(path, { events, ...head }) {
  const out = openSync(path, 'w');
  writeSync(out, `${JSON.stringify(head).slice(0, -1)},"events":[\n`);
  for (let at = 0; at < events.length; at += SLICE) {
    const slice = events.slice(at, at + SLICE).map((event) => JSON.stringify(event));
    writeSync(out, `${at === 0 ? '' : ',\n'}${slice.join(',\n')}`);
  }
  writeSync(out, '\n]}\n');
  closeSync(out);
}

/** @param {string} path @param {readonly { start: number, kind: number }[]} events by start */
function writeColumns(path, events) {
  const out = openSync(path, 'w');
  writeSync(
    out,
    Float64Array.from(events, ({ start }) => start),
  );
  writeSync(
    out,
    Uint8Array.from(events, ({ kind }) => kind),
  );
  closeSync(out);
}
