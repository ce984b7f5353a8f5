// Parts of the page whose code comes later: as React's `lazy`, but what could not be fetched can be fetched again.
import { type ComponentType, createElement, lazy, useState } from 'react';
import { fetchLaterMessages } from '#i18n/languages.ts';

/** Those that failed; a `lazy` of React fails for ever. */
const failed = new Set<() => void>();

export type LazyPart<Props> = ComponentType<Props> & {
  /** Begins before it is needed. */
  readonly fetch: () => Promise<unknown>;
};

interface LazyOptions {
  /**
   * Drawn with what is around it when it has been fetched by then: for what a reader opens, and waits for. React would
   * make a pause. What is there from the beginning is better drawn part by part.
   */
  readonly isAwaited?: boolean;
}

/** Shown when both its code and its words are there. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isAwaited = false }: LazyOptions = {},
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    const [Loaded] = await Promise.all([load(), fetchLaterMessages()]);
    loaded = Loaded;
    return Loaded;
  };
  const make = () =>
    lazy(async () => {
      try {
        return { default: await fetchPart() };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  let Part = make();
  const renew = () => {
    Part = make();
  };
  function Later(props: Props) {
    // The same for as long as it is there: another one would begin anew.
    const [Shown] = useState<ComponentType<Props>>(() => (isAwaited && loaded) || Part);
    return createElement(Shown, props);
  }
  return Object.assign(Later, { fetch: fetchPart });
}

/** What could not be fetched is fetched again when it is next drawn. To be called when an error boundary starts anew. */
export function renewParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}
