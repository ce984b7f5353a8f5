// Opens the address for all below.
import { useEffect, useState, type ReactNode } from 'react';
import { browserAddressBar, type AddressBar } from './address-bar.ts';
import { ViewStoreContext } from './view-store-context.ts';
import { ViewStore } from './view-store.ts';

/** @param props.bar another address than the browser's, for tests */
export function ViewStateProvider({ bar = browserAddressBar, children }: { bar?: AddressBar; children: ReactNode }) {
  const [store] = useState(() => new ViewStore(bar));
  useEffect(() => {
    addEventListener('pagehide', store.flush);
    return () => {
      removeEventListener('pagehide', store.flush);
      store.flush();
    };
  }, [store]);
  return <ViewStoreContext value={store}>{children}</ViewStoreContext>;
}
