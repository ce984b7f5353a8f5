// One event as a line of the table (two lines on a phone).
import { memo } from 'react';
import type { ZoneId } from '#domain/ids.ts';
import type { TzChoice } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { KindIcon } from '#ui/KindIcon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Certainty, hasPlace, Names, Place } from './EventCells.tsx';
import styles from './EventTable.module.css';
import { RowButton, type RowButtonProps } from './RowButton.tsx';
import { CELL, ROW } from './table-roles.ts';

export interface EventRowProps extends RowButtonProps {
  readonly tz: TzChoice;
  /** The zone of the axis. */
  readonly axisZone: ZoneId;
  /** In CSS pixels, from the top of the rows' element. */
  readonly top: number;
  /** Out of sight, and there only to keep the focus. */
  readonly isAway: boolean;
  readonly isSelected: boolean;
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, tz, axisZone, index, top, isAway, isSelected, isTabStop, focusFrom, terms } = props;
  const { onFocus, onMove, onOpen } = props;
  const words = useWords();
  const { t, kind } = words;
  return (
    <tr
      {...ROW}
      aria-rowindex={index + 2}
      aria-current={isSelected ? 'true' : undefined}
      className={styles['row']}
      data-index={index}
      data-away={isAway || undefined}
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
        <RowButton {...{ event, index, isTabStop, focusFrom, terms, onFocus, onMove, onOpen }} />
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
