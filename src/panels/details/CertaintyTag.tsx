// How sure an event or a claim is: a word, and a dashed line round what is only claimed.
import type { Certainty } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { Tag } from '#ui/Tag.tsx';

export interface CertaintyTagProps {
  readonly certainty: Certainty;
}

export function CertaintyTag({ certainty }: CertaintyTagProps) {
  const words = useWords();
  return <Tag look={certainty === 'claimed' ? 'dashed' : 'outline'}>{words.certainty(certainty)}</Tag>;
}
