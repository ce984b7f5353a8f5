// Days as texts.
import type { CalendarDate } from './calendar.ts';

/** "2025-10-07"; for years of four digits. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
