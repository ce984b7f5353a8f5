// Saying what the columns of a table mean, for panels. Fetched when there is such a table.
import { mappingDesk } from '#event-store/mapping-desk.ts';

export type MappingDesk = typeof mappingDesk;

export const theMappingDesk = (): MappingDesk => mappingDesk;
