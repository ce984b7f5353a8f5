// Asks what a mapping makes of the sample of a table, for as long as a component shows it.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { MappedSample, TableMapping, TableSample } from '#domain/table-mapping.ts';
import { objectNumber } from './object-number.ts';
import { useEventStore } from './store-context.ts';

export interface SampleMapping {
  /** By the mapping before until the newest is worked out. Null before the first, and where it failed. */
  readonly mapped: MappedSample | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** `mapping`: null for a guess at one. */
export function useMappedSample(sample: TableSample, mapping: TableMapping | null): SampleMapping {
  const store = useEventStore();
  const number = objectNumber(sample);
  const query = useQuery<MappedSample>({
    queryKey: ['mapped-sample', number, mapping],
    queryFn: ({ signal }) => store.mapSample(sample, mapping, signal),
    placeholderData: (previous, earlier) => (earlier?.queryKey[1] === number ? previous : undefined),
    gcTime: 0,
  });
  const { refetch } = query;
  return { mapped: query.data ?? null, error: query.error, retry: useCallback(() => void refetch(), [refetch]) };
}
