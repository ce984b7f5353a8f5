// The least that a density timeline can cost: bars by kind for each pixel column, from sorted starts, and nothing else.

import { defined } from '#base/assert.ts';

const COLOURS = ['#1b6ca8', '#b0413e', '#5b7f2b', '#7a4ea3', '#c77d0a', '#2b7f7a', '#777'];
/** As fast as Parley zooms with ctrl and the wheel. */
const ZOOM_A_PIXEL = 0.01;
const MOST_ZOOM = 0.35;

/** As make-files.mjs writes them: starts, then kinds. */
async function loadColumns(): Promise<{ starts: Float64Array; kinds: Uint8Array }> {
  const address = defined(new URLSearchParams(location.search).get('columns'), 'the address of a columns file');
  const response = await fetch(address);
  const bytes = await response.arrayBuffer();
  const count = bytes.byteLength / 9;
  return { starts: new Float64Array(bytes, 0, count), kinds: new Uint8Array(bytes, count * 8) };
}

/** By kind: how many of the events before each position are of it. */
function sumUp(kinds: Uint8Array, isShown: (kind: number) => boolean): readonly Uint32Array[] {
  return COLOURS.map((_, kind) => {
    const sums = new Uint32Array(kinds.length + 1);
    const counts = isShown(kind);
    for (let i = 0; i < kinds.length; i++) sums[i + 1] = (sums[i] ?? 0) + (counts && kinds[i] === kind ? 1 : 0);
    return sums;
  });
}

const { starts, kinds } = await loadColumns();
const canvas = defined(document.querySelector('canvas'), 'the canvas');
const context = defined(canvas.getContext('2d'), 'a context to draw in');
const width = Math.round(canvas.clientWidth * devicePixelRatio);
const height = Math.round(canvas.clientHeight * devicePixelRatio);
canvas.width = width;
canvas.height = height;
let sums = sumUp(kinds, () => true);
let from = starts[0] ?? 0;
let to = (starts.at(-1) ?? 0) + 1;
let isAwaited = false;

/** How many begin before `at`. */
function startedBefore(at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw(): void {
  isAwaited = false;
  context.clearRect(0, 0, width, height);
  const edges = Array.from({ length: width + 1 }, (_, x) => startedBefore(from + ((to - from) * x) / width));
  let tallest = 1;
  for (let x = 0; x < width; x++) tallest = Math.max(tallest, (edges[x + 1] ?? 0) - (edges[x] ?? 0));
  const tops = new Float64Array(width).fill(height);
  for (const [kind, colour] of COLOURS.entries()) {
    context.fillStyle = colour;
    for (let x = 0; x < width; x++) {
      const count = (sums[kind]?.[edges[x + 1] ?? 0] ?? 0) - (sums[kind]?.[edges[x] ?? 0] ?? 0);
      if (count === 0) continue;
      const size = (count / tallest) * height;
      const top = (tops[x] ?? 0) - size;
      context.fillRect(x, top, 1, size);
      tops[x] = top;
    }
  }
}

function drawSoon(): void {
  if (isAwaited) return;
  isAwaited = true;
  requestAnimationFrame(draw);
}

function show(nextFrom: number, nextTo: number): void {
  from = nextFrom;
  to = nextTo;
  drawSoon();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const at = from + ((to - from) * event.clientX) / canvas.clientWidth;
    const factor = Math.exp(Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, event.deltaY * ZOOM_A_PIXEL)));
    show(at - (at - from) * factor, at + (to - at) * factor);
  },
  { passive: false },
);
canvas.addEventListener('pointermove', ({ buttons, movementX }) => {
  if (buttons === 0) return;
  const shift = (-(to - from) * movementX) / canvas.clientWidth;
  show(from + shift, to + shift);
});

/** Milliseconds until only the events of one kind are drawn. */
function benchFilter(): Promise<number> {
  const start = performance.now();
  sums = sumUp(kinds, (kind) => kind === 0);
  drawSoon();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message comes after the frame in which it was posted has been handed on to be shown.
    port1.addEventListener('message', () => resolve(performance.now() - start));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

draw();
canvas.dataset['drawn'] = 'true';
Object.assign(globalThis, { benchFilter });
