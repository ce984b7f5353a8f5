// Runs before the first paint, so that a page chosen dark never flashes light, and an embedded one shows no header before it has
// none. The page goes on from there: src/ui/theme.ts.
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
  if (new URLSearchParams(location.search).get('embed') === '1') document.documentElement.dataset.embed = '';
})();
