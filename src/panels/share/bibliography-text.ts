// A bibliography of any length as BibTeX or RIS: some records at a time, so that the page goes on.
import type { BibliographyItem } from '#domain/bibliography.ts';
import { bibtexOf } from './bibtex.ts';
import { risOf } from './ris.ts';
import { breathe } from './breathe.ts';

const STEP = 100;

const WRITERS = { bibtex: bibtexOf, ris: risOf } as const;

/** Rejects with the signal's reason when aborted, and when the packages cannot be fetched (offline). */
export async function bibliographyText(
  items: readonly BibliographyItem[],
  format: keyof typeof WRITERS,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const parts: string[] = [];
  for (let at = 0; at < items.length; at += STEP) {
    // Each after the one before it: all at once would be what the page is to be spared.
    parts.push(`${await WRITERS[format](items.slice(at, at + STEP))}\n\n`);
    await breathe();
    signal.throwIfAborted();
  }
  return parts;
}
