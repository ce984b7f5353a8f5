// Whether the wording of the open file is checked: of itself for small files of the reader's own, else when somebody asks.
import { useState } from 'react';
import { useEventsFile, type ShownFile } from '#panels/load/events-file-context.ts';

/** Events. It is done in a second or two, by a worker with nothing else to do. */
const AUTOMATIC_EVENTS = 20_000;

export interface AdviceChoice {
  readonly isAsked: boolean;
  readonly isAutomatic: boolean;
  /** Null when there is nothing to ask for. */
  readonly ask: (() => void) | null;
}

/** A file that is published has its keeper, who is not its reader: those who read it are told only when they ask. */
export function useAdviceChoice({ dataset, isBundled }: ShownFile, isEmbedded: boolean): AdviceChoice {
  const { isFromDevice } = useEventsFile();
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const { opening, isGrowing, eventCount } = dataset;
  const isReady = !isGrowing && eventCount > 0 && !isEmbedded;
  const isAsked = isReady && askedOf === opening;
  const isAutomatic = isReady && isFromDevice && !isBundled && eventCount <= AUTOMATIC_EVENTS;
  return { isAsked, isAutomatic, ask: isReady && !isAsked ? () => setAskedOf(opening) : null };
}
