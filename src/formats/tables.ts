// What reads files that are no JSON of ours. Most readers never need it: it is fetched when such a file comes (fetch-tables.ts).
export { decodeRecord } from './decode-record.ts';
export { readMapping } from './dialects/read-mapping.ts';
export { delimiterOf } from '#formats/rows/csv-columns.ts';
export { PlainRows } from './plain-rows.ts';
export { CsvReader } from './read-csv.ts';
export { SlidesReader } from './read-slides.ts';
export { brokenDelimiter, unknownDelimiter } from '#formats/rows/unknown-table.ts';
