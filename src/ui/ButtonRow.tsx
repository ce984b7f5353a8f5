// Several buttons that belong together, joined into one shape: zoom out, zoom in, show all.
import type { ReactNode } from 'react';
import styles from './ButtonRow.module.css';

interface ButtonRowProps {
  /** Names the group to assistive technology; leave it out where the buttons speak for themselves. */
  readonly label?: string;
  /** IconButtons with variant `joined`, and Buttons. */
  readonly children: ReactNode;
}

export function ButtonRow({ label, children }: ButtonRowProps) {
  return (
    <div className={styles['row']} role={label ? 'group' : undefined} aria-label={label}>
      {children}
    </div>
  );
}
