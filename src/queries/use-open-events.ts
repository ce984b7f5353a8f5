// Opens the events file that the address or the reader names, and keeps the last good one while another opens.
import { skipToken, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { LoadFailure } from '#domain/problem.ts';
import { asLoadError } from '#event-store/store-errors.ts';
import { answersKey } from './answer-query.ts';
import { useEventStore } from './store-context.ts';

export interface OpenEvents {
  /** The last good one, also while another opens and after it failed. */
  readonly dataset: DatasetInfo | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed; `null` with status `failed` when the reader cancelled. */
  readonly failure: LoadFailure | null;
  /** `null` before the first word from the store, and when nothing is loading. */
  readonly progress: LoadProgress | null;
  retry(): void;
  cancel(): void;
}

const fileNumbers = new WeakMap<File, number>();
let files = 0;

function fileNumber(file: File): number {
  const known = fileNumbers.get(file);
  if (known !== undefined) return known;
  files += 1;
  fileNumbers.set(file, files);
  return files;
}

function openKey(input: OpenInput | null): QueryKey {
  if (input === null) return ['open'];
  return ['open', input.kind, input.kind === 'address' ? input.url : fileNumber(input.file)];
}

/** Lets the file before go once another has taken its place, and its answers with it. */
function useRelease(dataset: DatasetInfo | null): void {
  const store = useEventStore();
  const client = useQueryClient();
  const shown = useRef<DatasetInfo | null>(null);
  useEffect(() => {
    const earlier = shown.current;
    shown.current = dataset;
    if (earlier === null || earlier.key === dataset?.key) return;
    client.removeQueries({ queryKey: answersKey(earlier.key) });
    store.release(earlier.key);
  }, [store, client, dataset]);
}

/**
 * Opens `input`, and opens anew whenever it names another file. Retries by itself what may go better the next time.
 * `null` opens nothing: the status is `failed`, without a failure, until there is something to open.
 */
export function useOpenEvents(input: OpenInput | null): OpenEvents {
  const store = useEventStore();
  const client = useQueryClient();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [dataset, setDataset] = useState<DatasetInfo | null>(null);
  const queryKey = openKey(input);
  const query = useQuery<DatasetInfo>({
    queryKey,
    queryFn: input === null ? skipToken : ({ signal }) => open(input, signal),
    // What is no longer looked at may have been released: it is opened again.
    gcTime: 0,
  });
  if (query.data && query.data !== dataset) setDataset(query.data);
  useRelease(dataset);

  function open(wanted: OpenInput, signal: AbortSignal): Promise<DatasetInfo> {
    setProgress(null);
    const onProgress = (next: LoadProgress) => {
      if (!signal.aborted) setProgress(next);
    };
    return store.open(wanted, { signal, onProgress });
  }

  const { refetch } = query;
  const retry = useCallback(() => void refetch(), [refetch]);
  const key = JSON.stringify(queryKey);
  const cancel = useCallback(
    () => void client.cancelQueries({ queryKey: JSON.parse(key) as QueryKey, exact: true }),
    [client, key],
  );
  const isLoading = query.isFetching;
  return {
    dataset: query.data ?? dataset,
    status: isLoading ? 'loading' : query.data && !query.error ? 'ready' : 'failed',
    failure: !isLoading && query.error ? asLoadError(query.error, input?.name ?? '').failure : null,
    progress: isLoading ? progress : null,
    retry,
    cancel,
  };
}
