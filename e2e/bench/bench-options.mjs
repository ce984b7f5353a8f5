// What can be asked of the benchmark on the command line.

import { parseArgs } from 'node:util';
import { FORMATS } from './bench-formats.mjs';

/** @typedef {{ sizes: number[], repeats: number, steps: number, formats: string[], withPlain: boolean, withCanvas: boolean }} BenchOptions */

export const USAGE = `npm run bench -- [options]
  --events 1000,10000,100000,1000000   how many events the files have
  --repeats 3                          of each measurement; the median counts
  --steps 60                           of each gesture
  --formats ${FORMATS.join(',')}   that are opened; none: ""
  --without-plain                      no plain vis-timeline
  --without-canvas                     no bare canvas`;

/** @param {string[]} args @returns {BenchOptions | null} null when they cannot be understood */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        events: { type: 'string', default: '1000,10000,100000,1000000' },
        repeats: { type: 'string', default: '3' },
        steps: { type: 'string', default: '60' },
        formats: { type: 'string', default: FORMATS.join(',') },
        'without-plain': { type: 'boolean', default: false },
        'without-canvas': { type: 'boolean', default: false },
      },
    });
    const sizes = values.events.split(',').map(Number);
    const [repeats, steps] = [Number(values.repeats), Number(values.steps)];
    const formats = values.formats.split(',').filter((format) => format !== '');
    const isCount = (/** @type {number} */ n) => Number.isInteger(n) && n > 0;
    if (![...sizes, repeats, steps].every(isCount) || !formats.every((format) => FORMATS.includes(format))) return null;
    return {
      sizes,
      repeats,
      steps,
      formats,
      withPlain: !values['without-plain'],
      withCanvas: !values['without-canvas'],
    };
  } catch {
    return null;
  }
}
