// Small samples of what the timeline draws, for the help.
import { useId } from 'react';
import { KindIcon } from '#ui/KindIcon.tsx';
import styles from './HelpDialog.module.css';

export type LegendSign = 'kind' | 'claimed' | 'fuzzy' | 'openStart' | 'openEnd' | 'density';

/** Decoration: the words stand beside it. */
export function LegendDrawing({ sign }: { readonly sign: LegendSign }) {
  if (sign === 'kind') {
    return (
      <span className={styles['kinds']}>
        <KindIcon kind="talks" />
        <KindIcon kind="shelling" />
        <KindIcon kind="statement" />
      </span>
    );
  }
  return (
    <svg className={styles['sample']} width="64" height="20" viewBox="0 0 64 20" aria-hidden="true" focusable="false">
      {sign === 'density' ? <Density /> : <Bar sign={sign} />}
    </svg>
  );
}

const HEIGHTS = [4, 7, 13, 17, 10, 15, 6, 3];

function Density() {
  return HEIGHTS.map((height, i) => (
    <rect key={i * 8} x={i * 8 + 1} y={19 - height} width="6" height={height} fill="currentColor" />
  ));
}

/** Lines at the edges that are known; a fade where they are not. */
const OUTLINES: Record<Exclude<LegendSign, 'kind' | 'density'>, string> = {
  claimed: 'M2 2H62V18H2Z',
  fuzzy: 'M14 2H50M14 18H50',
  openStart: 'M14 2H62V18H14',
  openEnd: 'M50 2H2V18H50',
};

function Bar({ sign }: { sign: keyof typeof OUTLINES }) {
  const fade = useId();
  const stops = {
    claimed: [1, 1, 1, 1],
    fuzzy: [0, 1, 1, 0],
    openStart: [0, 1, 1, 1],
    openEnd: [1, 1, 1, 0],
  }[sign];
  return (
    <>
      <linearGradient id={fade}>
        {stops.map((opacity, i) => (
          <stop key={`${i + 1}`} offset={[0, 0.25, 0.75, 1][i]} stopColor="currentColor" stopOpacity={opacity * 0.25} />
        ))}
      </linearGradient>
      <rect x="2" y="2" width="60" height="16" fill={`url(#${fade})`} />
      <path
        d={OUTLINES[sign]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={sign === 'claimed' ? '4 3' : undefined}
      />
    </>
  );
}
