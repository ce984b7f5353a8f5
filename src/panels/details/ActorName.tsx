// An actor's name as the file has it, in the reader's language where there is one.
import type { ActorId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import type { Reading } from './reading.ts';

export interface ActorNameProps {
  readonly id: ActorId;
  readonly reading: Pick<Reading, 'actors' | 'terms'>;
}

/** An actor without a record is named by its id. */
export function ActorName({ id, reading }: ActorNameProps) {
  const { nameOf } = useWords();
  const actor = reading.actors.get(id);
  const { text, lang } = actor ? nameOf(actor) : { text: id, lang: undefined };
  return <FileText text={text} terms={reading.terms} lang={lang} />;
}
