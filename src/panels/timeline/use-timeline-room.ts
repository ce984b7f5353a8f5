// The drawing, once it has been fetched.
import { useEffect, useState } from 'react';
import type { Timeline } from '#timeline/Timeline.tsx';
import { fetchDrawing } from './fetch-drawing.ts';

interface TimelineRoom {
  readonly Timeline: typeof Timeline;
}

/** `null` until it is there. Throws when it cannot be fetched; a component mounted anew tries again. */
export function useTimelineRoom(): TimelineRoom | null {
  const [room, setRoom] = useState<TimelineRoom | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let isWanted = true;
    fetchDrawing().then(
      (loaded) => isWanted && setRoom(loaded),
      (error: unknown) => isWanted && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (failure) throw failure;
  return room;
}
