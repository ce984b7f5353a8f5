// Parts of the page whose code comes later: as React's `lazy`, but what could not be fetched can be fetched again.
import { type ComponentType, createElement, lazy } from 'react';

/** Those that failed; a `lazy` of React fails for ever. */
const failed = new Set<() => void>();

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
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
