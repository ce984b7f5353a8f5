// A number of things, or a place among them, in what anybody may have written.

/** Whether it is a whole number from 0 on, of which every lesser one is exact. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
