// A message that stands in the page: what happened, and what to do about it.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeTone = 'info' | 'warning' | 'error';

interface NoticeProps {
  readonly tone?: NoticeTone;
  /** `alert` is read out at once and interrupts: failures only. */
  readonly role?: 'alert' | 'status';
  readonly title?: ReactNode;
  /** Buttons, at its end. */
  readonly actions?: ReactNode;
  /** `bar`: one line across. `card`: in the middle of an empty place. */
  readonly look?: 'bar' | 'card';
  readonly children?: ReactNode;
}

const ICONS: Readonly<Record<NoticeTone, IconName | null>> = { info: null, warning: 'warning', error: 'warning' };

export function Notice({ tone = 'info', role, title, actions, look = 'bar', children }: NoticeProps) {
  const icon = ICONS[tone];
  return (
    <div className={[styles['notice'], styles[tone], styles[look]].join(' ')} role={role}>
      {icon && <Icon name={icon} className={styles['icon']} />}
      <div className={styles['words']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
