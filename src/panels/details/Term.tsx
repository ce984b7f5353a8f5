// A term at the start of its line and what is known beside it; stands in a `dl`.
import type { ReactNode } from 'react';
import styles from './Term.module.css';

export interface TermProps {
  readonly term: ReactNode;
  readonly children: ReactNode;
}

export function Term({ term, children }: TermProps) {
  return (
    <div className={styles['term']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
