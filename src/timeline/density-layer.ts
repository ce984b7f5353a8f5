// Density bars of the lanes that hold more events than can be drawn: a canvas per lane in the frame of the axis, and over
// it a button for each stretch that can be zoomed into.
import type { KindBins } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { KINDS, type Kind } from '#domain/vocabulary.ts';
import { forEachBar, type LaneDensity } from './density-bars.ts';
import { DensityButtons, type SpanWords } from './density-buttons.ts';
import type { View } from './item-box.ts';
import { isNearSight, type Sight } from './lane-sight.ts';
import type { LanePicture } from './timeline-picture.ts';
import type { VisComponent } from './vis-internals.ts';
import styles from './density.module.css';

export interface DensityOptions {
  readonly view: () => View;
  readonly sight: () => Sight;
  readonly rtl: boolean;
  readonly words: SpanWords;
}

const DIMMED = 0.3;

interface LaneBars {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly buttons: DensityButtons;
  lane: LanePicture;
  density: LaneDensity;
  /** Of the lane, from the top of the drawing. */
  top: number;
  /** Buttons are made when the lane comes into sight and nothing moves: there may be sixty lanes, and many in a gesture. */
  isFilled: boolean;
}

export class DensityLayer implements VisComponent {
  readonly #options: DensityOptions;
  readonly #lanes = new Map<string, LaneBars>();
  readonly #colours = new Map<Kind, string>();
  #tallest = 1;
  #isMoving = false;

  constructor(options: DensityOptions) {
    this.#options = options;
  }

  /** @param tallest events that a bar of full height stands for @param foreground the element of a lane, by key */
  draw(lanes: readonly LanePicture[], tallest: number, foreground: (key: string) => HTMLElement | null): void {
    this.#tallest = Math.max(tallest, 1);
    const keys = new Set(lanes.filter((lane) => lane.density !== null).map(({ key }) => key));
    for (const [key, bars] of this.#lanes) {
      if (keys.has(key)) continue;
      bars.root.remove();
      this.#lanes.delete(key);
    }
    let y = 0;
    for (const lane of lanes) {
      const top = y;
      y += lane.height;
      const parent = foreground(lane.key);
      if (!parent || !lane.density) continue;
      const bars = this.#lanes.get(lane.key) ?? this.#makeLane(lane, lane.density);
      bars.lane = lane;
      bars.density = lane.density;
      bars.top = top;
      bars.isFilled = false;
      bars.root.style.insetBlockStart = `${lane.densityTop}px`;
      bars.root.style.blockSize = `${lane.densityHeight}px`;
      if (bars.root.parentNode !== parent) parent.prepend(bars.root);
    }
  }

  buttonOf(laneKey: string, key: string): HTMLButtonElement | null {
    const bars = this.#lanes.get(laneKey);
    if (bars && !bars.isFilled) this.#fill(bars);
    return bars?.buttons.buttonOf(key) ?? null;
  }

  keyOf(element: Element): string | null {
    for (const { buttons } of this.#lanes.values()) {
      const key = buttons.keyOf(element);
      if (key !== null) return key;
    }
    return null;
  }

  windowOf(element: Element): TimeWindow | null {
    for (const { buttons } of this.#lanes.values()) {
      const window = buttons.windowOf(element);
      if (window) return window;
    }
    return null;
  }

  /** While a gesture lasts, buttons stay those of before it. */
  setMoving(isMoving: boolean): void {
    this.#isMoving = isMoving;
  }

  /** Colours changed with the theme. */
  forgetColours(): void {
    this.#colours.clear();
  }

  redraw = (): boolean => {
    const view = this.#options.view();
    if (this.#lanes.size === 0) return false;
    const sight = this.#options.sight();
    for (const bars of this.#lanes.values()) {
      if (!isNearSight(bars.top, bars.lane.height, sight)) continue;
      if (!bars.isFilled && !this.#isMoving) this.#fill(bars);
      bars.buttons.place(view, this.#options.rtl);
      this.#paint(bars, view);
    }
    return false;
  };

  setOptions = (): void => {
    // vis-timeline tells all its components of options; this one has none of its own.
  };

  destroy = (): void => {
    for (const { root } of this.#lanes.values()) root.remove();
    this.#lanes.clear();
  };

  #makeLane(lane: LanePicture, density: LaneDensity): LaneBars {
    const root = document.createElement('div');
    root.className = styles['density'] ?? '';
    const canvas = document.createElement('canvas');
    canvas.className = styles['canvas'] ?? '';
    const buttons = new DensityButtons(lane.key);
    root.append(canvas, buttons.root);
    const bars: LaneBars = { root, canvas, buttons, lane, density, top: 0, isFilled: false };
    this.#lanes.set(lane.key, bars);
    return bars;
  }

  #fill(bars: LaneBars): void {
    bars.buttons.fill(bars.lane.spans, bars.density.window, this.#options.words);
    bars.isFilled = true;
  }

  #paint({ canvas, density, lane }: LaneBars, view: View): void {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(view.width * ratio);
    const height = Math.round(lane.densityHeight * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.style.inlineSize = `${view.width}px`;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    this.#paintBars(context, density, { ...view, width });
  }

  #paintBars(context: CanvasRenderingContext2D, density: LaneDensity, view: View): void {
    let painted: KindBins | null = null;
    const frame = { ...view, height: context.canvas.height, tallest: this.#tallest };
    forEachBar(density, frame, (bins, x, y, width, height) => {
      if (bins !== painted) {
        context.fillStyle = this.#colourOf(bins.kind);
        context.globalAlpha = bins.dimmed ? DIMMED : 1;
        painted = bins;
      }
      context.fillRect(this.#options.rtl ? view.width - x - width : x, y, width, height);
    });
    context.globalAlpha = 1;
  }

  /** As the theme has them for the whole page: the drawing, a size container, would be laid out for the same question. */
  #colourOf(kind: Kind): string {
    if (this.#colours.size === 0) {
      const theme = getComputedStyle(document.documentElement);
      for (const each of KINDS) this.#colours.set(each, theme.getPropertyValue(`--${each}`).trim());
    }
    return this.#colours.get(kind) || 'gray';
  }
}
