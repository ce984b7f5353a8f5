// Copying text, and how it went, said in the status line.
import { useCallback } from 'react';
import { useAnnounce } from './announcements.ts';
import { useCopy, type CopyState } from './use-copy.ts';

interface CopyWords {
  readonly copied: string;
  readonly refused: string;
}

/** `state` goes back to `idle` after a moment. */
export function useCopyAndSay({ copied, refused }: CopyWords): {
  readonly state: CopyState;
  readonly copy: (text: string) => void;
} {
  const announce = useAnnounce();
  const { state, copy } = useCopy();
  const copyAndSay = useCallback(
    (text: string) => {
      void copy(text).then((isCopied) => announce(isCopied ? copied : refused));
    },
    [copy, announce, copied, refused],
  );
  return { state, copy: copyAndSay };
}
