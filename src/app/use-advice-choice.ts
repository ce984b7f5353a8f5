// Whether the wording of the open file is checked: of itself for small files of the reader's own, else when somebody asks.
import { useCallback, useState } from 'react';
import { useEventsFile, type ShownFile } from '#panels/load/events-file-context.ts';

/** Events. It is done in a second or two, by a worker with nothing else to do. */
const AUTOMATIC_EVENTS = 20_000;

export interface AdviceChoice {
  readonly isAsked: boolean;
  readonly isAutomatic: boolean;
  /** Null when there is nothing to ask for: also while there is something to be seen without asking. */
  readonly ask: (() => void) | null;
  /** To be called when there is. */
  readonly onFound: () => void;
}

/** A file that is published has its keeper, who is not its reader: those who read it are told only when they ask. */
export function useAdviceChoice({ dataset, isBundled }: ShownFile, isEmbedded: boolean): AdviceChoice {
  const { isFromDevice } = useEventsFile();
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const [foundOf, setFoundOf] = useState<string | null>(null);
  const { opening, isGrowing, eventCount } = dataset;
  const isReady = !isGrowing && eventCount > 0 && !isEmbedded;
  const isAsked = isReady && askedOf === opening;
  const isAutomatic = isReady && isFromDevice && !isBundled && eventCount <= AUTOMATIC_EVENTS;
  const canAsk = isReady && !isAsked && foundOf !== opening;
  const onFound = useCallback(() => setFoundOf(opening), [opening]);
  return { isAsked, isAutomatic, ask: canAsk ? () => setAskedOf(opening) : null, onFound };
}
