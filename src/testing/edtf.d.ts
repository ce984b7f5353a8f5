// The little of the `edtf` package that tests hold our own reading of dates against; it comes without types.

declare module 'edtf' {
  interface EdtfDate {
    /** Epoch milliseconds of its first millisecond. */
    readonly min: number;
    /** Epoch milliseconds of its last millisecond. */
    readonly max: number;
  }

  /** Throws on what is no EDTF of the given level. */
  const edtf: (text: string, options: { level: 0 | 1 | 2 }) => EdtfDate;
  export default edtf;
}
