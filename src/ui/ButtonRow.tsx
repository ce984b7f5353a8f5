// Several buttons that belong together, joined into one shape: zoom out, zoom in, show all.
import type { ReactNode } from 'react';
import styles from './ButtonRow.module.css';

interface ButtonRowProps {
  /** IconButtons with variant `joined`, and Buttons. */
  readonly children: ReactNode;
}

export function ButtonRow({ children }: ButtonRowProps) {
  return <div className={styles['row']}>{children}</div>;
}
