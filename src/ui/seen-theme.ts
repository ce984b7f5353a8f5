// The theme that is on screen, whoever chose it: for what has to be drawn in its colours.

export const seenTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
