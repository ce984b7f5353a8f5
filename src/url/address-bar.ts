// The browser's address and history, as the little of them that the ViewStore needs.

export type WriteMode = 'push' | 'replace';

export interface AddressBar {
  /** The query, with "?" or ''. */
  read(): string;
  /** The address of the page, for links. */
  href(): string;
  /** What was written beside the query into the present entry of the history; null where nothing was. */
  state(): unknown;
  /** `state`: plain data. Throws when the browser refuses: it limits how often a page may write. */
  write(search: string, how: WriteMode, state: unknown): void;
  /** Calls back after back, forward and the like. Gives the function that ends it. */
  onTravel(listener: () => void): () => void;
}

export const browserAddressBar: AddressBar = {
  read: () => location.search,
  href: () => location.href,
  state: () => history.state as unknown,
  write: (search, how, state) => {
    const address = `${location.pathname}${search}${location.hash}`;
    if (how === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  },
  onTravel: (listener) => {
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  },
};
