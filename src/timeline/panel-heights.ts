// How high vis-timeline's panels are. It asks the browser in every draw; between two of those only the lanes grow and shrink,
// by as much as we tell.
import type { VisInternals } from './vis-internals.ts';

// Private by name: writes the sizes and places of all panels.
const SET_PANELS = '_setDOM';

/** In pixels. */
interface Sized {
  height: number;
}

interface Panels {
  readonly dom: { readonly root: HTMLElement };
  readonly props: Record<
    | 'root'
    | 'background'
    | 'top'
    | 'bottom'
    | 'left'
    | 'center'
    | 'right'
    | 'leftContainer'
    | 'centerContainer'
    | 'rightContainer',
    Sized
  > & { readonly border: { readonly top: number; readonly bottom: number } };
  /** The lines across all lanes. */
  readonly timeAxis: { readonly props: { minorLineHeight: number; majorLineHeight: number } };
  readonly [SET_PANELS]: () => void;
}

export class PanelHeights {
  readonly #panels: Panels;
  #lanes = 0;
  /** That the panels have now. */
  #applied = 0;
  /** What the content of the panels is higher than the lanes. */
  #more = 0;
  /** By the style sheet. */
  #least = 0;

  constructor(internals: VisInternals) {
    this.#panels = internals as unknown as Panels;
  }

  /** All lanes together, in pixels. */
  setLanes(height: number): void {
    this.#lanes = height;
  }

  /** It has just measured everything by itself. */
  takeMeasured(): void {
    const { dom, props } = this.#panels;
    this.#applied = this.#lanes;
    this.#more = Math.max(props.left.height, props.center.height, props.right.height) - this.#lanes;
    this.#least = Number.parseFloat(getComputedStyle(dom.root).minHeight) || 0;
  }

  /** Makes the panels as high as the lanes need, without looking at any of them. */
  apply(): void {
    if (this.#lanes === this.#applied) return;
    this.#applied = this.#lanes;
    const { dom, props, timeAxis } = this.#panels;
    const { root, background, top, bottom, center, border } = props;
    center.height = this.#lanes + this.#more;
    const height = top.height + center.height + bottom.height + border.top + border.bottom;
    dom.root.style.height = `${height}px`;
    const grown = Math.max(height, this.#least) - root.height;
    root.height += grown;
    background.height = root.height;
    const inside = root.height - top.height - bottom.height;
    for (const part of [props.leftContainer, props.centerContainer, props.rightContainer]) part.height = inside;
    timeAxis.props.minorLineHeight += grown;
    timeAxis.props.majorLineHeight += grown;
    this.#panels[SET_PANELS]();
  }
}
