// Where panels find the open file.
import { createContext } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';

export const DatasetContext = createContext<DatasetInfo | null>(null);
