// Any of the ticked values, or all of them: one choice for every group, offered where it matters.
import { useId } from 'react';
import type { Filter } from '#domain/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './MatchSwitch.module.css';

export interface MatchSwitchProps {
  readonly match: Filter['match'];
  /** The heading of the group in which it stands: part of its name. */
  readonly groupId: string;
  readonly onMatch: (match: Filter['match']) => void;
}

const CHOICES = ['any', 'all'] as const;

/** A `radiogroup` "Match, Mediators" with the radios "any of" and "all of". */
export function MatchSwitch({ match, groupId, onMatch }: MatchSwitchProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${id} ${groupId}`} className={styles['switch']}>
      <span id={id} hidden>
        {t('filters.match')}
      </span>
      {CHOICES.map((choice) => (
        <label key={choice} className={styles['choice']} title={t(`filters.match.${choice}.title`)}>
          <input
            type="radio"
            name={id}
            checked={match === choice}
            onChange={() => {
              onMatch(choice);
            }}
          />
          <span>{t(`filters.match.${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}
