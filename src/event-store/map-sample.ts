// What a mapping makes of the sample of a table that nobody knows. Fetched when there is one.
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import { guessMapping } from '#formats/dialects/guess-mapping.ts';
import { fitsTable } from '#formats/dialects/mapping.ts';
import { tryMapping } from './try-mapping.ts';

/** `mapping`: null for a guess at one. */
export function mapSample(sample: TableSample, mapping: TableMapping | null): MappedSample {
  const own = mapping ?? guessMapping(sample);
  return { mapping: own, rows: fitsTable(own, sample.names) ? tryMapping(sample, own) : null };
}
