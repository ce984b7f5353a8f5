// One value to tick: its name, and what ticking it gives.
import { memo, type ReactNode, useId } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps {
  /** The accessible name: text, or a FileText. */
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Shown at the end of the line, as figures. */
  readonly count?: string;
  /** What the count says to assistive technology ("4 events"); becomes the description. */
  readonly countLabel?: string;
  /** Id of what describes it further. */
  readonly describedBy?: string;
  /** From 0 to 1: a small bar before the count. */
  readonly share?: number;
  /** Before the label: a KindIcon. */
  readonly icon?: ReactNode;
  /** Level below the topmost, from 0: wings stand below their own. */
  readonly depth?: number;
  /** Quieter, because ticking it would give nothing. It can still be ticked. */
  readonly muted?: boolean;
}

export function Checkbox({
  label,
  checked,
  onChange,
  count,
  countLabel,
  describedBy,
  share,
  icon,
  depth = 0,
  muted = false,
}: CheckboxProps) {
  const description = useId();
  return (
    <label
      className={[styles['option'], muted ? styles['muted'] : undefined].filter(Boolean).join(' ')}
      style={{ paddingInlineStart: `calc(var(--space-indent) * ${depth} + 0.375rem)` }}
    >
      <Tick checked={checked} onChange={onChange} describedBy={countLabel === undefined ? describedBy : description} />
      {icon}
      <span className={styles['label']}>{label}</span>
      {share !== undefined && (
        <span className={styles['bar']} aria-hidden="true">
          <span className={styles['filled']} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
        </span>
      )}
      {count !== undefined && (
        <span className={styles['count']} aria-hidden="true">
          {count}
        </span>
      )}
      {countLabel !== undefined && (
        <span id={description} hidden>
          {countLabel}
        </span>
      )}
    </label>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy: string | undefined;
}

/** Apart from what stands beside it: React touches half a dozen attributes of an input whenever it passes by. */
const Tick = memo(function Tick({ checked, onChange, describedBy }: TickProps) {
  return (
    <span className={styles['tick']}>
      <input
        type="checkbox"
        className={styles['input']}
        checked={checked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true">
        <path d="m3.8 8.3 2.9 2.9 5.5-6" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </span>
  );
});
