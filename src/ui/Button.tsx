// A button with words on it.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonVariant = 'plain' | 'primary' | 'quiet';
export type ButtonSize = 'medium' | 'small';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `plain`: with a border. `primary`: the one main action of a place. `quiet`: text only, until pointed at. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Stands before the words. */
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ variant = 'plain', size = 'medium', icon, className, children, ...rest }: ButtonProps) {
  const classes = [styles['button'], styles[variant], styles[size], className];
  return (
    <button {...rest} type="button" className={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
