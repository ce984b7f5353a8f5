// The sign of a kind of event, in the kind's colour unless the text around it says otherwise.
import { KIND_DRAWINGS, type KindName } from './kind-drawing.ts';
import styles from './KindIcon.module.css';

interface KindIconProps {
  readonly kind: KindName;
  /** In CSS pixels; 16 unless told. */
  readonly size?: number;
  /** False: the colour of the text around it. */
  readonly coloured?: boolean;
  readonly className?: string | undefined;
}

/** Decoration: the kind's word stands beside it, or in the name of what holds it. */
export function KindIcon({ kind, size = 16, coloured = true, className }: KindIconProps) {
  const { stroke, fill } = KIND_DRAWINGS[kind];
  return (
    <svg
      className={[styles['icon'], className].filter(Boolean).join(' ')}
      data-kind={coloured ? kind : undefined}
      width={size}
      height={size}
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
