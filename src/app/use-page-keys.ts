// The keys of the page as a whole; those of the drawing belong to the timeline.
import { useKeys } from '#ui/use-keys.ts';
import { useViewState } from '#url/use-view-state.ts';
import { focusList } from './places.ts';
import { useCloseDetails } from './use-close-details.ts';

interface PageKeys {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

export function usePageKeys({ onSearch, onHelp }: PageKeys): void {
  const { event } = useViewState().view;
  const closeDetails = useCloseDetails();
  useKeys({
    '/': onSearch,
    '?': onHelp,
    l: focusList,
    Escape: () => {
      if (event === null) return false;
      closeDetails();
      return undefined;
    },
  });
}
