// Saying what the columns of a table mean, for panels. Fetched when there is such a table.
import { mappingDesk as desk } from '#event-store/mapping-desk.ts';

export const mappingDesk: typeof desk = desk;
