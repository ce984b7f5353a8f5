// Sources as records of a bibliography, in the terms of CSL-JSON. Nothing is said that the file does not say.
import type { SourceRecord } from './event-record.ts';
import { parseWhen } from './when.ts';

/** Year, month and day, as far as they are known. */
interface PartialDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** The part of a CSL-JSON item that we fill. */
export interface BibliographyItem {
  readonly id: string;
  readonly type: 'webpage' | 'document' | 'dataset';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly URL?: string;
  readonly issued?: PartialDate;
  readonly accessed?: PartialDate;
  readonly language?: string;
  readonly note?: string;
}

/** Null for a date before our era, which bibliographies do not have. */
export function partialDate(text: string | undefined): PartialDate | null {
  const when = text === undefined ? null : parseWhen(text);
  if (!when || when.year <= 0) return null;
  return { 'date-parts': [[when.year, when.month, when.day].filter((part) => part !== undefined)] };
}

export function sourceItem({
  id,
  title,
  author,
  publisher,
  url,
  published,
  accessed,
  lang,
}: SourceRecord): BibliographyItem {
  const issued = partialDate(published);
  const seen = partialDate(accessed);
  return {
    id,
    type: 'document',
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { URL: url }),
    ...(issued && { issued }),
    ...(seen && { accessed: seen }),
    ...(lang !== undefined && { language: lang }),
  };
}
