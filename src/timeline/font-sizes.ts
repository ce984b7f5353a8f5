// The fonts of the drawing's texts, as the canvas wants them for measuring.
import type { TextStyle } from './text-measure.ts';

/** Custom properties (ui/tokens.css) that the style sheets here set these texts in. */
const SIZES: Readonly<Record<TextStyle, string>> = {
  title: '--text-sm',
  tag: '--text-2xs',
  major: '--text-sm',
  minor: '--text-2xs',
};
const WEIGHTS: Readonly<Record<TextStyle, number>> = { title: 400, tag: 400, major: 600, minor: 400 };
const FALLBACK = 13;

/** "13px", "0.8125rem", or "min(0.8125rem, 18px)"; NaN for anything else. */
function pixelsOf(size: string, rem: number): number {
  const lengths = size.replaceAll(/min\(|\)/g, '').split(',');
  return Math.min(...lengths.map((one) => Number.parseFloat(one) * (one.trim().endsWith('rem') ? rem : 1)));
}

/** `element` stands where the texts will. */
export function fontsOf(element: Element): Readonly<Record<TextStyle, string>> {
  const style = getComputedStyle(element);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const font = (name: TextStyle) => {
    const pixels = pixelsOf(style.getPropertyValue(SIZES[name]), rem) || FALLBACK;
    return `${WEIGHTS[name]} ${pixels}px ${style.fontFamily}`;
  };
  return { title: font('title'), tag: font('tag'), major: font('major'), minor: font('minor') };
}
