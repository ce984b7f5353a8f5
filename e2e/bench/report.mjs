// Figures of several runs as medians, and as Markdown tables: how Parley stands to the others, and what more events cost it.

/** @typedef {import('./frames.mjs').Figures} Figures */
/** @typedef {{ events: number, parley: Figures, canvas: Figures | null, plain: Figures | null }} Result */

/** @param {number[]} numbers in any order @returns {number} NaN for none */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Of each figure in those runs that have it. @param {readonly Figures[]} runs @returns {Figures} */
export function medians(runs) {
  const names = new Set(runs.flatMap((run) => Object.keys(run)));
  const inAll = (/** @type {string} */ name) => runs.map((run) => run[name] ?? Number.NaN).filter(Number.isFinite);
  return Object.fromEntries(Array.from(names, (name) => [name, median(inAll(name))]));
}

const NOTHING = '–';

/** @param {number | undefined} figure */
function shown(figure) {
  if (figure === undefined || !Number.isFinite(figure)) return NOTHING;
  return figure.toLocaleString('en', figure < 100 ? FINE : WHOLE);
}

const FINE = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const WHOLE = { maximumFractionDigits: 0 };

/** How many times `b` goes into `a`; of nothing there is no multiple. @param {number | undefined} a @param {number | undefined} b */
export function ratio(a, b) {
  const times = (a ?? Number.NaN) / (b ?? Number.NaN);
  return Number.isFinite(times) ? `${shown(times)} ×` : NOTHING;
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const UNITS = 'milliseconds, where nothing else is said';

/** One size: Parley beside the others. @param {Result} result @returns {string} */
export function comparison({ events, parley, canvas, plain }) {
  const head = [UNITS, 'Parley', 'bare canvas', 'Parley to it', 'plain vis-timeline', 'it to Parley'];
  const rows = Object.entries(parley).map(([name, own]) => {
    const [bare, vis] = [canvas?.[name], plain?.[name]];
    return [name, shown(own), shown(bare), ratio(own, bare), shown(vis), ratio(vis, own)];
  });
  return `### ${events.toLocaleString('en')} events\n\n${table(head, rows)}\n`;
}

/** All sizes of Parley beside each other, the last column for what more events cost. @param {readonly Result[]} results @returns {string} */
export function growth(results) {
  const sorted = results.toSorted((a, b) => a.events - b.events);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || least === most) return '';
  const size = (/** @type {Result} */ { events }) => events.toLocaleString('en');
  const head = [UNITS, ...sorted.map(size), `${size(most)} to ${size(least)}`];
  const names = new Set(sorted.flatMap(({ parley }) => Object.keys(parley)));
  const rows = Array.from(names, (name) => [
    name,
    ...sorted.map(({ parley }) => shown(parley[name])),
    ratio(most.parley[name], least.parley[name]),
  ]);
  return `### Parley, by the number of events\n\n${table(head, rows)}\n`;
}
