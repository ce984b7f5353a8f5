// A bibliography of any length as BibTeX or RIS: some records at a time, so that the page goes on.
import type { BibliographyItem } from '#domain/bibliography.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import { bibtexOf } from './bibtex.ts';
import { risOf } from './ris.ts';
import { breathe } from './breathe.ts';

const STEP = 100;
/** Of lines that are read at once. */
const BATCH = 2000;

const WRITERS = { bibtex: bibtexOf, ris: risOf } as const;

interface Doors {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** @param csl an item a line, as the store writes them */
export async function itemsOf(csl: string, signal: AbortSignal): Promise<readonly BibliographyItem[]> {
  const lines = csl.split('\n').filter((line) => line.startsWith('{'));
  const items: BibliographyItem[] = [];
  for (let at = 0; at < lines.length; at += BATCH) {
    const list = lines
      .slice(at, at + BATCH)
      .join('')
      .replace(/,$/, '');
    for (const item of JSON.parse(`[${list}]`) as readonly BibliographyItem[]) items.push(item);
    await breathe();
    signal.throwIfAborted();
  }
  return items;
}

/** Rejects with the signal's reason when aborted, and when the packages cannot be fetched (offline). */
export async function bibliographyText(
  items: readonly BibliographyItem[],
  format: keyof typeof WRITERS,
  { signal, onProgress }: Doors,
): Promise<readonly string[]> {
  const parts: string[] = [];
  for (let at = 0; at < items.length; at += STEP) {
    // Each after the one before it: all at once would be what the page is to be spared.
    parts.push(`${await WRITERS[format](items.slice(at, at + STEP))}\n\n`);
    onProgress({ done: Math.min(at + STEP, items.length), total: items.length });
    await breathe();
    signal.throwIfAborted();
  }
  return parts;
}
