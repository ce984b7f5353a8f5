// The formats that events go out in, and what a file of each is called.

/** Written from the events alone. */
export const WRITTEN_FORMATS = ['json', 'ndjson', 'csv', 'geojson', 'csl'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** Those that are written with words of the reader's language, or from another format, too. */
export const EXPORT_FORMATS = [
  'json',
  'csv',
  'ndjson',
  'geojson',
  'ics',
  'bibtex',
  'ris',
  'csl',
  'png',
  'print',
  'svg',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Of the timeline as it is on screen, not of events. */
export type PictureFormat = 'png' | 'print' | 'svg';

export const isPicture = (format: ExportFormat): format is PictureFormat =>
  format === 'png' || format === 'print' || format === 'svg';

export interface FileType {
  readonly extension: string;
  /** Media type. */
  readonly type: string;
}

export const FILE_TYPES = {
  json: { extension: '.json', type: 'application/json' },
  ndjson: { extension: '.ndjson', type: 'application/x-ndjson' },
  csv: { extension: '.csv', type: 'text/csv;charset=utf-8' },
  parquet: { extension: '.parquet', type: 'application/vnd.apache.parquet' },
  geojson: { extension: '.geojson', type: 'application/geo+json' },
  ics: { extension: '.ics', type: 'text/calendar;charset=utf-8' },
  bibtex: { extension: '.bib', type: 'application/x-bibtex;charset=utf-8' },
  ris: { extension: '.ris', type: 'application/x-research-info-systems;charset=utf-8' },
  csl: { extension: '.csl.json', type: 'application/vnd.citationstyles.csl+json' },
  png: { extension: '.png', type: 'image/png' },
  /** For paper: more pixels. */
  print: { extension: '.png', type: 'image/png' },
  svg: { extension: '.svg', type: 'image/svg+xml' },
} as const satisfies Record<string, FileType>;

const PACKED = /\.(gz|zip)$/i;
const EXTENSION = /(\.csl)?\.[a-z0-9]{1,8}$/i;
/** What some system does not have in names of files; and what is not seen in them. */
const UNFIT = /["*/:<>?\\|\p{Cc}\p{Cf}\p{Cs}]+/gu;
const LONGEST = 80;

/**
 * What the file is called that comes of the file `name`. `part`: a word for a part of it, '' for the whole. It is never the name
 * of the file that it comes of, so that none is taken for the other.
 */
export function exportName(name: string, format: keyof typeof FILE_TYPES, part: string): string {
  const base = name.replace(PACKED, '').replace(EXTENSION, '').replace(UNFIT, ' ').trim().slice(0, LONGEST);
  const plain = [base === '' || base.startsWith('.') ? 'events' : base, part].filter(Boolean).join('-');
  return plain + FILE_TYPES[format].extension;
}
