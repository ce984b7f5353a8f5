// What this room relies on in vis-timeline beyond its types: a new version has to be looked at, not only installed.
import { afterEach, expect, it, vi } from 'vitest';
import visTimeline from 'vis-timeline/package.json' with { type: 'json' };
import { UTC } from '#domain/ids.ts';
import styles from './timeline.module.css';
import { createVis, drawNow, drawSoon, moveAxis, setLaneHeights } from './vis-internals.ts';
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
  document.body.append(element);
  return createVis(element, settings);
}

afterEach(() => {
  element.replaceChildren();
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

it('measures nothing in a frame in which only the window has moved', async () => {
  const vis = make();
  vis.api.setGroups([{ id: 'a', content: '' }]);
  setLaneHeights(vis, new Map([['a', 40]]));
  drawNow(vis);
  await nextFrame();
  const measured = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get');
  const places = () => vis.internals.timeAxis.dom.minorTexts.map(({ style }) => style.transform).join();
  const before = places();
  moveAxis(vis, { from: window.from + 3_600_000, to: window.to + 3_600_000 });
  drawSoon(vis);
  await nextFrame();
  expect(places()).not.toBe(before);
  expect(measured).not.toHaveBeenCalled();
  measured.mockRestore();
  vis.api.destroy();
});

it('puts lanes into groups of its own, by their keys', () => {
  const vis = make();
  vis.api.setGroups([{ id: 'a', content: '' }]);
  expect(vis.internals.itemSet.groups['a']?.dom.foreground).toBeInstanceOf(HTMLElement);
  expect(vis.internals.itemSet.constructor.types).toHaveProperty('range');
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
  const labels = ['a', 'b'].map((id) => Object.assign(document.createElement('div'), { id }));
  const setHeights = (...heights: readonly number[]) => {
    for (const [i, label] of labels.entries()) label.style.height = `${heights[i] ?? 0}px`;
    setLaneHeights(vis, new Map(labels.map(({ id }, i) => [id, heights[i] ?? 0])));
  };
  vis.api.setGroups(labels.map((label) => ({ id: label.id, content: label as unknown as string })));
  setHeights(40, 60);
  drawNow(vis);
  let draws = 0;
  const redraw = () => {
    draws += 1;
    return false;
  };
  vis.internals.components.push({ redraw, setOptions: () => undefined, destroy: () => undefined });
  setHeights(90, 30);
  drawNow(vis);
  expect(draws).toBe(1);
  const height = (key: string) => vis.internals.itemSet.groups[key]?.dom.foreground.offsetHeight;
  expect([height('a'), height('b')]).toEqual([90, 30]);
  const { top } = labels[1]?.getBoundingClientRect() ?? new DOMRect();
  expect(top).toBe(vis.internals.itemSet.groups['b']?.dom.foreground.getBoundingClientRect().top);
  vis.api.destroy();
});
