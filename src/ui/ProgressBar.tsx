// How far something is, when it can be told.
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** Accessible name. */
  readonly label: string;
  /** From 0 to 1; `null` when it cannot be told. */
  readonly value: number | null;
  /** The same in words: "1.2 of 3.4 MB". */
  readonly text: string;
}

export function ProgressBar({ label, value, text }: ProgressBarProps) {
  const percent = value === null ? undefined : Math.round(value * 100);
  return (
    <div
      className={styles['track']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <div
        className={[styles['done'], value === null ? styles['unknown'] : undefined].filter(Boolean).join(' ')}
        style={percent === undefined ? undefined : { inlineSize: `${percent}%` }}
      />
    </div>
  );
}
