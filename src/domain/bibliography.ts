// Sources as records of a bibliography, in the terms of CSL-JSON. Nothing is said that the file does not say.
import type { SourceRecord } from './event-record.ts';
import { parseWhen } from './when.ts';

/** Year, month and day, as far as they are known. */
export interface PartialDate {
  readonly 'date-parts': readonly [readonly number[]];
  /** About then. */
  readonly circa?: true;
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
  const parts = [when.year, when.month, when.day].filter((part) => part !== undefined);
  return { 'date-parts': [parts], ...(when.qualifier !== '' && { circa: true }) };
}

export function sourceItem({
  id,
  title,
  author,
  publisher,
  url,
  archiveUrl,
  published,
  accessed,
  lang,
  note,
}: SourceRecord): BibliographyItem {
  const issued = partialDate(published);
  const seen = partialDate(accessed);
  const address = url ?? archiveUrl;
  return {
    id,
    type: 'document',
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { URL: address }),
    ...(issued && { issued }),
    ...(seen && { accessed: seen }),
    ...(lang !== undefined && { language: lang }),
    ...(note !== undefined && { note }),
  };
}
