// One choice of a few: joined like a switch (`segmented`) or one below the other (`list`). Native radio buttons inside.
import { useId } from 'react';
import styles from './RadioGroup.module.css';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A quieter second line; lists only. */
  readonly hint?: string;
}

interface RadioGroupProps<T extends string> {
  /** Accessible name of the group. */
  readonly label: string;
  /** Whether the name also stands in sight before the options. */
  readonly showLabel?: boolean;
  readonly options: readonly RadioOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly look?: 'segmented' | 'list';
  readonly disabled?: boolean;
}

export function RadioGroup<T extends string>({
  label,
  showLabel = false,
  options,
  value,
  onChange,
  look = 'segmented',
  disabled = false,
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <div className={styles['group']}>
      {showLabel && (
        <span className={styles['label']} aria-hidden="true">
          {label}
        </span>
      )}
      <div role="radiogroup" aria-label={label} className={styles[look]}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              className={styles['input']}
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={disabled}
              aria-labelledby={option.hint ? `${id}-${option.value}-name` : undefined}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span id={option.hint ? `${id}-${option.value}-name` : undefined}>{option.label}</span>
            {option.hint && (
              <span id={`${id}-${option.value}`} className={styles['hint']}>
                {option.hint}
              </span>
            )}
          </label>
        ))}
      </div>
    </div>
  );
}
