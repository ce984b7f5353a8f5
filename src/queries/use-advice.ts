// Advice on the wording of the open file: asked for stretch by stretch. The store answers all else before it.
import { useEffect, useState } from 'react';
import type { AdviceAnswer } from '#domain/answer.ts';
import { ADVICE_CODES, NO_ADVICE, type Advice, type AdviceCode, type AdviceCounts } from '#domain/advice.ts';
import { useEventStore } from './store-context.ts';
import { useDataset } from './use-dataset.ts';

export interface AdviceSoFar {
  readonly counts: AdviceCounts;
  /** The first of each code, in the order of the file. */
  readonly lists: Readonly<Record<AdviceCode, readonly Advice[]>>;
  /** Events that have been looked at. */
  readonly checked: number;
  readonly state: 'running' | 'done' | 'failed';
}

/** Kept of each code. */
const LISTED = 1000;
/** Milliseconds between two looks at what has been found. */
const INTERVAL = 200;

const NONE: AdviceSoFar = {
  counts: NO_ADVICE,
  lists: {
    'loaded-word': [],
    'agentless-passive': [],
    'figure-without-giver': [],
    'perpetrator-from-order': [],
    'area-as-exact-place': [],
  },
  checked: 0,
  state: 'running',
};

function withMore(soFar: AdviceSoFar, more: readonly Advice[], checked: number): AdviceSoFar {
  if (more.length === 0) return { ...soFar, checked };
  const [counts, lists] = [{ ...soFar.counts }, { ...soFar.lists }];
  for (const code of ADVICE_CODES) {
    const own = more.filter((advice) => advice.code === code);
    counts[code] += own.length;
    const room = LISTED - lists[code].length;
    if (own.length > 0 && room > 0) lists[code] = [...lists[code], ...own.slice(0, room)];
  }
  return { ...soFar, counts, lists, checked };
}

/** Resolves when the page is idle, where the browser says so, and soon in any case. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 20);
  });
}

/** Begins when the component comes, and ends when it goes. To be used for a file that is there as a whole. */
export function useAdvice(): AdviceSoFar {
  const store = useEventStore();
  const { key, eventCount } = useDataset();
  const [shown, setShown] = useState(NONE);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    async function run(): Promise<void> {
      let soFar = NONE;
      let shownAt = performance.now();
      await idle();
      for (let from: number | null = 0; from !== null;) {
        if (signal.aborted) return;
        const { list, next }: AdviceAnswer = await store.ask(key, { type: 'advice', from }, signal);
        soFar = withMore(soFar, list, next ?? eventCount);
        if (next !== null && performance.now() - shownAt > INTERVAL) {
          shownAt = performance.now();
          setShown(soFar);
        }
        from = next;
      }
      setShown({ ...soFar, state: 'done' });
    }
    run().catch(() => {
      if (!signal.aborted) setShown((soFar) => ({ ...soFar, state: 'failed' }));
    });
    return () => abort.abort();
  }, [store, key, eventCount]);
  return shown;
}
