// What this room relies on in vis-timeline beyond its types: a new version has to be looked at, not only installed.
import { afterEach, expect, it } from 'vitest';
import visTimeline from 'vis-timeline/package.json' with { type: 'json' };
import { UTC } from '#domain/ids.ts';
import styles from './timeline.module.css';
import { createVis, drawNow, moveAxis } from './vis-internals.ts';
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

it('puts lanes into groups of its own, by their keys', () => {
  const vis = make();
  vis.api.setGroups([{ id: 'a', content: '' }]);
  expect(vis.internals.itemSet.groups['a']?.dom.foreground).toBeInstanceOf(HTMLElement);
  expect(vis.internals.itemSet.constructor.types).toHaveProperty('range');
  vis.api.destroy();
});
