// The wheel over the drawing.
import { describe, expect, it } from 'vitest';
import { wheelAction, type WheelTurn } from './wheel.ts';

const turn = (more: Partial<WheelTurn>): WheelTurn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  shiftKey: false,
  ...more,
});

describe('wheelAction', () => {
  it('leaves a plain wheel to a page that scrolls', () => {
    expect(wheelAction(turn({ deltaY: 120 }), false)).toBeNull();
  });

  it('zooms by a plain wheel where the page cannot scroll', () => {
    const out = wheelAction(turn({ deltaY: 120 }), true);
    const back = wheelAction(turn({ deltaY: -120 }), true);
    expect(out).toMatchObject({ type: 'zoom' });
    expect(out?.type === 'zoom' && back?.type === 'zoom' && out.factor * back.factor).toBeCloseTo(1);
    expect(out?.type === 'zoom' && out.factor).toBeGreaterThan(1.1);
  });

  it('zooms with Ctrl wherever it is, a pinch finely and a wheel not too far at once', () => {
    const pinch = wheelAction(turn({ deltaY: -2, ctrlKey: true }), false);
    const notch = wheelAction(turn({ deltaY: -120, ctrlKey: true }), false);
    expect(pinch?.type === 'zoom' && pinch.factor).toBeCloseTo(0.98, 2);
    expect(notch?.type === 'zoom' && notch.factor).toBeGreaterThan(0.6);
  });

  it('pans with Shift, whichever axis the browser tells it on', () => {
    expect(wheelAction(turn({ deltaY: 120, shiftKey: true }), false)).toEqual({ type: 'pan', pixels: 120 });
    expect(wheelAction(turn({ deltaX: 120, shiftKey: true }), false)).toEqual({ type: 'pan', pixels: 120 });
  });

  it('pans by a sideways wheel', () => {
    expect(wheelAction(turn({ deltaX: -30, deltaY: 10 }), true)).toEqual({ type: 'pan', pixels: -30 });
  });

  it('takes lines for what they are in pixels', () => {
    expect(wheelAction(turn({ deltaX: 3, deltaMode: 1 }), true)).toEqual({ type: 'pan', pixels: 48 });
  });
});
