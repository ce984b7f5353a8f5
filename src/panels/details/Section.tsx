// A part of the panel under a small heading.
import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  return (
    <div className={styles['section']}>
      <h3 className={styles['title']}>{title}</h3>
      {children}
    </div>
  );
}
