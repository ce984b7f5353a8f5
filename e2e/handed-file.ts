// A file that the system hands to the page with a handle. It lies where a page may write without asking, so that a test can change it.

import type { Page } from '@playwright/test';

async function write({ name, text }: { name: string; text: string }): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}

/** As an editor saves it. */
export async function saveHanded(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(write, { name, text });
}

/** Deletes it. */
export async function removeHanded(page: Page, name: string): Promise<void> {
  await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(file);
  }, name);
}

/** To be called when the page stands: hands the file over as the system does for the installed page. */
export async function handOver(page: Page, name: string, text: string): Promise<void> {
  await saveHanded(page, name, text);
  await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file);
    const { launched } = globalThis as unknown as { launched: (params: { files: FileSystemHandle[] }) => void };
    launched({ files: [handle] });
  }, name);
}

/** To be called before the page is opened. */
export async function listenForLaunch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const setConsumer = (launched: unknown) => Object.assign(globalThis, { launched });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
}
