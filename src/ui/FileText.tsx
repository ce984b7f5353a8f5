// Text from an events file: plain text, kept apart from the direction of the page, in its own language.
import { findMatches } from '#base/fold-text.ts';
import { shownText } from '#base/visible-text.ts';
import type { ReactNode } from 'react';
import styles from './FileText.module.css';

interface FileTextProps {
  readonly text: string;
  /** BCP 47 tag of the text; left out where the file does not tell. */
  readonly lang?: string | undefined;
  /** Folded search terms (see domain/search-terms.ts); where they occur is marked. */
  readonly terms?: readonly string[] | undefined;
  readonly className?: string | undefined;
}

export function FileText({ text, lang, terms, className }: FileTextProps) {
  const shown = shownText(text);
  return (
    <bdi dir="auto" lang={lang} className={className}>
      {terms && terms.length > 0 ? marked(shown, terms) : shown}
    </bdi>
  );
}

function marked(text: string, terms: readonly string[]): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of findMatches(text, terms)) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={styles['hit']}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
