// The buttons over one lane's density bars: they lie in one element that follows the axis, so that a frame moves one
// element, however many there are.
import type { TimeWindow } from '#domain/extent.ts';
import type { DensitySpan } from './density-bars.ts';
import type { View } from './item-box.ts';
import { spanKey } from './roving-order.ts';
import styles from './density.module.css';

export interface SpanWords {
  /** Accessible: "38 events, 3–4 October 2025, zoom in". */
  readonly spanName: (span: DensitySpan) => string;
}

interface Entry {
  readonly button: HTMLButtonElement;
  span: DensitySpan;
}

export class DensityButtons {
  readonly root: HTMLElement;
  readonly #laneKey: string;
  readonly #entries = new Map<string, Entry>();
  readonly #keys = new WeakMap<Element, string>();
  #counted: TimeWindow = { from: 0, to: 1 };

  constructor(laneKey: string) {
    this.#laneKey = laneKey;
    this.root = document.createElement('div');
    this.root.className = styles['spans'] ?? '';
  }

  /** Buttons of the same stretch stay, with the focus that one of them may have. */
  fill(spans: readonly DensitySpan[], counted: TimeWindow, words: SpanWords): void {
    this.#counted = counted;
    const length = counted.to - counted.from;
    const gone = new Map(this.#entries);
    let before: HTMLButtonElement | null = null;
    for (const span of spans) {
      const key = spanKey(this.#laneKey, span.from);
      gone.delete(key);
      const { button } = this.#entryOf(key, span);
      button.setAttribute('aria-label', words.spanName(span));
      button.style.insetInlineStart = `${((span.from - counted.from) / length) * 100}%`;
      button.style.inlineSize = `${((span.to - span.from) / length) * 100}%`;
      if (button.parentNode !== this.root) {
        if (before) before.after(button);
        else this.root.prepend(button);
      }
      before = button;
    }
    for (const [key, { button }] of gone) {
      button.remove();
      this.#entries.delete(key);
    }
  }

  /** By the window that they were filled for. */
  place(view: View, rtl: boolean): void {
    const counted = this.#counted;
    const pxPerMs = view.width / (view.to - view.from);
    const x = (counted.from - view.from) * pxPerMs;
    const width = `${(counted.to - counted.from) * pxPerMs}px`;
    if (this.root.style.inlineSize !== width) this.root.style.inlineSize = width;
    this.root.style.transform = `translateX(${rtl ? -x : x}px)`;
  }

  buttonOf(key: string): HTMLButtonElement | null {
    return this.#entries.get(key)?.button ?? null;
  }

  keyOf(element: Element): string | null {
    return this.#keys.get(element) ?? null;
  }

  windowOf(element: Element): TimeWindow | null {
    const key = this.keyOf(element);
    return key === null ? null : (this.#entries.get(key)?.span ?? null);
  }

  #entryOf(key: string, span: DensitySpan): Entry {
    const known = this.#entries.get(key);
    if (known) {
      known.span = span;
      return known;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = styles['span'] ?? '';
    const entry = { button, span };
    this.#entries.set(key, entry);
    this.#keys.set(button, key);
    return entry;
  }
}
