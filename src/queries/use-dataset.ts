// What the page knows of the open file.
import { useContext } from 'react';
import { defined } from '#base/assert.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import { DatasetContext } from './dataset-context.ts';

/** The file of the DatasetProvider around; throws outside of one. */
export function useDataset(): DatasetInfo {
  return defined(useContext(DatasetContext), 'DatasetProvider');
}
