// What one step of a time axis counts.

/** As vis-timeline names them; `weekday` is a day with its weekday in the label. */
export type AxisUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'month' | 'year';
