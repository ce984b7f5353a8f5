import { expect, it } from 'vitest';
import { isNearSight } from './lane-sight.ts';

const sight = { top: 1000, bottom: 1400 };

it.each([
  ['in sight', 1100, 50, true],
  ['cut by its edge', 980, 50, true],
  ['a screen above', 560, 50, true],
  ['a screen below', 1790, 50, true],
  ['further above', 540, 50, false],
  ['further below', 1810, 50, false],
  ['higher than all of it', 0, 5000, true],
])('a lane %s', (_what, top, height, isNear) => {
  expect(isNearSight(top, height, sight)).toBe(isNear);
});

it('every lane is near where all can be seen', () => {
  expect(isNearSight(1e6, 10, { top: -Infinity, bottom: Infinity })).toBe(true);
});
