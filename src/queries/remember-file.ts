// Offers a file of the device again at later visits.
import { fileIdentity } from '#domain/opening.ts';

/** @param handle reads the file from the device; null where the browser gives none. Never rejects. */
export async function rememberFile(file: File, events: number, handle: FileSystemFileHandle | null): Promise<void> {
  const { name, size } = file;
  try {
    const recent = await import('#event-store/recent-files.ts');
    await recent.rememberFile({ identity: fileIdentity(file), name, size, events, handle });
  } catch {
    // It is open all the same where the code for it cannot be fetched.
  }
}
