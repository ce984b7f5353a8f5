// Makes the file that the reader has asked for: by the store, and where it takes words or another writer, here from what that gives.
import { assertNever } from '#base/assert.ts';
import type { BibliographyItem } from '#domain/bibliography.ts';
import type { Meta } from '#domain/event-record.ts';
import {
  FILE_TYPES,
  isPicture,
  type ExportFormat,
  type PictureFormat,
  type WrittenFormat,
} from '#domain/export-format.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import type { Filter } from '#domain/filter.ts';
import type { EventId } from '#domain/ids.ts';
import type { Words } from '#i18n/make-words.ts';
import { formatDate } from '#i18n/wall-format.ts';
import type { FileWriting } from '#queries/use-file-writing.ts';
import type { ShownTimeline } from './make-timeline-image.ts';

export interface ExportWish {
  readonly format: ExportFormat;
  /** `null`: all events. */
  readonly filter: Filter | null;
  /** The day, as YYYY-MM-DD. */
  readonly accessed: string;
  /** Leads back to the view; not there for a file that nobody else has. */
  readonly link?: string;
  readonly linkTo: (id: EventId) => string;
  readonly meta: Meta;
  /** Of the file that is open. */
  readonly fileName: string;
  /** For pictures. */
  readonly shown: ShownTimeline;
  readonly words: Words;
}

export interface MadeFile {
  readonly file: Blob;
  /** Events that the format cannot hold. */
  readonly leftOut: number;
}

export interface MakingDoors {
  readonly writing: FileWriting;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Rejects with the signal's reason when aborted, and when what it takes cannot be fetched (offline). */
export async function makeExport(wish: ExportWish, doors: MakingDoors): Promise<MadeFile> {
  const { format } = wish;
  if (isPicture(format)) return { file: await picture(format, wish, doors), leftOut: 0 };
  switch (format) {
    case 'json':
    case 'ndjson':
    case 'csv':
    case 'geojson':
    case 'csl':
      return { file: await written(format, wish, doors), leftOut: 0 };
    case 'bibtex':
    case 'ris':
      return { file: await citations(format, wish, doors), leftOut: 0 };
    case 'ics':
      return calendar(wish, doors);
    default:
      return assertNever(format);
  }
}

type Written = Pick<ExportWish, 'filter' | 'accessed' | 'link'>;

function written(format: WrittenFormat, { filter, accessed, link }: Written, doors: MakingDoors): Promise<Blob> {
  const { writing, ...options } = doors;
  return writing.exportEvents({ format, filter, accessed, ...(link !== undefined && { link }) }, options);
}

/** The store's part is the first half of the way. */
async function citations(format: 'bibtex' | 'ris', wish: ExportWish, doors: MakingDoors): Promise<Blob> {
  const { signal, onProgress } = doors;
  const { accessed, words } = wish;
  const firstHalf = ({ done, total }: ExportProgress) => onProgress({ done, total: 2 * total });
  const secondHalf = ({ done, total }: ExportProgress) => onProgress({ done: total + done, total: 2 * total });
  const [data, { bibliographyText, itemsOf }] = await Promise.all([
    written('csl', wish, { ...doors, onProgress: firstHalf }),
    import('./bibliography-text.ts'),
  ]);
  const items = await itemsOf(await data.text(), signal);
  // BibTeX has no field for the day.
  const dated = format === 'ris' ? items : items.map((item, i) => (i === 0 ? withDay(item, accessed, words) : item));
  const parts = await bibliographyText(dated, format, { signal, onProgress: secondHalf });
  return new Blob([...parts], { type: FILE_TYPES[format].type });
}

async function picture(format: PictureFormat, wish: ExportWish, doors: MakingDoors): Promise<Blob> {
  const { makeTimelineImage } = await import('./make-timeline-image.ts');
  return makeTimelineImage(format, wish, doors);
}

/** In the reader's language, in place of a field that would be worded in English. */
function withDay({ accessed, ...item }: BibliographyItem, today: string, words: Words): BibliographyItem {
  const day = formatDate(Date.parse(today), 'day', words.locale);
  return accessed
    ? { ...item, note: [words.t('export.accessed', { day }), item.note].filter(Boolean).join(' ') }
    : item;
}

async function calendar({ filter, meta, fileName, words, linkTo }: ExportWish, doors: MakingDoors): Promise<MadeFile> {
  const { writing, signal, onProgress } = doors;
  const { exportCalendar } = await import('./export-calendar.ts');
  const read = (offset: number, limit: number) => writing.ask({ type: 'records', filter, offset, limit }, signal);
  const { parts, leftOut } = await exportCalendar({
    meta,
    fileName,
    words,
    linkTo,
    now: Date.now(),
    read,
    signal,
    onProgress,
  });
  return { file: new Blob([...parts], { type: FILE_TYPES.ics.type }), leftOut };
}
