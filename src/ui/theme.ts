// Light or dark: the reader's choice, kept in storage, or the system's. `public/theme.js` does the same before first paint.
import { keepChoice, useKeptChoice } from './kept-choice.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Also in public/theme.js, which cannot import. */
export const THEME_KEY = 'parley.theme';
const DARK = '(prefers-color-scheme: dark)';

const kept = keepChoice(THEME_KEY, THEME_CHOICES);

/** Writes what is to be seen into `<html data-theme>`, which every colour follows. */
function paint(): void {
  const choice = kept.get();
  const seen = choice === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : choice;
  document.documentElement.dataset['theme'] = seen;
}

/** Paints, and follows the reader, the system and other tabs from now on. Returns how to stop. */
export function followTheme(): () => void {
  const media = matchMedia(DARK);
  paint();
  media.addEventListener('change', paint);
  const unfollow = kept.subscribe(paint);
  return () => {
    media.removeEventListener('change', paint);
    unfollow();
  };
}

function choose(choice: ThemeChoice): void {
  kept.set(choice);
  paint();
}

/** The reader's choice and how to change it. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice] = useKeptChoice(kept);
  return [choice, choose];
}
