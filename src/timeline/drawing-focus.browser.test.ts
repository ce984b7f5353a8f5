// The focus in the drawing: where keys lead it, and that it outlives the swaps of what is drawn.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DAY } from '#domain/calendar.ts';
import { eventId } from '#domain/ids.ts';
import { DrawingStage, drawnButton, lanesOf, nextFrame, report, statement, talks } from '#testing/drawing-stage.ts';
import { drawnAt, drawnEvent, laneOf, windowAnswer, MONDAY, WINDOW } from '#testing/drawn-event.ts';

let stage: DrawingStage;
beforeEach(() => {
  stage = new DrawingStage();
});
afterEach(() => stage.clear());

describe('keys', () => {
  it('move along a lane by time and from lane to lane, from one tab stop', async () => {
    const before = document.createElement('button');
    stage.frame.prepend(before);
    stage.draw(stage.make(), lanesOf([talks, report], [statement]));
    before.focus();
    await userEvent.tab();
    await expect.element(drawnButton('Event talks, talks')).toHaveFocus();
    expect(stage.root.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(drawnButton('Event report, report')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(drawnButton('Event statement, statement')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(stage.root.contains(document.activeElement)).toBe(true);
    expect(stage.root.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  });

  it('follow the eye where time runs from right to left', async () => {
    stage.draw(stage.make({ rtl: true }), lanesOf([talks, report]));
    drawnButton('Event talks, talks').element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(drawnButton('Event report, report')).toHaveFocus();
  });

  it('bring what they reach into view', async () => {
    const later = drawnEvent('later', { time: { start: '2025-10-11' } });
    const made = stage.make();
    stage.draw(made, windowAnswer({ from: MONDAY, to: MONDAY + 8 * DAY }, [laneOf('a', [talks, later])]));
    drawnButton('Event talks, talks').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(drawnButton('Event later, statement')).toHaveFocus();
    await expect.poll(() => made.window.to).toBeGreaterThan(later.extent.end - 1);
  });

  it('stop at what is focused: the page does not hear of them', async () => {
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    stage.draw(stage.make(), lanesOf([talks]));
    drawnButton('Event talks, talks').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a press of the pointer', () => {
  it('gives the focus to the event that was pressed', async () => {
    stage.draw(stage.make(), lanesOf([talks], [statement]));
    drawnButton('Event talks, talks').element().focus();
    await userEvent.click(drawnButton('Event statement, statement'), { position: { x: 6, y: 6 } });
    await expect.element(drawnButton('Event statement, statement')).toHaveFocus();
  });
});

describe('a selection made elsewhere', () => {
  it('takes along the focus of a reader who is on a drawn event', async () => {
    const made = stage.make();
    stage.draw(made, lanesOf([talks, report], [statement]));
    drawnButton('Event talks, talks').element().focus();
    made.select(eventId('statement'));
    stage.draw(made, lanesOf([talks, report], [statement]));
    await expect.element(drawnButton('Event statement, statement')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    stage.draw(made, lanesOf([talks, report], [statement]));
    await expect.element(drawnButton('Event statement, statement')).not.toHaveFocus();
  });

  it('leaves a reader elsewhere where they are', async () => {
    const made = stage.make();
    const elsewhere = document.createElement('button');
    stage.frame.prepend(elsewhere);
    stage.draw(made, lanesOf([talks], [statement]));
    elsewhere.focus();
    made.select(eventId('statement'));
    stage.draw(made, lanesOf([talks], [statement]));
    await nextFrame();
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('the tooltip', () => {
  const tooltip = () => stage.frame.querySelector<HTMLElement>(':scope > [aria-hidden="true"]');
  /** Longer than the tooltip waits. */
  const rest = () => vi.advanceTimersByTime(5000);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stays away while the focus is where the page has put it, and opens for the keys that move on', () => {
    const made = stage.make();
    stage.draw(made, lanesOf([talks, report]));
    expect(made.focusEvent(eventId('talks'))).toBe(true);
    rest();
    expect(tooltip()?.hidden).toBe(true);
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('ArrowRight');
    rest();
    expect([tooltip()?.hidden, tooltip()?.textContent]).toEqual([false, 'Event report, report']);
    press('ArrowLeft');
    rest();
    expect([tooltip()?.hidden, tooltip()?.textContent]).toEqual([false, 'Event talks, talks']);
  });

  it('stays away when the reader comes back to the page, and opens when they come back to the event', () => {
    const elsewhere = document.createElement('button');
    stage.frame.prepend(elsewhere);
    const made = stage.make();
    stage.draw(made, lanesOf([talks]));
    made.focusEvent(eventId('talks'));
    const button = drawnButton('Event talks, talks').element();
    // As a browser tells of another window, and of this one again.
    button.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
    button.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: null }));
    rest();
    expect(tooltip()?.hidden).toBe(true);
    elsewhere.focus();
    button.focus();
    rest();
    expect(tooltip()?.hidden).toBe(false);
  });
});

describe('a swap of events', () => {
  it('keeps the focus, the selection and the very button of what stays', async () => {
    const made = stage.make();
    stage.draw(made, lanesOf([talks, report], [statement]));
    made.select(eventId('statement'));
    const before = drawnButton('Event statement, statement').element();
    before.focus();
    const blurred = vi.fn<() => void>();
    before.addEventListener('blur', blurred);
    stage.draw(made, lanesOf([drawnEvent('new', { time: { start: '2025-10-09' } })], [statement, drawnEvent('other')]));
    await nextFrame();
    expect(drawnButton('Event statement, statement').element()).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(blurred).not.toHaveBeenCalled();
    await expect.element(drawnButton('Event statement, statement')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(drawnButton('Event talks, talks')).not.toBeInTheDocument();
  });

  it('keeps the focus on the event when the lanes change', async () => {
    const made = stage.make();
    stage.draw(made, lanesOf([talks, report], [statement]));
    drawnButton('Event report, report').element().focus();
    stage.draw(made, windowAnswer(WINDOW, [laneOf('by-place', [report, talks])]));
    await expect.element(drawnButton('Event report, report')).toHaveFocus();
  });

  it('does not take the focus from where the reader has gone', async () => {
    const made = stage.make();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    stage.draw(made, lanesOf([talks]));
    drawnButton('Event talks, talks').element().focus();
    elsewhere.focus();
    stage.draw(made, windowAnswer(WINDOW, [laneOf('by-place', [talks])]));
    await nextFrame();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  it('leaves the focus alone once the reader has pressed a text elsewhere', async () => {
    const made = stage.make();
    const text = document.createElement('p');
    text.textContent = 'A text';
    document.body.append(text);
    stage.draw(made, lanesOf([talks]));
    drawnButton('Event talks, talks').element().focus();
    await userEvent.click(text);
    expect(document.activeElement).toBe(document.body);
    stage.draw(made, windowAnswer(WINDOW, [laneOf('by-place', [talks])]));
    await nextFrame();
    expect(document.activeElement).toBe(document.body);
    text.remove();
  });

  it('reads the layout as often for three hundred events as for three', () => {
    const reads = (count: number) => {
      const made = stage.make();
      stage.draw(made, lanesOf([talks]));
      const names = ['offsetWidth', 'offsetHeight', 'offsetTop', 'clientWidth', 'clientHeight'] as const;
      const owner = (name: (typeof names)[number]) => (name.startsWith('client') ? Element : HTMLElement).prototype;
      const spies = names.map((name) => vi.spyOn(owner(name) as HTMLElement, name, 'get'));
      const many = Array.from({ length: count }, (_, i) =>
        drawnAt(`e${i}`, { start: new Date(MONDAY + i * 20 * 60_000).toISOString() }),
      );
      stage.draw(made, lanesOf(many), { keep: new Set(many.map(({ id }) => id)) });
      const total = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      made.destroy();
      return total;
    };
    expect(reads(300)).toBe(reads(3));
  });
});
