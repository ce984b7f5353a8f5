// A short word in a rounded shape: a certainty, a status, a role, an active filter.
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

interface TagProps {
  /** `outline`: a property of an event. `dashed`: the same, claimed only. `filled`: a person or a state. `accent`: chosen. */
  readonly look?: 'outline' | 'dashed' | 'filled' | 'accent';
  readonly children: ReactNode;
}

export function Tag({ look = 'outline', children }: TagProps) {
  return <span className={[styles['tag'], styles[look]].join(' ')}>{children}</span>;
}
