// What the address holds and this page cannot use: said until the reader makes a choice of their own, or has read it.
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useViewState } from '#url/use-view-state.ts';
import { Message } from './Message.tsx';
import { troubleText } from './trouble-text.ts';

export function AddressTrouble() {
  const words = useWords();
  const { problems, tooNew } = useViewState();
  const [read, setRead] = useState('');
  const text = troubleText(problems, tooNew, words);
  if (text === '' || text === read) return null;
  return <Message text={text} onClose={() => setRead(text)} />;
}
