// The page's own fonts, put into a picture: only the faces and scripts that its texts need.
import { IMAGE_FAMILIES, IMAGE_FONTS } from './image-styles.ts';
import type { ImageModel } from './image-model.ts';

/** A face as a style sheet of the page tells of it. */
export interface FontFace {
  readonly family: string;
  readonly weight: string;
  /** As in CSS: `U+0600-06FF, U+200C`. */
  readonly range: string;
  readonly address: string;
}

const ADDRESS = /url\(["']?([^"')]+)["']?\)/;
const unquoted = (text: string): string => text.trim().replaceAll(/^["']|["']$/g, '');

/** Style sheets of other origins do not let themselves be read; the page has none. */
function pageFaces(): readonly FontFace[] {
  return Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const say = (name: string) => rule.style.getPropertyValue(name).trim();
      const address = ADDRESS.exec(say('src'))?.[1];
      if (address === undefined) return [];
      const face = { family: unquoted(say('font-family')), weight: say('font-weight'), range: say('unicode-range') };
      return [{ ...face, address: new URL(address, sheet.href ?? document.baseURI).href }];
    }),
  );
}

/** The first and the last character of each part of a range. */
function partsOf(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '0', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** A face, and a character of the texts that is set in it. */
export interface NeededFace extends FontFace {
  readonly sample: string;
}

const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Every sans face whose weight and range the texts need. */
function neededFaces(faces: readonly FontFace[], model: ImageModel): readonly NeededFace[] {
  const used = new Map<number, Set<number>>([
    [400, new Set()],
    [600, new Set()],
  ]);
  const add = (text: string, weight: number) => {
    for (const character of text) used.get(weight)?.add(character.codePointAt(0) ?? 0);
  };
  for (const { text, style } of [...model.texts, ...model.lanes.flatMap(({ texts }) => texts)])
    add(text, IMAGE_FONTS[style].weight);
  for (const { title, tags } of model.lanes.flatMap(({ events }) => events)) {
    add(title?.text ?? '', IMAGE_FONTS.title.weight);
    for (const { text } of tags) add(text, IMAGE_FONTS.tag.weight);
  }
  const families: readonly string[] = IMAGE_FAMILIES;
  return faces.flatMap((face) => {
    const { family, weight, range } = face;
    const characters = [...(used.get(Number(weight)) ?? [])];
    const parts = partsOf(range);
    const isIn = (code: number) => parts.some(([first, last]) => code >= first && code <= last);
    // Sisters of other scripts bring marks of punctuation too, which the first family has.
    const own =
      family === IMAGE_FAMILIES[0] ? characters : characters.filter((code) => code > LATIN_END && !isMark(code));
    const found = own.filter(isIn).map((code) => String.fromCodePoint(code));
    if (!families.includes(family) || found.length === 0) return [];
    return [{ ...face, sample: found.find((character) => INK.test(character)) ?? '' }];
  });
}

const LATIN_END = 0x2ff;
const isMark = (code: number): boolean => code >= 0x2000 && code <= 0x206f;

const STEP = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCodePoint(...bytes.subarray(at, at + STEP));
  return btoa(binary);
}

async function fontRule({ family, weight, range, address }: FontFace, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The font ${address} could not be fetched: ${response.status}`);
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  const source = `url("data:font/woff2;base64,${data}") format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:${source}}`;
}

/** The fonts of a picture. */
export interface ImageFonts {
  /** `@font-face` rules with the fonts in them, for its `<style>`. */
  readonly css: string;
  readonly faces: readonly Pick<NeededFace, 'family' | 'weight' | 'sample'>[];
}

/** Rejects when one cannot be fetched. */
export async function embeddedFonts(model: ImageModel, signal: AbortSignal): Promise<ImageFonts> {
  const faces = neededFaces(pageFaces(), model);
  const rules = await Promise.all(faces.map((face) => fontRule(face, signal)));
  return { css: rules.join(''), faces };
}
