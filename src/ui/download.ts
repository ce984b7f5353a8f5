// Hands the reader a file that was made here, without a server.

/** The browser has taken the file over long before. */
const KEPT_MS = 60_000;

/** @param type of the file: `text/csv;charset=utf-8` */
export function download(name: string, text: string, type: string): void {
  downloadFile(name, new Blob([text], { type }));
}

export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
