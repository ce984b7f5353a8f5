// From the start side, which may be the right one, to the places that SVG counts from the left.
import { element, escapeXml, type Attributes } from './markup.ts';
import { IMAGE_FONTS } from './image-styles.ts';
import type { ImageColours } from './image-colours.ts';
import type { PlacedText } from './image-model.ts';

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** As `dir="auto"`: of the first letter, else `byDefault`. */
function directionOfText(text: string, byDefault: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = STRONG.exec(text)?.[0];
  if (letter === undefined) return byDefault;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

export class PageSide {
  readonly #width: number;
  readonly dir: 'ltr' | 'rtl';
  readonly #colours: ImageColours;

  /** @param width of the picture */
  constructor(width: number, dir: 'ltr' | 'rtl', colours: ImageColours) {
    this.#width = width;
    this.dir = dir;
    this.#colours = colours;
  }

  /** The left edge of what begins `x` from the start side and is `width` long. */
  left(x: number, width = 0): number {
    return this.dir === 'rtl' ? this.#width - x - width : x;
  }

  /** A text in its own direction, which begins at `x` on the start side of the page. */
  text({ text, lang, x, y, style, colour }: PlacedText, more: Attributes = {}): string {
    const { size, weight } = IMAGE_FONTS[style];
    const dir = directionOfText(text, this.dir);
    const attributes: Attributes = {
      x: this.left(x),
      // From the middle of the line to the foot of the letters, by the measures of Plex.
      y: y + size * 0.375,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      fill: this.#colours[colour],
      lang,
      // Said where it is not that of the page, which is the root's.
      direction: dir === this.dir ? undefined : dir,
      'text-anchor': dir === this.dir ? undefined : 'end',
      ...more,
    };
    return element('text', attributes, escapeXml(text));
  }
}
