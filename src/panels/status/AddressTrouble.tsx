// What the address holds and this page cannot use: said until the reader makes a choice of their own, or has read it.
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { Words } from '#i18n/make-words.ts';
import { type UseViewState, useViewState } from '#url/use-view-state.ts';
import { Message } from './Message.tsx';

export function AddressTrouble() {
  const words = useWords();
  const { problems, tooNew } = useViewState();
  const [read, setRead] = useState('');
  const text = troubleText(problems, tooNew, words);
  if (text === '' || text === read) return null;
  return <Message text={text} onClose={() => setRead(text)} />;
}

/** A hostile address is no reason for a page of text. */
const MOST = 5;
const LONGEST = 60;

/** '' when all is well. */
export function troubleText(
  problems: UseViewState['problems'],
  tooNew: number | null,
  { t, list }: Pick<Words, 't' | 'list'>,
): string {
  const items = problems
    .slice(0, MOST)
    .map(({ parameter, value }) => t('status.malformed.item', { parameter, value: cut(value) }));
  return [
    tooNew === null ? '' : t('status.tooNew', { version: tooNew }),
    items.length === 0 ? '' : t('status.malformed', { items: list(problems.length > MOST ? [...items, '…'] : items) }),
  ]
    .filter(Boolean)
    .join(' ');
}

const cut = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
