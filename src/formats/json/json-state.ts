// Where a scan of a JSON events file is.

/** What is being waited for: a sign that is no white space. */
export type Between =
  | 'first-key'
  | 'key'
  | 'colon'
  | 'value'
  | 'after-value'
  | 'first-record'
  | 'record'
  | 'after-record'
  | 'after-long'
  | 'end';
/** What is being followed to its end. */
export type Within = 'in-key' | 'in-value' | 'in-record';
export type State = 'mark' | 'root' | 'other-root' | Between | Within | 'fault';
