// The words searched for. What is typed is searched for with every key: the store works on the newest words only.
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { LONGEST_SEARCH } from '#domain/search-terms.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useSingleKeys } from '#ui/single-keys.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  /** For the key that goes to it. */
  readonly ref?: Ref<{ focus(): void }>;
  /** Enter: on to what was found. */
  readonly onEnter?: () => void;
}

/** `searchbox` "Search events". Escape clears it; once empty, Escape leaves it. */
export function SearchBox({ ref, onEnter }: SearchBoxProps) {
  const { t } = useWords();
  const { text, type, clear } = useTypedWords();
  const [hasKey] = useSingleKeys();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.select() }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text.trim() !== '') onEnter?.();
    if (event.key !== 'Escape') return;
    // Otherwise the same key would also close the details.
    event.preventDefault();
    event.stopPropagation();
    if (text === '') input.current?.blur();
    else clear();
  };
  return (
    <search className={styles['search']}>
      <Icon name="search" className={styles['icon']} />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={t('search.name')}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        placeholder={t('search.name')}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        maxLength={LONGEST_SEARCH}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' && hasKey && (
        <span className={styles['hint']} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      )}
      {text !== '' && (
        <span className={styles['clear']}>
          <IconButton
            icon="close"
            size="small"
            label={t('search.clear')}
            onClick={() => {
              clear();
              input.current?.focus();
            }}
          />
        </span>
      )}
    </search>
  );
}

/** The text of the box: what is typed at once, and what the address says whenever that changes from elsewhere. */
function useTypedWords() {
  const { view, setView } = useViewState();
  const { q } = view.filter;
  const [typed, setTyped] = useState({ text: q, of: q });
  // Back, forward, "Clear filters" or a removed chip: the address wins over what was typed before.
  if (typed.of !== q) setTyped({ text: typed.text.trim() === q ? typed.text : q, of: q });

  const type = (text: string) => {
    setTyped({ text, of: q });
    const words = text.trim();
    if (words !== q) setView((now) => ({ filter: { ...now.filter, q: words } }), 'replace');
  };
  return { text: typed.text, type, clear: () => type('') };
}
