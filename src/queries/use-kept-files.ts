// Files that this browser keeps, so that they open again at once.
import { useEffect, useState } from 'react';
import { forgetMappings } from '#event-store/kept-mappings.ts';
import { forgetFiles } from '#event-store/recent-files.ts';
import { savedTotal } from '#event-store/saved-files.ts';

export interface KeptFiles {
  readonly files: number;
  readonly bytes: number;
  readonly forget: () => Promise<void>;
}

const NONE = { files: 0, bytes: 0 } as const;

/** As it is when the component comes, and after forgetting. */
export function useKeptFiles(): KeptFiles {
  const [total, setTotal] = useState<Omit<KeptFiles, 'forget'>>(NONE);
  useEffect(() => {
    let isWanted = true;
    void savedTotal().then((kept) => isWanted && setTotal(kept));
    return () => {
      isWanted = false;
    };
  }, []);
  const forget = async (): Promise<void> => {
    forgetMappings();
    await forgetFiles();
    setTotal(await savedTotal());
  };
  return { ...total, forget };
}
