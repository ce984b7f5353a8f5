// The colours of a picture: those of the page (ui/tokens.css), by name, in which a file that stands alone cannot look them up.
import type { Kind } from '#domain/vocabulary.ts';

export type ImageColour = 'surface' | 'line' | 'line-strong' | 'ink' | 'ink-2' | 'ink-3' | Kind | `${Kind}-soft`;

export type ImageColours = Readonly<Record<ImageColour, string>>;

export const IMAGE_THEMES = ['light', 'dark'] as const;
export type ImageTheme = (typeof IMAGE_THEMES)[number];

const LIGHT: ImageColours = {
  surface: '#fff',
  line: '#e3dfd6',
  'line-strong': '#cfc9bd',
  ink: '#1c1e22',
  'ink-2': '#4c5058',
  'ink-3': '#626670',
  talks: '#1c68ab',
  'talks-soft': '#dfeaf5',
  shelling: '#ba4408',
  'shelling-soft': '#fbe9de',
  statement: '#5f3588',
  'statement-soft': '#ece4f4',
  agreement: '#00775d',
  'agreement-soft': '#dbf1e9',
  attack: '#850c40',
  'attack-soft': '#fadfe9',
  report: '#59626e',
  'report-soft': '#e8eaed',
  other: '#4f4c14',
  'other-soft': '#f1edd8',
};

const DARK: ImageColours = {
  surface: '#191c20',
  line: '#2a2e34',
  'line-strong': '#3a3f47',
  ink: '#eceae5',
  'ink-2': '#b9bbbf',
  'ink-3': '#9a9ea5',
  talks: '#62a3e2',
  'talks-soft': '#173049',
  shelling: '#ee8450',
  'shelling-soft': '#43220f',
  statement: '#d0b8f2',
  'statement-soft': '#30233f',
  agreement: '#72e0bd',
  'agreement-soft': '#0f3328',
  attack: '#ff6398',
  'attack-soft': '#45102a',
  report: '#a3acb8',
  'report-soft': '#262b31',
  other: '#e6d67f',
  'other-soft': '#322d15',
};

export const IMAGE_COLOURS: Readonly<Record<ImageTheme, ImageColours>> = { light: LIGHT, dark: DARK };

function channels(hex: string): readonly number[] {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** As `color-mix(in srgb, a share, b)`. @param share of `a`, from 0 to 1 */
export function mixColours(a: string, share: number, b: string): string {
  const of = channels(b);
  const mixed = channels(a).map((value, i) => Math.round(value * share + (of[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
