// What the event is and how sure, where it stands among those that pass, and the way to the next one.
import type { EventAnswer } from '#domain/answer.ts';
import type { EventId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { KindIcon } from '#ui/KindIcon.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { CertaintyTag } from './CertaintyTag.tsx';
import styles from './DetailsHeader.module.css';

export interface DetailsHeaderProps {
  readonly answer: Extract<EventAnswer, { found: true }>;
  readonly onClose: () => void;
}

export function DetailsHeader({ answer, onClose }: DetailsHeaderProps) {
  const { t, kind, status, number } = useWords();
  const { summary } = answer.detail;
  return (
    <div className={styles['header']}>
      <div className={styles['what']}>
        <KindIcon kind={summary.kind} />
        <span className={styles['kind']}>{kind(summary.kind)}</span>
        {summary.status !== 'occurred' && <Tag>{status(summary.status)}</Tag>}
        <CertaintyTag certainty={summary.certainty} />
      </div>
      <span className={styles['steps']}>
        <span className={styles['position']}>
          {answer.position !== null &&
            t('details.position', { position: number(answer.position), of: number(answer.of) })}
        </span>
        <Step icon="prev" label={t('details.previous')} to={answer.previous} />
        <Step icon="next" label={t('details.next')} to={answer.next} />
        <IconButton icon="close" size="small" label={t('details.close')} onClick={onClose} />
      </span>
    </div>
  );
}

interface StepProps {
  readonly icon: 'prev' | 'next';
  readonly label: string;
  /** `null` at either end: the button stays, and keeps the focus. */
  readonly to: EventId | null;
}

function Step({ icon, label, to }: StepProps) {
  const { setView } = useViewState();
  return (
    <IconButton
      icon={icon}
      size="small"
      label={label}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) setView({ event: to }, 'push');
      }}
    />
  );
}
