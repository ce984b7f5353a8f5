// The sign of a kind of event, in the kind's colour.
import { KIND_DRAWINGS, type KindName } from './kind-drawing.ts';
import styles from './KindIcon.module.css';

interface KindIconProps {
  readonly kind: KindName;
}

/** Decoration: the kind's word stands beside it, or in the name of what holds it. */
export function KindIcon({ kind }: KindIconProps) {
  const { stroke, fill } = KIND_DRAWINGS[kind];
  return (
    <svg
      className={styles['icon']}
      data-kind={kind}
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={stroke}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {fill !== '' && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
