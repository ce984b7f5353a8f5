// The browser's own calendar, for those who would rather point than type.
import { calendarDate, DAY } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { isoDate } from '#domain/iso-date.ts';
import { parseWhen, type When } from '#domain/when.ts';
import { instantToWall } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './GoToDate.module.css';

export interface DatePickerProps {
  /** From the first day that can be picked to the last. */
  readonly extent: TimeWindow;
  /** The zone of the axis. */
  readonly zone: ZoneId;
  readonly onPick: (day: When) => void;
}

/** Nothing where the years are beyond those of a date input. No stop of Tab: keys have the box beside it. */
export function DatePicker({ extent, zone, onPick }: DatePickerProps) {
  const { t } = useWords();
  const days = daysOf(extent, zone);
  if (!days) return null;
  const pick = (date: string) => {
    const day = parseWhen(date);
    if (day) onPick(day);
  };
  return (
    <span className={styles['picker']}>
      <Icon name="calendar" />
      <input
        type="date"
        tabIndex={-1}
        aria-label={t('list.goTo.pick')}
        title={t('list.goTo.pick')}
        min={days.first}
        max={days.last}
        onClick={(event) => openPicker(event.currentTarget)}
        onChange={(event) => pick(event.target.value)}
      />
    </span>
  );
}

/** A press on the icon opens it in every browser; in the frame of another site some leave it closed. */
function openPicker(input: HTMLInputElement): void {
  try {
    input.showPicker();
  } catch {
    // The date can be typed.
  }
}

/** What a date input can hold; `null` where the events lie beyond that. */
function daysOf({ from, to }: TimeWindow, zone: ZoneId): { readonly first: string; readonly last: string } | null {
  const [first, last] = [dayOf(from, zone), dayOf(to, zone)];
  return first === null || last === null ? null : { first, last };
}

function dayOf(at: EpochMs, zone: ZoneId): string | null {
  const date = calendarDate(Math.floor(instantToWall(zone, at) / DAY));
  return date.year < 1 || date.year > 9999 ? null : isoDate(date);
}
