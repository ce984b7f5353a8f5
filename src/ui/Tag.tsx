// A short word in a rounded shape: a certainty, a status, a tag.
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

interface TagProps {
  /** `outline`: a property of an event. `dashed`: the same, claimed only. */
  readonly look?: 'outline' | 'dashed';
  readonly children: ReactNode;
}

export function Tag({ look = 'outline', children }: TagProps) {
  return <span className={[styles['tag'], styles[look]].join(' ')}>{children}</span>;
}
