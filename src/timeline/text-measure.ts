// Widths of texts without a layout: by the canvas, remembered.

export type TextStyle = 'title' | 'tag' | 'major' | 'minor';

const REMEMBERED = 5000;

/** `fonts` in the notation of CSS `font`. */
export class TextMeasure<Style extends string = TextStyle> {
  readonly #context: CanvasRenderingContext2D | null;
  #fonts: Readonly<Record<Style, string>>;
  readonly #widths = new Map<string, number>();

  constructor(fonts: Readonly<Record<Style, string>>) {
    this.#fonts = fonts;
    this.#context = document.createElement('canvas').getContext('2d');
  }

  /** In pixels, rounded up. */
  readonly width = (text: string, style: Style): number => {
    const key = `${style} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size >= REMEMBERED) this.#widths.clear();
    const width = this.#ask(text, style);
    this.#widths.set(key, width);
    return width;
  };

  /** Fonts have arrived, or sizes have changed. */
  setFonts(fonts: Readonly<Record<Style, string>>): void {
    this.#fonts = fonts;
    this.#widths.clear();
  }

  #ask(text: string, style: Style): number {
    if (!this.#context) return text.length * 7;
    this.#context.font = this.#fonts[style];
    return Math.ceil(this.#context.measureText(text).width) + 1;
  }
}
