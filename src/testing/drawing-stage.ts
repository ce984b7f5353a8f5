// A timeline drawing on a page of its own, with small events, for browser tests of what is drawn and what keys do.
import { page } from 'vitest/browser';
import type { DrawnEvent, WindowAnswer } from '#domain/answer.ts';
import { UTC } from '#domain/ids.ts';
import { majorLabel, minorLabel } from '#i18n/format-axis.ts';
import { AXIS_HEIGHT } from '#timeline/axis-height.ts';
import { TimelineController, type ControllerOptions } from '#timeline/timeline-controller.ts';
import styles from '#timeline/timeline.module.css';
import { makePicture, type PictureOptions, type PictureWords } from '#timeline/timeline-picture.ts';
import '#ui/tokens.css';
import { drawnEvent, laneOf, WINDOW, windowAnswer } from './drawn-event.ts';

export const talks = drawnEvent('talks', { kind: 'talks', time: { start: '2025-10-06', end: '2025-10-07' } });
export const statement = drawnEvent('statement');
export const report = drawnEvent('report', { kind: 'report', time: { start: '2025-10-08' } });

/** "Event talks, talks" */
export const drawnButton = (name: string) => page.getByRole('button', { name, exact: true });
export const nextFrame = () => new Promise(requestAnimationFrame);

/** Lanes "lane-0", "lane-1" …, all called "Lane". */
export const lanesOf = (...of: readonly (readonly DrawnEvent[])[]): WindowAnswer =>
  windowAnswer(
    WINDOW,
    of.map((events, index) => laneOf(`lane-${index}`, events)),
  );

const words: PictureWords & { readonly spanName: (span: { readonly count: number }) => string } = {
  eventName: ({ title, kind }) => `${title}, ${kind}`,
  eventTags: ({ status }) => (status === 'planned' ? ['planned'] : []),
  laneName: () => ({ text: 'Lane' }),
  laneCount: (inView, count) => `${inView ?? 'some'} of ${count}`,
  spanName: ({ count }) => `${count} events, zoom in`,
};

export class DrawingStage {
  readonly frame = document.createElement('div');
  readonly root = document.createElement('div');
  readonly #made: TimelineController[] = [];

  constructor() {
    this.frame.style.cssText = 'position: relative; inline-size: 900px; block-size: 400px';
    this.frame.style.setProperty('--axis-height', `${AXIS_HEIGHT}px`);
    this.frame.className = styles['drawing'] ?? '';
    this.root.className = styles['lanes'] ?? '';
    this.frame.append(this.root);
    document.body.append(this.frame);
  }

  make(more: Partial<ControllerOptions> = {}): TimelineController {
    const zone = more.zone ?? UTC;
    const nothing = () => undefined;
    const made = new TimelineController(this.root, {
      window: WINDOW,
      zone,
      rtl: false,
      words: {
        ...words,
        labels: {
          minor: (at, scale) => minorLabel(scale, at, zone, 'en-GB'),
          major: (at, scale) => majorLabel(scale, at, zone, 'en-GB'),
        },
      },
      drawIcon: () => document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
      onMove: nothing,
      onSettle: nothing,
      onOpen: nothing,
      onResize: nothing,
      onFocus: nothing,
      ...more,
    });
    made.begin();
    this.#made.push(made);
    return made;
  }

  draw(made: TimelineController, answer: WindowAnswer, more: Partial<PictureOptions> = {}): void {
    const { width, measure } = more.width ? { width: more.width, measure: () => 0 } : made;
    const msPerPx = (WINDOW.to - WINDOW.from) / width;
    const options = { words, width, measure, msPerPx, namesInside: false, keep: new Set<never>(), before: null };
    made.draw(makePicture(answer, { ...options, ...more }));
  }

  /** Of the part that has the time axis. */
  bounds(): DOMRect {
    return this.root.querySelector('.vis-center')?.getBoundingClientRect() ?? new DOMRect();
  }

  clear(): void {
    for (const made of this.#made) made.destroy();
    this.frame.remove();
  }
}
