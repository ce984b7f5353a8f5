// The drawing in a real browser: what stands in it by role and name, who hears of its movements, and that nothing stays behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DAY } from '#domain/calendar.ts';
import { eventId } from '#domain/ids.ts';
import { DrawingStage, drawnButton, lanesOf, nextFrame, report, statement, talks } from '#testing/drawing-stage.ts';
import { drawnEvent, laneOf, windowAnswer, MONDAY, WINDOW } from '#testing/drawn-event.ts';

let stage: DrawingStage;
beforeEach(() => {
  stage = new DrawingStage();
});
afterEach(() => stage.clear());

describe('what is drawn', () => {
  it('is a button for each event, by its name, in a group for each lane', async () => {
    stage.draw(stage.make(), lanesOf([talks, report], [statement]));
    await expect.element(drawnButton('Event talks, talks')).toBeVisible();
    await expect.element(drawnButton('Event report, report')).toHaveAttribute('aria-pressed', 'false');
    expect(page.getByRole('group', { name: 'Lane' }).elements()).toHaveLength(2);
  });

  it('has the text of a file as text only, in its language and its own direction', () => {
    const title = '<img src=x onerror=alert(1)> محادثات';
    stage.draw(stage.make(), lanesOf([drawnEvent('a', { title, lang: 'ar' })]));
    const text = stage.root.querySelector('bdi[dir=auto][lang=ar]');
    expect(text?.textContent).toBe(title);
    expect(stage.root.querySelector('img')).toBeNull();
  });

  it('says in words what outline and texture say', async () => {
    stage.draw(stage.make(), lanesOf([drawnEvent('a', { status: 'planned' })]));
    await expect.element(drawnButton('Event a, statement')).toHaveAccessibleDescription('planned');
    await expect.element(page.getByText('planned')).toBeVisible();
  });

  it('stands in every one of its lanes, with the same name, and is selected in all of them', () => {
    const made = stage.make();
    stage.draw(made, lanesOf([talks], [talks, statement]));
    made.select(eventId('talks'));
    expect(page.getByRole('button', { name: 'Event talks, talks' }).elements()).toHaveLength(2);
    expect(page.getByRole('button', { pressed: true }).elements()).toHaveLength(2);
  });

  it('keeps its open end when it is selected', () => {
    const ongoing = drawnEvent('ongoing', { time: { start: '2025-10-06', end: '..' } });
    const made = stage.make();
    stage.draw(made, lanesOf([talks], [ongoing]));
    made.select(eventId('ongoing'));
    const button = drawnButton('Event ongoing, statement').element();
    expect(getComputedStyle(button).boxShadow).toBe('none');
    const frame = getComputedStyle(button, '::before');
    expect(frame.borderInlineStartStyle).toBe('solid');
    expect(frame.maskImage).toContain('linear-gradient');
    made.select(eventId('talks'));
    const closed = drawnButton('Event talks, talks').element();
    expect(getComputedStyle(closed).boxShadow).not.toBe('none');
    expect(getComputedStyle(closed, '::before').content).toBe('none');
  });

  it('stands where its time is', () => {
    stage.draw(stage.make(), lanesOf([talks]));
    const { left, width } = stage.bounds();
    const box = drawnButton('Event talks, talks').element().getBoundingClientRect();
    expect(Math.abs(box.left - left)).toBeLessThan(3);
    expect(box.width).toBeCloseTo(width / 2, -1);
  });

  it('stands where its time is also far down, once the window is at rest or it is scrolled to', async () => {
    const far = Array.from({ length: 60 }, () => [talks]);
    const made = stage.make();
    stage.draw(made, lanesOf(...far, [report]));
    const button = drawnButton('Event report, report').element();
    const isInPlace = () => {
      const { left, width } = stage.bounds();
      const { from, to } = made.window;
      const wanted = left + (width * (report.extent.start - from)) / (to - from);
      return Math.abs(button.getBoundingClientRect().left - wanted) < 4;
    };
    const later = (days: number) => ({ from: WINDOW.from + days * DAY, to: WINDOW.to + days * DAY });
    made.follow(later(1));
    await expect.poll(isInPlace).toBe(true);
    made.follow(later(-1));
    await nextFrame();
    stage.root.scrollTo({ top: stage.root.scrollHeight, behavior: 'instant' });
    await nextFrame();
    await nextFrame();
    expect(isInPlace()).toBe(true);
    expect(button.isConnected).toBe(true);
  });

  it('runs from right to left where the page does', () => {
    stage.draw(stage.make({ rtl: true }), lanesOf([talks]));
    const { right } = stage.bounds();
    expect(Math.abs(drawnButton('Event talks, talks').element().getBoundingClientRect().right - right)).toBeLessThan(3);
  });

  it('opens an event that is clicked, and zooms into a bar', async () => {
    const onOpen = vi.fn<() => void>();
    const counts = Uint32Array.from({ length: 64 }, (_, i) => (i === 20 ? 38 : 0));
    const made = stage.make({ onOpen });
    stage.draw(
      made,
      windowAnswer(WINDOW, [
        laneOf('a', [talks]),
        laneOf('b', [], { bins: [{ kind: 'talks', dimmed: false, counts, starts: counts }] }),
      ]),
    );
    await drawnButton('Event talks, talks').click();
    expect(onOpen).toHaveBeenCalledWith('talks');
    await drawnButton('38 events, zoom in').click();
    await expect.poll(() => made.window.to - made.window.from).toBeLessThan(DAY);
  });
});

describe('the window', () => {
  it('is told of while the wheel turns, and once more when it rests', async () => {
    const onMove = vi.fn<() => void>();
    const onSettle = vi.fn<() => void>();
    const made = stage.make({ onMove, onSettle });
    stage.draw(made, lanesOf([talks]));
    const box = stage.root.getBoundingClientRect();
    const turn = { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -40, clientX: box.left + 500, clientY: 100 };
    stage.root.querySelector('.vis-center')?.dispatchEvent(new WheelEvent('wheel', turn));
    expect(onMove).toHaveBeenCalledOnce();
    expect(made.window.to - made.window.from).toBeLessThan(4 * DAY);
    await expect.poll(() => onSettle.mock.calls.length).toBe(1);
  });

  it('is not told of when somebody else moves it', async () => {
    const onMove = vi.fn<() => void>();
    const onSettle = vi.fn<() => void>();
    const made = stage.make({ onMove, onSettle });
    made.follow({ from: MONDAY + DAY, to: MONDAY + 2 * DAY });
    await nextFrame();
    expect(made.window).toEqual({ from: MONDAY + DAY, to: MONDAY + 2 * DAY });
    expect(onMove).not.toHaveBeenCalled();
    expect(onSettle).not.toHaveBeenCalled();
  });

  it('adds up the presses of a key that is held down', async () => {
    const made = stage.make();
    made.zoomBy(0.5);
    made.zoomBy(0.5);
    await expect.poll(() => made.window.to - made.window.from).toBe(DAY);
  });
});

describe('an end', () => {
  /** Counts the listeners of the page that were added and not taken away again. */
  function watchListeners(): { readonly left: () => number; readonly stop: () => void } {
    const open = new Map<EventTarget, Set<string>>([
      [window, new Set()],
      [document, new Set()],
      [document.documentElement, new Set()],
    ]);
    const ids = new Map<object, number>();
    const keyOf = (type: string, listener: object, options: AddEventListenerOptions | boolean | undefined) => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      return `${type} ${ids.get(listener)} ${typeof options === 'object' ? options.capture === true : options === true}`;
    };
    const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const removed = vi.spyOn(EventTarget.prototype, 'removeEventListener');
    return {
      left: () => {
        const calls = [
          ...added.mock.calls.map((call, i) => ({
            call,
            target: added.mock.contexts[i],
            at: added.mock.invocationCallOrder[i] ?? 0,
            adds: true,
          })),
          ...removed.mock.calls.map((call, i) => ({
            call,
            target: removed.mock.contexts[i],
            at: removed.mock.invocationCallOrder[i] ?? 0,
            adds: false,
          })),
        ].toSorted((a, b) => a.at - b.at);
        for (const { call, target, adds } of calls) {
          const [type, listener, options] = call;
          const listeners = open.get(target as EventTarget);
          if (!listeners || !listener) continue;
          const isGone = (options as AddEventListenerOptions | undefined)?.signal?.aborted === true;
          if (adds && !isGone) listeners.add(keyOf(type, listener, options));
          if (!adds) listeners.delete(keyOf(type, listener, options));
        }
        return [...open.values()].reduce((sum, { size }) => sum + size, 0);
      },
      stop: () => {
        added.mockRestore();
        removed.mockRestore();
      },
    };
  }

  it('leaves nothing behind, however often', async () => {
    const nodes = () => document.querySelectorAll('*').length;
    const before = nodes();
    const listeners = watchListeners();
    try {
      for (let i = 0; i < 20; i++) {
        const made = stage.make();
        if (i % 2 === 0) stage.draw(made, lanesOf([talks, report], [statement]));
        if (i % 4 === 0) await nextFrame();
        made.destroy();
      }
      await nextFrame();
      expect(nodes()).toBe(before);
      expect(listeners.left()).toBe(0);
    } finally {
      listeners.stop();
    }
  });

  it('takes later draws and selections calmly', () => {
    const made = stage.make();
    made.destroy();
    expect(() => {
      stage.draw(made, lanesOf([talks]), { width: 900, measure: () => 9 });
      made.select(eventId('talks'));
    }).not.toThrow();
  });
});
