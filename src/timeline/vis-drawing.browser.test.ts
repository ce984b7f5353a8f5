// The time axis in a real browser: its labels by the clocks of a zone, and none of them cut.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '#domain/calendar.ts';
import { zoneId } from '#domain/ids.ts';
import { DrawingStage, nextFrame } from '#testing/drawing-stage.ts';
import { AXIS } from './window-math.ts';

let stage: DrawingStage;
beforeEach(() => {
  stage = new DrawingStage();
});
afterEach(() => stage.clear());

describe('the axis', () => {
  const labels = (kind: 'minor' | 'major') =>
    [...stage.root.querySelectorAll<HTMLElement>(`.vis-text.vis-${kind}:not(.vis-measure)`)]
      .filter(({ style }) => style.visibility !== 'hidden')
      .map((label) => ({ text: label.textContent, x: label.getBoundingClientRect().left }))
      .toSorted((a, b) => a.x - b.x);

  it('is labelled in its zone, right across a change of the clocks', () => {
    // At midnight after 30 October the clocks of Cairo go back: that day has 25 hours.
    const from = Date.UTC(2025, 9, 29, 19);
    stage.make({ zone: zoneId('Africa/Cairo'), window: { from, to: from + 60 * HOUR } });
    const midnights = labels('minor').filter(({ text }) => text === '00:00');
    expect(midnights).toHaveLength(3);
    const [a, b, c] = midnights.map(({ x }) => x);
    expect(((b ?? 0) - (a ?? 0)) / ((c ?? 0) - (b ?? 0))).toBeCloseTo(25 / 24, 2);
    expect(labels('minor').every(({ text }) => /^(00|06|12|18):00$/.test(text))).toBe(true);
    expect(labels('major').map(({ text }) => text)).toContain('Thu 30 October 2025');
  });

  it('cuts no label at the edge of the view', () => {
    stage.make();
    const { left, right } = stage.root.querySelector('.vis-panel.vis-top')?.getBoundingClientRect() ?? new DOMRect();
    for (const label of stage.root.querySelectorAll<HTMLElement>('.vis-text:not(.vis-measure)')) {
      if (label.style.visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(label);
      const box = range.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(left - 1);
      expect(box.right).toBeLessThanOrEqual(right + 1);
    }
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'America/New_York'])('is labelled at the furthest zoom in %s', (zone) => {
    const made = stage.make({ zone: zoneId(zone) });
    made.follow(AXIS);
    return nextFrame().then(() => expect(labels('minor').length).toBeGreaterThan(0));
  });
});
