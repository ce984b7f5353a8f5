// Long work on the page's own thread that lets the page draw, and hear the reader, in between.

export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
