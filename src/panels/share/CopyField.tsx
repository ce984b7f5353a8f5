// A link or a piece of code in a field, with a button that copies it.
import { useId, useRef, type ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly isMain?: boolean;
  /** Lines; one unless told. */
  readonly rows?: number;
  /** More buttons. */
  readonly children?: ReactNode;
}

export function CopyField({ label, hint, text, copyLabel, isMain = false, rows = 1, children }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const select = () => {
    field.current?.focus();
    field.current?.select();
  };
  const attributes = {
    ref: field,
    id,
    className: styles['box'],
    // Addresses and code run from left to right in every language.
    dir: 'ltr',
    readOnly: true,
    value: text,
    'aria-describedby': `${id}-hint`,
    onFocus: () => field.current?.select(),
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
      {rows > 1 ? <textarea {...attributes} rows={rows} spellCheck={false} /> : <input {...attributes} type="text" />}
      <div className={styles['actions']}>
        <CopyButton label={copyLabel} text={text} select={select} isMain={isMain} />
        {children}
      </div>
    </div>
  );
}
