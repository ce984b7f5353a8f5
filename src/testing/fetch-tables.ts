// Before all tests: what reads tables is here, as it is in the page once the first of them has come.
import { fetchTables } from '#formats/fetch-tables.ts';

await fetchTables();
