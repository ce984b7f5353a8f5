// One tooltip for all that is drawn: the full name, also of what has no room for it. It says nothing that the accessible
// name does not say.
import styles from './timeline.module.css';

/** Milliseconds that the pointer rests on an event; bars have no other label and tell at once. */
const PATIENCE = 450;

export class Tooltip {
  readonly #root: HTMLElement;
  readonly #element = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param root positioned; the tooltip stands inside it */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#element.className = styles['tooltip'] ?? '';
    this.#element.dir = 'auto';
    this.#element.hidden = true;
    this.#element.setAttribute('aria-hidden', 'true');
    root.append(this.#element);
  }

  show(button: HTMLElement, { atOnce = false }: { atOnce?: boolean } = {}): void {
    this.hide();
    if (atOnce) this.#open(button);
    else this.#timer = setTimeout(() => this.#open(button), PATIENCE);
  }

  readonly hide = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#element.hidden = true;
  };

  destroy(): void {
    this.hide();
    this.#element.remove();
  }

  #open(button: HTMLElement): void {
    if (!button.isConnected) return;
    const element = this.#element;
    element.textContent = button.getAttribute('aria-label');
    element.hidden = false;
    const around = this.#root.getBoundingClientRect();
    const at = button.getBoundingClientRect();
    const [start, end] = [Math.max(at.left, around.left), Math.min(at.right, around.right)];
    const width = element.offsetWidth;
    const x = Math.min(Math.max((start + end - width) / 2 - around.left, 4), around.width - width - 4);
    const above = at.top - around.top - element.offsetHeight - 6;
    const y = above >= 0 ? above : at.bottom - around.top + 6;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}
