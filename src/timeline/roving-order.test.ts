// Where the arrow keys lead inside the drawing.
import { describe, expect, it } from 'vitest';
import { nextStop, tabStop, type Stop } from './roving-order.ts';

const stop = (laneKey: string, name: string, from: number, to = from + 1): Stop => ({
  key: `${laneKey}/${name}`,
  laneKey,
  from,
  to,
});
const order = [
  [stop('talks', 'a', 0, 50), stop('talks', 'b', 10), stop('talks', 'c', 30)],
  [],
  [stop('reports', 'd', 9), stop('reports', 'e', 28)],
];
const from = (key: string, move: Parameters<typeof nextStop>[2]) => nextStop(order, key, move)?.key ?? null;

describe('nextStop', () => {
  it('goes along the lane by time, and ends at its ends', () => {
    expect(from('talks/a', 'later')).toBe('talks/b');
    expect(from('talks/b', 'earlier')).toBe('talks/a');
    expect(from('talks/c', 'later')).toBeNull();
    expect(from('talks/a', 'earlier')).toBeNull();
  });

  it('goes to the nearest in time of the next lane that has any', () => {
    expect(from('talks/b', 'down')).toBe('reports/d');
    expect(from('talks/c', 'down')).toBe('reports/e');
    expect(from('reports/e', 'up')).toBe('talks/a');
    expect(from('reports/d', 'down')).toBeNull();
  });

  it('leads nowhere from what is not drawn', () => {
    expect(from('talks/gone', 'later')).toBeNull();
  });
});

describe('tabStop', () => {
  const window = { from: 20, to: 40 };

  it('is what had the focus, or is selected, as long as it is drawn', () => {
    expect(tabStop(order, ['talks/gone', 'reports/d'], window)).toBe('reports/d');
  });

  it('is the first in view else', () => {
    expect(tabStop(order, [null], window)).toBe('talks/a');
    expect(tabStop(order, [null], { from: 100, to: 200 })).toBe('talks/a');
    expect(tabStop(order.slice(2), [null], window)).toBe('reports/e');
  });

  it('is nothing where nothing is drawn', () => {
    expect(tabStop([[], []], [null], window)).toBeNull();
  });
});
