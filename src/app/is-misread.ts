// Whether a table may not be one of ours, though its columns are called as ours are.
import type { DatasetInfo } from '#domain/dataset.ts';

/** Its columns may mean something else: what is in them is no such thing, or there are others. */
export const isMisread = ({ isOwnTable, problems }: DatasetInfo): boolean =>
  isOwnTable === true &&
  problems.groups.some(
    ({ code, list, severity }) => severity === 'error' || (code === 'unknown-key' && list === 'file'),
  );
