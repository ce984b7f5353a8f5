// The words of the drawing, in the reader's language and the axis's zone.
import { useMemo } from 'react';
import type { ZoneId } from '#domain/ids.ts';
import type { TzChoice } from '#domain/zone.ts';
import { drawingWords } from '#i18n/drawing-words.ts';
import { useWords } from '#i18n/use-words.ts';
import type { TimelineWords } from '#timeline/Timeline.tsx';

/** The same object for the same language and zones. */
export function useTimelineWords(tz: TzChoice, zone: ZoneId): TimelineWords {
  const words = useWords();
  return useMemo(() => drawingWords(words, tz, zone), [words, tz, zone]);
}
