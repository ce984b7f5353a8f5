// A link to another event: opens here on a plain click, and is an address of its own for everything else.
import type { MouseEvent, ReactNode } from 'react';
import type { EventId } from '#domain/ids.ts';
import { useLinks } from '#url/use-links.ts';
import { useViewState } from '#url/use-view-state.ts';

export interface EventLinkProps {
  readonly id: EventId;
  readonly className?: string | undefined;
  /** Called before the event is opened here. */
  readonly onFollow: () => void;
  readonly children: ReactNode;
}

export function EventLink({ id, className, onFollow, children }: EventLinkProps) {
  const links = useLinks();
  const { setView } = useViewState();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
    setView({ event: id }, 'push');
  };
  return (
    <a href={links.event(id)} className={className} onClick={open}>
      {children}
    </a>
  );
}
