// Offsets from UTC as date-times have them.

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "+03:00": as date-times have it. `minutes`: east of UTC; fractions, of local mean time, are rounded. */
export function offsetText(minutes: number): string {
  const whole = Math.round(minutes);
  const size = Math.abs(whole);
  return `${whole < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
