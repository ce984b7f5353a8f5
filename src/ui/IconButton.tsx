// A button that shows a drawing only; its words are its accessible name and its tooltip.
import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { isSingleKey, useSingleKeys } from './single-keys.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'type' | 'children' | 'aria-label' | 'title'
> {
  readonly icon: IconName;
  /** Accessible name and tooltip. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip unless the reader has turned it off: `/`, `+`. */
  readonly shortcut?: string;
  /** `quiet`: no border. `joined`: one of a row that shares its borders (see ButtonRow). */
  readonly variant?: 'plain' | 'quiet' | 'joined';
  readonly size?: 'medium' | 'small';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'quiet',
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  const [hasSingleKeys] = useSingleKeys();
  const key = shortcut !== undefined && isSingleKey(shortcut) && !hasSingleKeys ? undefined : shortcut;
  const classes = [styles['button'], styles[variant], styles[size], className];
  return (
    <button
      {...rest}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-label={label}
      aria-keyshortcuts={key}
      title={key ? `${label} (${key})` : label}
    >
      <Icon name={icon} />
    </button>
  );
}
