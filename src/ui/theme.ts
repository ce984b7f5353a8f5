// Light or dark: the reader's choice, kept in storage, or the system's. `public/theme.js` does the same before first paint.
import { useSyncExternalStore } from 'react';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Also in public/theme.js, which cannot import. */
export const THEME_KEY = 'parley.theme';
const DARK = '(prefers-color-scheme: dark)';

const listeners = new Set<() => void>();
/** Where storage is refused (a frame, a private window), the choice lasts as long as the page. */
let unsaved: ThemeChoice | null = null;

function readTheme(): ThemeChoice {
  try {
    const saved = localStorage.getItem(THEME_KEY);
    return THEME_CHOICES.find((choice) => choice === saved) ?? unsaved ?? 'system';
  } catch {
    return unsaved ?? 'system';
  }
}

function writeTheme(choice: ThemeChoice): void {
  unsaved = choice;
  try {
    if (choice === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Kept in `unsaved`.
  }
  changed();
}

function changed(): void {
  paint();
  for (const listener of listeners) listener();
}

/** Writes what is to be seen into `<html data-theme>`, which every colour follows. */
function paint(): void {
  const choice = readTheme();
  const seen = choice === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : choice;
  document.documentElement.dataset['theme'] = seen;
}

/** Paints, and follows the system and other tabs from now on. Returns how to stop. */
export function followTheme(): () => void {
  const media = matchMedia(DARK);
  paint();
  media.addEventListener('change', paint);
  addEventListener('storage', fromOtherTab);
  return () => {
    media.removeEventListener('change', paint);
    removeEventListener('storage', fromOtherTab);
  };
}

function fromOtherTab(event: StorageEvent): void {
  if (event.key === THEME_KEY || event.key === null) changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's choice and how to change it. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, readTheme), writeTheme];
}
