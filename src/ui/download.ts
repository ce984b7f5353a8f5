// Hands a text to the reader as a file, without a server.

/** The browser has taken the file over long before. */
const KEPT_MS = 60_000;

/** @param type of the file: `text/csv;charset=utf-8` */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
