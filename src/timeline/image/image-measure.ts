// Widths of a picture's texts, in the page's own fonts.
import { TextMeasure } from '#timeline/text-measure.ts';
import { imageFonts } from './image-styles.ts';
import type { ImageMeasure } from './place-event.ts';

/** @param text every character that will be measured: the page fetches a font when a text first needs it */
export async function imageMeasure(text: string): Promise<ImageMeasure> {
  const fonts = imageFonts();
  // A font that cannot be fetched leaves the widths of another; the picture then has that one as well.
  await Promise.allSettled(Object.values(fonts).map((font) => document.fonts.load(font, text)));
  return new TextMeasure(fonts).width;
}
