// What this room relies on in vis-timeline beyond its types: a new version has to be looked at, not only installed.
import { afterEach, describe, expect, it, vi } from 'vitest';
import visTimeline from 'vis-timeline/package.json' with { type: 'json' };
import { UTC } from '#domain/ids.ts';
import styles from './timeline.module.css';
import { createVis, drawNow, drawSoon, drawWhole, moveAxis, setLaneHeights, setLanes } from './vis-internals.ts';
import { nextFrame } from '#testing/drawing-stage.ts';
import { zoneMoment } from './zone-moment.ts';

const element = document.createElement('div');
const window = { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8) };
const settings = {
  window,
  rtl: false,
  moment: zoneMoment(UTC),
  labels: { minor: () => 'minor', major: () => 'major' },
};

function make() {
  element.style.inlineSize = '800px';
  element.className = styles['lanes'] ?? '';
  const vis = createVis(element, settings);
  document.body.append(element);
  drawWhole(vis);
  return vis;
}

/** Labels as high as their lanes, which are then told. */
function makeLanes(vis: ReturnType<typeof make>, ...keys: readonly string[]) {
  const labels = new Map(keys.map((key) => [key, document.createElement('div')]));
  setLanes(vis, labels);
  return (...heights: readonly number[]) => {
    for (const [i, label] of [...labels.values()].entries()) label.style.height = `${heights[i] ?? 0}px`;
    setLaneHeights(vis, new Map(keys.map((key, i) => [key, heights[i] ?? 0])));
  };
}

afterEach(() => {
  element.replaceChildren();
  element.removeAttribute('style');
  element.remove();
});

it('is the version whose inner parts are known', () => {
  expect(visTimeline.version).toBe('8.5.4');
});

it('draws a moved axis at once, in whole milliseconds and within its limits', () => {
  const vis = make();
  moveAxis(vis, { from: window.from + 0.7, to: window.to + 0.7 });
  drawNow(vis);
  expect(vis.internals.range).toMatchObject({ start: window.from, end: window.to });
  moveAxis(vis, { from: -8.64e15, to: 8.64e15 });
  expect(vis.internals.range.start).toBeGreaterThan(-8.64e15);
  vis.api.destroy();
});

it('draws components in the frame of the axis, and lets them choose its ticks', () => {
  const vis = make();
  const order: string[] = [];
  const component = (name: string) => ({
    redraw: () => order.push(name) < 0,
    setOptions: () => undefined,
    destroy: () => order.push(`${name} destroyed`),
  });
  vis.internals.components.unshift(component('first'));
  vis.internals.components.push(component('last'));
  vis.internals.timeAxis.options.timeAxis = { scale: 'hour', step: 6 };
  drawNow(vis);
  expect(order).toEqual(['first', 'last']);
  expect(vis.internals.timeAxis.dom.minorTexts.length).toBeGreaterThanOrEqual(8);
  vis.api.destroy();
  expect(order).toContain('last destroyed');
});

it('draws nothing while it is made, and is not taken for one that never comes to rest', () => {
  const warned = vi.spyOn(console, 'log');
  const measured = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get');
  const vis = createVis(element, settings);
  expect(measured).not.toHaveBeenCalled();
  measured.mockRestore();
  document.body.append(element);
  drawWhole(vis);
  expect(vis.internals.props.center.width).toBeGreaterThan(0);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
  vis.api.destroy();
});

describe('a frame that measures nothing', () => {
  const isMeasured = () => {
    const spies = (['offsetWidth', 'offsetHeight', 'clientHeight'] as const).map((name) =>
      name === 'clientHeight' ? vi.spyOn(Element.prototype, name, 'get') : vi.spyOn(HTMLElement.prototype, name, 'get'),
    );
    return () => {
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      return calls > 0;
    };
  };

  it('moves the axis', async () => {
    const vis = make();
    makeLanes(vis, 'a')(40);
    drawWhole(vis);
    await nextFrame();
    const places = () => vis.internals.timeAxis.dom.minorTexts.map(({ style }) => style.transform).join();
    const before = places();
    const measured = isMeasured();
    moveAxis(vis, { from: window.from + 3_600_000, to: window.to + 3_600_000 });
    drawSoon(vis);
    await nextFrame();
    expect(measured()).toBe(false);
    expect(places()).not.toBe(before);
    vis.api.destroy();
  });

  // Lower than the drawing's own room, as high as it, and higher.
  it.each([
    ['grow', [10, 20], [150, 260]],
    ['shrink', [150, 260], [10, 20]],
    ['grow past their room', [100, 90], [300, 400]],
    ['are others', [100, 200], [20, 30, 400]],
  ])('gives lanes that %s the sizes that a measuring one would', async (_what, first, then) => {
    element.style.blockSize = '300px';
    const vis = make();
    makeLanes(vis, 'a', 'b')(...first);
    drawWhole(vis);
    await nextFrame();
    const measured = isMeasured();
    const setHeights = makeLanes(vis, ...['a', 'b', 'c'].slice(0, then.length));
    setHeights(...then);
    drawNow(vis);
    expect(measured()).toBe(false);
    const inline = () =>
      [...element.querySelectorAll<HTMLElement>('.vis-panel, .vis-timeline, .vis-grid, .vis-group, .vis-label')].map(
        ({ className, style }) => `${className}: ${style.cssText}`,
      );
    const told = inline();
    drawWhole(vis);
    expect(told).toEqual(inline());
    vis.api.destroy();
  });

  it('leaves lanes that were put in where they are, when all is measured later', () => {
    const vis = make();
    makeLanes(vis, 'a', 'b')(40, 60);
    drawNow(vis);
    const button = document.createElement('button');
    vis.internals.itemSet.groups['b']?.dom.foreground.append(button);
    button.focus();
    drawWhole(vis);
    expect(document.activeElement).toBe(button);
    vis.api.destroy();
  });
});

it('puts lanes into groups of its own, by their keys', () => {
  const vis = make();
  makeLanes(vis, 'b', 'a')(40, 60);
  const places = ['b', 'a'].map((key) => vis.internals.itemSet.groups[key]?.dom.foreground);
  expect(places[0]?.nextElementSibling).toBe(places[1]);
  expect(places[1]).toBeInstanceOf(HTMLElement);
  vis.api.destroy();
});

it('has one group for the background, in which nothing is drawn', () => {
  const vis = make();
  const background = vis.internals.itemSet.groups['__background__'];
  expect(background?.redraw()).toBe(false);
  vis.api.destroy();
});

it('draws lanes of other heights in one go when it is told of them', () => {
  const vis = make();
  const setHeights = makeLanes(vis, 'a', 'b');
  setHeights(40, 60);
  drawWhole(vis);
  let draws = 0;
  const redraw = () => {
    draws += 1;
    return false;
  };
  vis.internals.components.push({ redraw, setOptions: () => undefined, destroy: () => undefined });
  setHeights(90, 30);
  drawWhole(vis);
  expect(draws).toBe(1);
  const parts = (key: string) => {
    const { foreground, label } = vis.internals.itemSet.groups[key]?.dom ?? {};
    return [foreground, label].map((part) => part?.getBoundingClientRect() ?? new DOMRect());
  };
  expect(parts('a').map(({ height }) => height)).toEqual([90, 90]);
  expect(parts('b').map(({ height }) => height)).toEqual([30, 30]);
  const [foreground, label] = parts('b');
  expect(label?.top).toBe(foreground?.top);
  vis.api.destroy();
});
