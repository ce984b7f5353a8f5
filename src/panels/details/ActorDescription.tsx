// What an actor is: title, for whom it speaks, what it is a part of; and what the file notes of it.
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { ActorId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { ActorName } from './ActorName.tsx';
import type { Reading } from './reading.ts';

export interface ActorDescriptionProps {
  readonly id: ActorId;
  readonly reading: Reading;
  readonly className?: string | undefined;
}

/** "Foreign Ministry spokesperson, for Qatar"; nothing for an actor of whom the file says no more than a name. */
export function ActorDescription({ id, reading, className }: ActorDescriptionProps) {
  const { t, rich } = useWords();
  const actor = reading.actors.get(id);
  if (!actor) return null;
  const nameOf = (other: ActorId): ReactNode => <ActorName key={other} id={other} reading={reading} />;
  const parts: readonly ReactNode[] = [
    actor.title !== undefined && <FileText key="title" text={actor.title} terms={reading.terms} />,
    actor.represents !== undefined && rich('details.actor.for', { name: nameOf(actor.represents) }),
    actor.parent !== undefined && rich('details.actor.partOf', { name: nameOf(actor.parent) }),
  ].filter((part) => part !== false);
  return (
    <>
      {parts.length > 0 && <span className={className}>{joined(parts, t('details.actor.between'))}</span>}
      {actor.note !== undefined && (
        <span className={className}>
          <FileText text={actor.note} terms={reading.terms} />
        </span>
      )}
    </>
  );
}

function joined(parts: readonly ReactNode[], between: string): ReactNode {
  return parts.map((part, position) => (
    // The parts of one actor never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={position}>
      {position > 0 && between}
      {part}
    </Fragment>
  ));
}
