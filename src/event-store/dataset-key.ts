// Names for open files.

let opened = 0;

/** Another each time, in all stores of the page: answers are remembered by it. */
export function newDatasetKey(): string {
  opened += 1;
  return `dataset-${opened}`;
}
