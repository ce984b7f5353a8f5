// Runs before the first paint, so that a page chosen dark never flashes light. The page goes on from there: src/ui/theme.ts.
(function () {
  let choice = null;
  try {
    choice = localStorage.getItem('parley.theme');
  } catch {
    // Storage is refused: the system's theme.
  }
  const seen = choice === 'light' || choice === 'dark' ? choice : null;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = seen ?? (dark ? 'dark' : 'light');
})();
