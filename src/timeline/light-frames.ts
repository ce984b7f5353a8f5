// Frames in which only the window, the lanes or what is in them have changed: vis-timeline measures its panels, its axis and each
// group in every frame, and so lays out the whole drawing several times. We know all sizes, and draw without asking.
import { PanelHeights } from './panel-heights.ts';
import type { VisComponent, VisGroup, VisInternals } from './vis-internals.ts';

// Private by name.
const DRAW_NOW = '_origRedraw';
const DRAW_SOON = '_redraw';
const LABELS = '_repaintLabels';
const MINOR_TEXT = '_repaintMinorText';
const MAJOR_TEXT = '_repaintMajorText';
const SET_PLACE = '_setXY';

/** What a group would find out by laying out the drawing. */
const MEASURES = ['_didMarkerHeightChange', '_didResize'] as const;
const PLACE = '_calculateGroupSizeAndPosition';
const HEIGHT = '_calculateHeight';
const APPLY_HEIGHT = '_applyGroupHeight';

type MeasuringGroup = VisGroup & {
  [name in (typeof MEASURES)[number]]: () => boolean;
} & { [PLACE]: () => void; [HEIGHT]: () => number; [APPLY_HEIGHT]: () => void };

type RepaintText = (x: number, text: string, orientation: string, className: string) => HTMLElement;

interface DrawingAxis extends VisComponent {
  readonly dom: {
    readonly foreground: HTMLElement;
    readonly majorTexts: HTMLElement[];
    readonly minorTexts: HTMLElement[];
    /** Of the frame before: what is left in them in the end is removed. */
    readonly redundant: { readonly majorTexts: HTMLElement[]; readonly minorTexts: HTMLElement[] };
  };
  readonly props: { readonly majorLabelHeight: number };
  readonly [LABELS]: () => void;
  [MINOR_TEXT]: RepaintText;
  [MAJOR_TEXT]: RepaintText;
  readonly [SET_PLACE]: (label: HTMLElement, x: number, y: number) => void;
}

type Scheduling = { -readonly [name in typeof DRAW_SOON]: VisInternals[name] };

/** A group whose height and place are told by us: it takes them as they are. */
export function makeKnown(group: VisGroup): void {
  const known = group as MeasuringGroup;
  if (Object.hasOwn(known, PLACE)) return;
  for (const name of MEASURES) known[name] = () => false;
  known[PLACE] = () => undefined;
  known[HEIGHT] = () => known.height;
  known[APPLY_HEIGHT] = () => undefined;
}

export class LightFrames {
  readonly #internals: VisInternals;
  readonly #heights: PanelHeights;
  /** Sizes that are not told may have changed: the next frame measures. */
  #isWhole = true;
  #awaited: number | null = null;

  constructor(internals: VisInternals) {
    this.#internals = internals;
    this.#heights = new PanelHeights(internals);
    (internals as Scheduling)[DRAW_SOON] = this.#drawSoon;
    rewriteLabels(internals.timeAxis as unknown as DrawingAxis);
    internals.components.push({ redraw: () => false, setOptions: () => undefined, destroy: this.#stop });
  }

  /** To be told when anything but the window, the lanes and what is in them has changed. */
  measureNext(): void {
    this.#isWhole = true;
  }

  readonly #drawSoon = (): void => {
    this.#awaited ??= requestAnimationFrame(() => {
      this.#awaited = null;
      this.drawNow();
    });
  };

  /** vis-timeline is destroyed: there is nothing to draw any more. */
  readonly #stop = (): void => {
    if (this.#awaited !== null) cancelAnimationFrame(this.#awaited);
    this.#awaited = null;
  };

  /** @param height of all lanes together, in pixels */
  setLanesHeight(height: number): void {
    this.#heights.setLanes(height);
  }

  drawNow(): void {
    if (this.#isWhole) this.#drawWhole();
    else this.#drawLight();
  }

  #drawWhole(): void {
    this.#isWhole = false;
    this.#internals[DRAW_NOW]();
    this.#heights.takeMeasured();
  }

  #drawLight(): void {
    const { components, timeAxis, itemSet } = this.#internals;
    this.#heights.apply();
    for (const component of components) {
      if (component === timeAxis) (timeAxis as unknown as DrawingAxis)[LABELS]();
      // Its lanes have their heights already, and nothing of its own in them.
      else if ((component as unknown) !== itemSet) component.redraw();
    }
  }
}

/** Labels keep their texts, most of them, from frame to frame: only what has changed is written, and as text, not as HTML. */
function rewriteLabels(axis: DrawingAxis): void {
  const write =
    (kind: 'minor' | 'major'): RepaintText =>
    (x, text, _orientation, className) => {
      const texts = axis.dom[`${kind}Texts`];
      const label = takeLabel(axis.dom.redundant[`${kind}Texts`], text) ?? makeLabel(axis.dom.foreground);
      texts.push(label);
      if (label.textContent !== text) label.textContent = text;
      const name = `vis-text vis-${kind} ${className}`;
      if (label.className !== name) label.className = name;
      axis[SET_PLACE](label, x, kind === 'minor' ? axis.props.majorLabelHeight : 0);
      return label;
    };
  axis[MINOR_TEXT] = write('minor');
  axis[MAJOR_TEXT] = write('major');
}

/** The one that says the same already, else any. */
function takeLabel(labels: HTMLElement[], text: string): HTMLElement | undefined {
  const same = labels.findIndex((label) => label.textContent === text);
  return same < 0 ? labels.shift() : labels.splice(same, 1)[0];
}

function makeLabel(parent: HTMLElement): HTMLElement {
  const label = document.createElement('div');
  parent.append(label);
  return label;
}
