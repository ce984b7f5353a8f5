// Parts of the page whose code comes later: as React's `lazy`, but what could not be fetched can be fetched again.
import { type ComponentType, createElement, lazy } from 'react';
import { fetchLaterMessages } from '#i18n/languages.ts';

/** Those that failed; a `lazy` of React fails for ever. */
const failed = new Set<() => void>();

/** Shown when both its code and its words are there. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        const [Loaded] = await Promise.all([load(), fetchLaterMessages()]);
        return { default: Loaded };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  let Part = make();
  const renew = () => {
    Part = make();
  };
  return function Later(props: Props) {
    return createElement(Part, props);
  };
}

/** What could not be fetched is fetched again when it is next drawn. To be called when an error boundary starts anew. */
export function renewParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}
