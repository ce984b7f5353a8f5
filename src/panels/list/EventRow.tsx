// One event as a line of the table (two lines on a phone).
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import type { TzChoice } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { KindIcon } from '#ui/KindIcon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Certainty, hasPlace, Names, Place } from './EventCells.tsx';
import styles from './EventTable.module.css';
import { CELL, ROW } from './table-roles.ts';

export interface EventRowProps {
  readonly event: EventSummary;
  readonly tz: TzChoice;
  /** The zone of the axis. */
  readonly axisZone: ZoneId;
  /** Position in the whole list, from 0. */
  readonly index: number;
  /** In CSS pixels, from the first row of the stretch. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** Folded words to mark. */
  readonly terms: readonly string[];
  readonly onFocus: (index: number) => void;
  readonly onOpen: (id: EventId) => void;
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, tz, axisZone, index, top, isSelected, isTabStop, terms, onFocus, onOpen } = props;
  const words = useWords();
  const { t, kind } = words;
  return (
    <tr
      {...ROW}
      aria-rowindex={index + 2}
      aria-current={isSelected ? 'true' : undefined}
      className={styles['row']}
      data-index={index}
      style={{ insetBlockStart: top }}
    >
      <td {...CELL} className={styles['date']}>
        {describeTime(event, { tz, axisZone, words }).short}
      </td>
      <td {...CELL} className={styles['kind']}>
        <KindIcon kind={event.kind} />
        <span className={styles['kindName']}>{kind(event.kind)}</span>
      </td>
      <td {...CELL} className={styles['title']}>
        <button
          type="button"
          className={styles['open']}
          tabIndex={isTabStop ? 0 : -1}
          onKeyDown={moveFocus}
          onFocus={() => onFocus(index)}
          onClick={() => onOpen(event.id)}
        >
          <FileText text={event.title} terms={terms} lang={event.lang} />
        </button>
        <Certainty event={event} />
      </td>
      <td {...CELL} className={styles['place']} data-empty={hasPlace(event) ? undefined : true}>
        <Place event={event} terms={terms} />
      </td>
      <td {...CELL} className={styles['mediators']} data-empty={event.mediators.length > 0 ? undefined : true}>
        {event.mediators.length > 0 ? (
          <Names actors={event.mediators} terms={terms} />
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>{t('list.noMediators')}</VisuallyHidden>
          </>
        )}
      </td>
    </tr>
  );
});

/** Up and down move between the buttons of the rows; the rows just out of sight are in the document already. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const row = event.currentTarget.closest<HTMLElement>('[data-index]');
  const next = row?.parentElement?.querySelector(`[data-index="${Number(row.dataset['index']) + step}"] button`);
  if (next instanceof HTMLElement) next.focus();
}
