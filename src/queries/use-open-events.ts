// Opens the events file that the address or the reader names, and keeps the last good one while another opens.
import { skipToken, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { assertNever } from '#base/assert.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { LoadFailure } from '#domain/problem.ts';
import { asLoadError } from '#event-store/store-errors.ts';
import { answersKey } from './answer-query.ts';
import { objectNumber } from './object-number.ts';
import { ProgressSource } from './progress-source.ts';
import { useEventStore } from './store-context.ts';

export interface OpenEvents {
  /** The last good one, also while another opens and after it failed; or what is there of one that is still coming. */
  readonly dataset: DatasetInfo | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed; `null` with status `failed` when the reader cancelled. */
  readonly failure: LoadFailure | null;
  readonly progress: ProgressSource;
  retry(): void;
  cancel(): void;
}

function openKey(input: OpenInput | null): QueryKey {
  if (input === null) return ['open'];
  const { kind, anyway = false, mapping = null, version = 0 } = input;
  return ['open', kind, placeOf(input), anyway, mapping, version];
}

function placeOf(input: OpenInput): string | number {
  switch (input.kind) {
    case 'address':
      return input.url;
    case 'file':
      return objectNumber(input.file);
    case 'kept':
      return input.identity;
    default:
      return assertNever(input);
  }
}

/** Lets go what is no longer needed, and its answers with it: the file before, and parts of one that has grown. */
function useRelease(shown: DatasetInfo | null, lastGood: DatasetInfo | null): void {
  const store = useEventStore();
  const client = useQueryClient();
  const held = useRef<readonly DatasetInfo[]>([]);
  useEffect(() => {
    const needed = [...new Set([shown, lastGood])].filter((dataset) => dataset !== null);
    for (const dataset of held.current) {
      if (needed.includes(dataset)) continue;
      client.removeQueries({ queryKey: answersKey(dataset) });
      store.release(dataset.key);
    }
    held.current = needed;
  }, [store, client, shown, lastGood]);
}

/**
 * Opens `input`, and opens anew whenever it names another file. Retries by itself what may go better the next time.
 * `null` opens nothing: the status is `failed`, without a failure, until there is something to open.
 */
export function useOpenEvents(input: OpenInput | null): OpenEvents {
  const store = useEventStore();
  const client = useQueryClient();
  const [progress] = useState(() => new ProgressSource());
  const newest = useRef<AbortSignal | null>(null);
  const [part, setPart] = useState<DatasetInfo | null>(null);
  const [lastGood, setLastGood] = useState<DatasetInfo | null>(null);
  const queryKey = openKey(input);
  const query = useQuery<DatasetInfo>({
    queryKey,
    queryFn: input === null ? skipToken : ({ signal }) => open(input, signal),
    // What is no longer looked at may have been released: it is opened again.
    gcTime: 0,
  });
  const isLoading = query.isFetching;
  if (query.data && query.data !== lastGood) setLastGood(query.data);
  if (part !== null && !isLoading) setPart(null);
  const dataset = part ?? query.data ?? lastGood;
  useRelease(dataset, query.data ?? lastGood);

  async function open(wanted: OpenInput, signal: AbortSignal): Promise<DatasetInfo> {
    newest.current = signal;
    progress.set(null);
    setPart(null);
    const onPart = (next: DatasetInfo) => {
      if (!signal.aborted) setPart(next);
    };
    const onProgress = (next: LoadProgress) => {
      if (!signal.aborted) progress.set(next);
    };
    try {
      return await store.open(wanted, { signal, onProgress, ...(wanted.version === undefined && { onPart }) });
    } finally {
      // Another opening may have begun meanwhile, and tells its own.
      if (newest.current === signal) progress.set(null);
    }
  }

  const { refetch } = query;
  const retry = useCallback(() => void refetch(), [refetch]);
  const key = JSON.stringify(queryKey);
  const cancel = useCallback(
    () => void client.cancelQueries({ queryKey: JSON.parse(key) as QueryKey, exact: true }),
    [client, key],
  );
  return {
    dataset,
    status: isLoading ? 'loading' : query.data && !query.error ? 'ready' : 'failed',
    failure: !isLoading && query.error ? asLoadError(query.error, input?.name ?? '').failure : null,
    progress,
    retry,
    cancel,
  };
}
