// The drawings of buttons and labels: one stroke weight, one 16 × 16 grid, the colour of the text around them.
import type { ReactNode } from 'react';
import styles from './Icon.module.css';

const DRAWINGS = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5 14 14" />
    </>
  ),
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  filter: <path d="M2 4h12M4.5 8h7M6.5 12h3" />,
  share: <path d="M8 10V2M5 4.6 8 1.8l3 2.8M3.5 7.5v6h9v-6" />,
  download: <path d="M8 2v8m-3-2.8L8 10.2l3-3M3 13.5h10" />,
  open: <path d="M1.8 12.8V3.4h4l1.6 2h5.2v2M1.8 12.8l2-5.4h10.8l-2 5.4z" />,
  settings: (
    <>
      <path d="M2 4.5h5.2M11.8 4.5H14M2 11.5h2.2M8.8 11.5H14" />
      <circle cx="9.5" cy="4.5" r="1.9" />
      <circle cx="6.5" cy="11.5" r="1.9" />
    </>
  ),
  help: (
    <>
      <path d="M5.6 5.9a2.45 2.45 0 1 1 3.7 2.1c-.9.55-1.3 1-1.3 2" />
      <circle cx="8" cy="12.6" r=".5" fill="currentColor" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  fit: <path d="M1.8 3.5v9m12.4-9v9M4.4 8h7.2M6.2 5.8 4 8l2.2 2.2m3.6-4.4L12 8l-2.2 2.2" />,
  prev: <path d="M9.8 3.5 5.5 8l4.3 4.5" />,
  next: <path d="M6.2 3.5 10.5 8l-4.3 4.5" />,
  copy: <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" />,
  warning: (
    <>
      <path d="M8 2.2 14.6 13.5H1.4zM8 6.4v3.3" />
      <circle cx="8" cy="11.6" r=".4" fill="currentColor" />
    </>
  ),
  recent: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  watch: (
    <>
      <path d="M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  check: <path d="m3 8.5 3.3 3.3L13 4.8" />,
  chevron: <path d="M3.5 6 8 10.5 12.5 6" />,
  external: <path d="M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.2 2.8 7.5 8.5" />,
  calendar: <path d="M2.5 3.8h11v9.7h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />,
  link: <path d="M6.8 9.2 9.6 6.4M7 4.9 9 2.9a2.8 2.8 0 0 1 4 4l-2 2M9 11.1l-2 2a2.8 2.8 0 0 1-4-4l2-2" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

/** Point along the line of text, and so turn round in a right-to-left page. */
const DIRECTED: ReadonlySet<IconName> = new Set<IconName>(['prev', 'next', 'external']);

interface IconProps {
  readonly name: IconName;
  /** In CSS pixels where the reader's text is 16 of them high; 16 unless told. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** Decoration: hidden from assistive technology, which reads the text or the label beside it. */
export function Icon({ name, size = 16, className }: IconProps) {
  // As large as the text beside it.
  const rem = `${size / 16}rem`;
  const classes = [styles['icon'], DIRECTED.has(name) ? styles['directed'] : undefined, className];
  return (
    <svg
      className={classes.filter(Boolean).join(' ')}
      width={rem}
      height={rem}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
