// From event to event by time, over those that pass the filters: each step selects one.
import { useCallback, useRef } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import type { StepQuestion } from '#domain/question.ts';
import { useAsk } from '#queries/use-answer.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';

export type StepTo = StepQuestion['to'];

interface Walk {
  /** Steps that have not been made yet. */
  waiting: number;
  last: Promise<void>;
  /** Where the last step led. */
  at: EventId | null;
}

/**
 * Steps wait for one another, so that a key held down walks event by event.
 * @param onStep the event stepped to, to be brought into view
 */
export function useStepping(zone: ZoneId, onStep: (event: EventSummary) => void): (to: StepTo) => void {
  const { view, setView } = useViewState();
  const live = useLiveWindow();
  const ask = useAsk();
  const walk = useRef<Walk>({ waiting: 0, last: Promise.resolve(), at: null });
  const { event: selected, filter } = view;

  return useCallback(
    (to) => {
      const steps = walk.current;
      /** With nothing selected, the first or last event in view comes next. */
      const fromNowhere = async (): Promise<EventSummary | null> => {
        const sort = { by: 'date', descending: to === 'previous' } as const;
        const part = { window: live.get(), sort, offset: 0, limit: 1, locate: null, locale: 'en' } as const;
        return (await ask({ type: 'page', filter, zone, ...part })).rows[0] ?? null;
      };
      const step = async (): Promise<void> => {
        const from = steps.at;
        const isWalking = to === 'next' || to === 'previous';
        const inView = from === null && isWalking ? await fromNowhere() : null;
        const event = inView ?? (await ask({ type: 'step', filter, zone, from, to })).event;
        if (!event || event.id === from) return;
        steps.at = event.id;
        setView({ event: event.id }, 'push');
        onStep(event);
      };
      if (steps.waiting === 0) steps.at = selected;
      steps.waiting += 1;
      steps.last = steps.last
        .then(step)
        // A question that fails leaves the reader where they are; the panels that show answers say so.
        .catch(() => undefined)
        .finally(() => {
          steps.waiting -= 1;
        });
    },
    [ask, filter, live, onStep, selected, setView, zone],
  );
}
