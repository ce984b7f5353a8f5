// Names for open files.

let opened = 0;

/** Another each time, in all stores of the page: answers are remembered by it. */
export function newDatasetKey(): string {
  opened += 1;
  return `dataset-${opened}`;
}

const PART = '~';

/** Of what there is of a file that is still coming. */
export const partKey = (opening: string, number: number): string => `${opening}${PART}${number}`;

/** The key of the whole, from that or from the key of a part. */
export const openingOf = (key: string): string => key.split(PART, 1)[0] ?? key;
