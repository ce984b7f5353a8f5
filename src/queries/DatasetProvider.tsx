// Says which file the panels below it are about.
import type { ReactNode } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import { DatasetContext } from './dataset-context.ts';

export function DatasetProvider({
  dataset,
  children,
}: {
  readonly dataset: DatasetInfo;
  readonly children: ReactNode;
}) {
  return <DatasetContext value={dataset}>{children}</DatasetContext>;
}
