// The overview as a reader meets it: two sliders and a brush that are one with the window.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { OverviewPanel } from './OverviewPanel.tsx';

const region = page.getByRole('region', { name: 'Overview', exact: true });
const slider = (name: 'Window start' | 'Window end') => region.getByRole('slider', { name, exact: true });
const start = slider('Window start');
const end = slider('Window end');
const valueOf = (which: typeof start) => Number(which.element().getAttribute('aria-valuenow'));
const span = () => valueOf(end) - valueOf(start);
const DAY = 1440;

/** Moves the window as the timeline would. */
function Mover() {
  const live = useLiveWindow();
  const move = () => live.move({ from: Date.UTC(2021, 0, 1), to: Date.UTC(2023, 0, 1) }, 'timeline');
  return (
    <button type="button" onClick={move}>
      move
    </button>
  );
}

const framed = (
  <>
    <div style={{ blockSize: 74, inlineSize: 1000 }}>
      <OverviewPanel />
    </div>
    <Mover />
  </>
);
const show = async (search = '') => {
  const shown = await showPanel(framed, talksFile, search);
  await expect.element(start).toHaveAttribute('aria-valuetext');
  return shown;
};

/** Presses at `x` within the overview's plot, moves by `by` pixels, lets go. */
async function drag(element: Element, by: number, { at = 0.5 }: { readonly at?: number } = {}): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { clientX: left + width * at, clientY: top + height / 2, pointerId: 1, bubbles: true, button: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...point, cancelable: true }));
  element.dispatchEvent(new PointerEvent('pointermove', { ...point, clientX: point.clientX + by }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...point, clientX: point.clientX + by }));
  await Promise.resolve();
}
const plot = () => {
  const element = start.element().parentElement;
  if (!element) throw new Error('the slider stands nowhere');
  // Made-up pointers cannot be captured.
  element.setPointerCapture = () => undefined;
  return element;
};
const body = () => {
  const element = [...plot().children].find(
    (child) => child.tagName === 'DIV' && !child.hasChildNodes() && !child.role,
  );
  if (!element) throw new Error('no brush');
  return element;
};

it('says the window in words with its year, and as numbers linear in time', async () => {
  await show();
  await expect.element(start).toHaveAttribute('aria-valuetext', '1 March 2025');
  await expect.element(end).toHaveAttribute('aria-valuetext', '8 March 2025');
  expect(span()).toBe(7 * DAY);
});

it('reaches from before the first event of the file to after the last', async () => {
  await show();
  expect(Number(start.element().getAttribute('aria-valuemin'))).toBeLessThan(Date.UTC(2020, 0, 1) / 60_000);
  expect(Number(end.element().getAttribute('aria-valuemax'))).toBeGreaterThan(Date.UTC(2025, 2, 6) / 60_000);
});

it('moves an end by keys, and never past the other', async () => {
  const { address } = await show();
  const before = valueOf(end);
  start.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(span()).toBe(Math.round(7 * DAY * 0.95));
  await userEvent.keyboard('{PageDown}{PageDown}');
  expect(span()).toBeGreaterThan(10 * DAY);
  await userEvent.keyboard('{End}');
  expect(valueOf(end)).toBe(before);
  expect(span()).toBe(1);
  await expect.poll(() => address().has('from')).toBe(true);
});

it('comes back to where it was with the key the other way', async () => {
  const { address } = await show();
  const [from, to] = [valueOf(start), valueOf(end)];
  end.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(valueOf(end)).toBeGreaterThan(to);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect([valueOf(start), valueOf(end)]).toEqual([from, to]);
  await expect.poll(() => address().has('to')).toBe(false);
});

it('keeps arrows to itself while a slider has the focus', async () => {
  await show();
  end.element().focus();
  let taken: boolean | null = null;
  const listen = (event: KeyboardEvent) => {
    taken = event.defaultPrevented;
  };
  document.addEventListener('keydown', listen);
  await userEvent.keyboard('{ArrowLeft}');
  document.removeEventListener('keydown', listen);
  expect(taken).toBe(true);
});

it('stays wide enough to grab when a week is shown of five years', async () => {
  await show();
  const [a, b] = [start, end].map((which) => which.element().getBoundingClientRect());
  expect(body().getBoundingClientRect().width).toBeGreaterThanOrEqual(34);
  expect(a?.width).toBeGreaterThanOrEqual(24);
  expect((b?.left ?? 0) - (a?.right ?? 0), 'the body between the handles').toBeGreaterThanOrEqual(10);
});

it('moves the window by its body, and writes it when let go', async () => {
  const { address } = await show('?from=2022-01-01&to=2023-01-01');
  const [before, length] = [valueOf(start), span()];
  await drag(body(), -100);
  expect(valueOf(start)).toBeLessThan(before);
  expect(span()).toBe(length);
  await expect.poll(() => address().get('from')).toMatch(/^2021-/);
});

it('moves one end by its handle', async () => {
  await show('?from=2022-01-01&to=2023-01-01');
  const [from, to] = [valueOf(start), valueOf(end)];
  plot();
  await drag(end.element(), 60);
  expect(valueOf(start)).toBe(from);
  expect(valueOf(end)).toBeGreaterThan(to);
});

it('centres on a press beside the brush', async () => {
  await show('?from=2022-01-01&to=2023-01-01');
  const length = span();
  await drag(plot(), 0, { at: 0.9 });
  expect(valueOf(start)).toBeGreaterThan(Date.UTC(2024, 0, 1) / 60_000);
  expect(span()).toBe(length);
});

it('follows the timeline in the midst of a gesture', async () => {
  const { address } = await show();
  (page.getByRole('button', { name: 'move' }).element() as HTMLElement).click();
  expect(start.element().getAttribute('aria-valuetext')).toBe('1 January 2021');
  expect(address().has('from')).toBe(false);
});

it('says so when the window reaches beyond the file', async () => {
  await show('?from=1990-01-01&to=2040-01-01');
  expect(Number(start.element().getAttribute('aria-valuemin'))).toBeLessThanOrEqual(valueOf(start));
  expect(Number(end.element().getAttribute('aria-valuemax'))).toBeGreaterThanOrEqual(valueOf(end));
});
