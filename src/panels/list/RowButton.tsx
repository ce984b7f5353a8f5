// The title in a row: opens the event, and is where the keyboard stands and goes on from.
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { EventId } from '#domain/ids.ts';
import { FileText } from '#ui/FileText.tsx';
import styles from './EventTable.module.css';
import type { ActiveRow } from './use-row-focus.ts';

export interface RowButtonProps {
  readonly event: EventSummary;
  /** Position in the whole list, from 0. */
  readonly index: number;
  readonly isTabStop: boolean;
  /** It takes the focus if this element has it; `undefined`: it does not. */
  readonly focusFrom: Element | null | undefined;
  /** Folded words to mark. */
  readonly terms: readonly string[];
  /** `isByKeyboard`: else whoever pressed it has it before their eyes. */
  readonly onFocus: (row: ActiveRow, isByKeyboard: boolean) => void;
  readonly onMove: (index: number, direction: 1 | -1, by: 'row' | 'page') => void;
  readonly onOpen: (id: EventId) => void;
}

/** To the button of another row. */
const MOVES: Readonly<Record<string, readonly [direction: 1 | -1, by: 'row' | 'page']>> = {
  ArrowUp: [-1, 'row'],
  ArrowDown: [1, 'row'],
  PageUp: [-1, 'page'],
  PageDown: [1, 'page'],
};

export function RowButton({ event, index, isTabStop, focusFrom, terms, onFocus, onMove, onOpen }: RowButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusFrom !== undefined && focusFrom === document.activeElement) button.current?.focus({ preventScroll: true });
  }, [focusFrom]);
  const onKeyDown = (press: KeyboardEvent) => {
    const move = press.ctrlKey || press.metaKey || press.altKey ? undefined : MOVES[press.key];
    if (!move) return;
    press.preventDefault();
    onMove(index, ...move);
  };
  return (
    <button
      ref={button}
      type="button"
      className={styles['open']}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => onFocus({ index, event }, currentTarget.matches(':focus-visible'))}
      onClick={() => onOpen(event.id)}
    >
      <FileText text={event.title} terms={terms} lang={event.lang} />
    </button>
  );
}
