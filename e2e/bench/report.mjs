// Figures of several runs as medians, and as a Markdown table with how Parley stands to the others.

/** @typedef {import('./frames.mjs').Figures} Figures */
/** @typedef {{ events: number, parley: Figures, canvas: Figures | null, plain: Figures | null }} Result */

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** @param {Figures[]} runs @returns {Figures} */
export function medians(runs) {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]));
}

/** @param {number | undefined} figure */
const shown = (figure) =>
  figure === undefined || !Number.isFinite(figure) ? '–' : figure.toFixed(figure < 100 ? 1 : 0);

/** @param {number | undefined} a @param {number | undefined} b */
const ratio = (a, b) => (a === undefined || b === undefined ? '–' : `${shown(a / b)} ×`);

/** @param {Result} result @returns {string} */
export function markdownTable({ events, parley, canvas, plain }) {
  const rows = Object.entries(parley).map(([name, own]) => {
    const [bare, vis] = [canvas?.[name], plain?.[name]];
    return `| ${name} | ${shown(own)} | ${shown(bare)} | ${ratio(own, bare)} | ${shown(vis)} | ${ratio(vis, own)} |`;
  });
  return [
    `### ${events.toLocaleString('en')} events`,
    '',
    '| milliseconds, where nothing else is said | Parley | bare canvas | Parley to it | plain vis-timeline | it to Parley |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}
