// What a row of a table says of an entry of the file's lists that it names.
import { numberOf, partsOf } from './cell-text.ts';

/** What a row says of the place that it names, as it stands there. */
export interface PlaceCells {
  readonly name: string;
  readonly lon?: string | number;
  readonly lat?: string | number;
  readonly country?: string;
  readonly precision?: string;
}

export interface SourceCells {
  readonly title: string;
  readonly url?: string;
}

export const placeOf = (name: string, lon: string, lat: string, country: string, precision: string): PlaceCells => ({
  name,
  ...(lon !== '' && { lon: numberOf(lon) }),
  ...(lat !== '' && { lat: numberOf(lat) }),
  ...(country !== '' && { country }),
  ...(precision !== '' && { precision }),
});

export function sourcesOf(titles: string, urls: string): readonly SourceCells[] {
  const addresses = partsOf(urls);
  const named = partsOf(titles);
  return (titles === '' ? addresses : named).map((title, i) => {
    const url = addresses[i];
    return url === undefined ? { title } : { title, url };
  });
}
