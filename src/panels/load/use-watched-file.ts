// Looks again and again whether a file has changed, while the page is in sight.
import { useEffect, useEffectEvent } from 'react';
import type { OpenInput } from '#domain/opening.ts';
import { handleOf, readHandle } from './file-handles.ts';

const INTERVAL_MS = 1500;
/** Editors write a new file in the place of the old one: for a moment there may be none. */
const MISSED_LOOKS = 2;

/** What can be watched: a file of the device, or the address of one on this machine or on the page's own site. */
export type Watchable = FileSystemFileHandle | string;

/** @param page address of the page */
export function watchableOf(input: OpenInput | null, page: string): Watchable | null {
  if (input?.kind === 'file') return handleOf(input.file);
  return input?.kind === 'address' && isNear(new URL(input.url), page) ? input.url : null;
}

const isNear = ({ origin, hostname }: URL, page: string): boolean =>
  origin === new URL(page).origin || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

export interface WatchOptions {
  /** Null: nothing is watched. */
  readonly watched: Watchable | null;
  /** The state of a file of the device that is shown; null where it is not known. */
  readonly shown: File | null;
  /** `file`: the new state of a file of the device. */
  readonly onChange: (file: File | null) => void;
  /** It is not there, or its host does not answer: said once, until it is back. */
  readonly onMissing: () => void;
  /** `cannot`: its host does not tell states apart. `lost`: it may not be read any more. */
  readonly onEnd: (why: 'cannot' | 'lost') => void;
}

interface Look {
  /** Tells states of the file apart. */
  readonly state: string;
  readonly file: File | null;
}

export function useWatchedFile({ watched, shown, onChange, onMissing, onEnd }: WatchOptions): void {
  const changed = useEffectEvent(onChange);
  const missed = useEffectEvent(onMissing);
  const ended = useEffectEvent(onEnd);
  const firstState = useEffectEvent(() => (shown === null ? null : stateOf(shown)));
  useEffect(() => {
    if (watched === null) return undefined;
    let state = typeof watched === 'string' ? null : firstState();
    let misses = 0;
    let isOver = false;
    let isLooking = false;
    const look = async (): Promise<void> => {
      if (isLooking || isOver || document.visibilityState !== 'visible') return;
      isLooking = true;
      const found = await lookAt(watched);
      isLooking = false;
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- it may have ended meanwhile
      if (isOver) return;
      misses = found === null ? misses + 1 : 0;
      if (misses === MISSED_LOOKS) missed();
      if (found === null) return;
      if (typeof found === 'string') return ended(found);
      const isNew = state !== null && state !== found.state;
      ({ state } = found);
      if (isNew) changed(found.file);
    };
    const soon = (): void => void look();
    soon();
    const timer = setInterval(soon, INTERVAL_MS);
    document.addEventListener('visibilitychange', soon);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [watched]);
}

const stateOf = ({ lastModified, size }: File): string => `${lastModified} ${size}`;

/** Null for a file that is not there just now. */
async function lookAt(watched: Watchable): Promise<Look | 'cannot' | 'lost' | null> {
  try {
    if (typeof watched === 'string') return await lookAtAddress(watched);
    const file = await readHandle(watched);
    return { state: stateOf(file), file };
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'lost' : null;
  }
}

/** Headers alone, past the browser's cache. */
async function lookAtAddress(url: string): Promise<Look | 'cannot' | null> {
  const { ok, headers } = await fetch(url, {
    method: 'HEAD',
    cache: 'no-store',
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  if (!ok) return null;
  const version = headers.get('etag') ?? headers.get('last-modified');
  if (version === null) return 'cannot';
  return { state: `${version} ${headers.get('content-length')}`, file: null };
}
