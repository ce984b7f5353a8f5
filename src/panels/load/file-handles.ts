// Which file of the page stands for which one of the device, where the browser lets a page know: it can then be read again.

const handles = new WeakMap<File, FileSystemFileHandle>();

/** Null for a file that can only be read as it was when it was chosen. */
export const handleOf = (file: File): FileSystemFileHandle | null => handles.get(file) ?? null;

/** The file as it is now. Rejects when it is gone, or may not be read. */
export async function readHandle(handle: FileSystemFileHandle): Promise<File> {
  const file = await handle.getFile();
  handles.set(file, handle);
  return file;
}

/**
 * The file of something dropped or pasted, with its handle where the browser gives one. To be called within the event: what it
 * holds is gone afterwards.
 */
export async function fileOf(item: DataTransferItem): Promise<File | null> {
  const file = item.getAsFile();
  const asked = item.getAsFileSystemHandle?.();
  try {
    const handle = await asked;
    if (file && handle instanceof FileSystemFileHandle) handles.set(file, handle);
  } catch {
    // The browser keeps it to itself: the file alone can be opened all the same.
  }
  return file;
}
