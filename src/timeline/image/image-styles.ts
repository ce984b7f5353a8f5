// The texts of a picture: their sizes and weights, in pixels of the picture.
import type { TextStyle } from '#timeline/text-measure.ts';

export type ImageStyle = TextStyle | 'heading' | 'plain';

interface Font {
  readonly size: number;
  readonly weight: 400 | 600;
}

export const IMAGE_FONTS: Readonly<Record<ImageStyle, Font>> = {
  heading: { size: 22, weight: 600 },
  plain: { size: 12.5, weight: 400 },
  title: { size: 13, weight: 400 },
  tag: { size: 11.5, weight: 400 },
  major: { size: 13, weight: 600 },
  minor: { size: 11.5, weight: 400 },
};

/** Those that the page brings (ui/fonts.css) and that go along in the picture. */
export const IMAGE_FAMILIES = ['IBM Plex Sans', 'IBM Plex Sans Arabic', 'IBM Plex Sans Hebrew'] as const;
/** Programs that read no fonts from within a picture have one after them whose letters are about as wide. */
export const IMAGE_FAMILY = `${IMAGE_FAMILIES.map((name) => `'${name}'`).join(', ')}, Arial, sans-serif`;

const font = ({ size, weight }: Font): string => `${weight} ${size}px ${IMAGE_FAMILY}`;

/** For measuring, as CSS `font`. */
export function imageFonts(): Readonly<Record<ImageStyle, string>> {
  const { heading, plain, title, tag, major, minor } = IMAGE_FONTS;
  return {
    heading: font(heading),
    plain: font(plain),
    title: font(title),
    tag: font(tag),
    major: font(major),
    minor: font(minor),
  };
}
