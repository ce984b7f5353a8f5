// What stands in the cells of an event, on the screen and on paper.
import { Fragment } from 'react';
import type { ActorRef, EventSummary } from '#domain/answer.ts';
import { isDoubtful } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import styles from './EventTable.module.css';

/** A word only where there is doubt. */
export function Certainty({ event }: { readonly event: EventSummary }) {
  const { certainty } = useWords();
  if (!isDoubtful(event.certainty)) return null;
  return <span className={styles['tag']}>{certainty(event.certainty)}</span>;
}

export const hasPlace = (event: EventSummary): boolean => event.place !== null || event.placeNote !== undefined;

interface TermsProps {
  readonly terms: readonly string[];
}

export function Place({ event, terms }: TermsProps & { readonly event: EventSummary }) {
  const { t, nameOf } = useWords();
  if (event.place) {
    const { text, lang } = nameOf(event.place);
    return <FileText text={text} terms={terms} lang={lang} />;
  }
  if (event.placeNote !== undefined) return <FileText text={event.placeNote} terms={terms} />;
  return <span className={styles['quiet']}>{t('list.placeNotGiven')}</span>;
}

export function Names({ actors, terms }: TermsProps & { readonly actors: readonly ActorRef[] }) {
  const { t, nameOf } = useWords();
  return actors.map((actor, position) => {
    const { text, lang } = nameOf(actor);
    return (
      <Fragment key={actor.id}>
        {position > 0 && t('list.between')}
        <FileText text={text} terms={terms} lang={lang} />
      </Fragment>
    );
  });
}
