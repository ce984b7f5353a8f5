// Parts of the page whose code comes later. Unlike React's `lazy`, what could not be fetched can be fetched again, and what has
// come is drawn at once: React holds back what it has shown a fallback for by up to 0.3 s.
import { type ComponentType, createElement, startTransition, useEffect, useState } from 'react';
import { fetchLaterMessages } from '#i18n/languages.ts';

export type LazyPart<Props> = ComponentType<Props> & {
  /** Begins before it is needed. */
  readonly fetch: () => Promise<unknown>;
};

interface LazyOptions {
  /**
   * Drawn after what is around it, in small steps, even if its code is there by then: for what is on the page from the
   * beginning, which drawn all at once would keep the reader from doing anything meanwhile.
   */
  readonly isDrawnAfter?: boolean;
}

/** Shown when both its code and its words are there; nothing until then. Throws, drawn anew, what kept it from being fetched. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isDrawnAfter = false }: LazyOptions = {},
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    const [Loaded] = await Promise.all([load(), fetchLaterMessages()]);
    loaded = Loaded;
    return Loaded;
  };
  function Later(props: Props) {
    // The same for as long as it is there: another one would begin anew.
    const [Shown, setShown] = useState(() => (isDrawnAfter ? null : loaded));
    const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
    const isWanting = Shown === null;
    useEffect(() => {
      if (!isWanting) return undefined;
      let isThere = true;
      const show = (Loaded: ComponentType<Props>) => {
        if (isThere) startTransition(() => setShown(() => Loaded));
      };
      if (loaded) show(loaded);
      else fetchPart().then(show, (reason: unknown) => isThere && setFailure({ reason }));
      return () => {
        isThere = false;
      };
    }, [isWanting]);
    if (failure) throw failure.reason;
    return Shown && createElement(Shown, props);
  }
  return Object.assign(Later, { fetch: fetchPart });
}
