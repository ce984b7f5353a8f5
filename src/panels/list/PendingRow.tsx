// A row whose page is on its way: as high as it will be, and empty. Nothing is said of it, since it is there within a moment.
import styles from './EventTable.module.css';

/** @param top in CSS pixels, from the top of the rows' element */
export function PendingRow({ top }: { readonly top: number }) {
  return <tr aria-hidden="true" className={styles['row']} data-pending style={{ insetBlockStart: top }} />;
}
