// The whole file at a glance: where its events crowd, which of them pass the filters, and which part the timeline shows.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DensityAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { ZoneId } from '#domain/ids.ts';
import { axisZone } from '#domain/zone.ts';
import { minorLabel } from '#i18n/format-axis.ts';
import { formatSpan } from '#i18n/format-instant.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { axisTicks } from '#timeline/axis-ticks.ts';
import { useViewState } from '#url/use-view-state.ts';
import { msPerPixel, toPixels } from './brush-geometry.ts';
import { drawDensity } from './density-chart.ts';
import styles from './OverviewPanel.module.css';
import { overviewRange } from './overview-range.ts';
import { useBrush } from './use-brush.ts';

/** Pixels of one column. */
const COLUMN = 6;
/** Labels stand further apart than on the timeline's own axis. */
const SPARSE = 1.8;
/** A label that begins closer to the end than this would be cut off. */
const LABEL_ROOM = 44;

/** `region` "Overview". */
export function OverviewPanel() {
  const { t } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const all = useAnswer({ type: 'extent', filter: NO_FILTER, zone });
  const passing = useAnswer({ type: 'extent', filter: view.filter, zone });
  const error = all.error ?? passing.error;
  if (error) throw error;
  const range = all.answer && overviewRange(all.answer.window, passing.answer?.window ?? null);
  return (
    <section className={styles['panel']} aria-label={t('overview.title')}>
      {range && <Overview range={range} content={all.answer?.window ?? range} zone={zone} />}
    </section>
  );
}

interface OverviewProps {
  readonly range: TimeWindow;
  /** From the first event to the last. */
  readonly content: TimeWindow;
  readonly zone: ZoneId;
}

function Overview({ range, content, zone }: OverviewProps) {
  const { t, locale } = useWords();
  const { plot, body, start, end } = useBrush(range, zone);
  const width = useWidth(plot);
  return (
    <>
      <p className={styles['label']} aria-hidden="true">
        <span>{t('overview.title')}</span>
        <span>{formatSpan(content, zone, locale)}</span>
      </p>
      <div className={styles['plot']} ref={plot}>
        {width > 0 && <Density range={range} zone={zone} width={width} />}
        {width > 0 && <Ticks range={range} zone={zone} width={width} />}
        <div className={styles['body']} ref={body} />
        <Handle ref={start} label={t('overview.start')} />
        <Handle ref={end} label={t('overview.end')} />
      </div>
    </>
  );
}

interface HandleProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly label: string;
}

/** An edge of the brush, which keeps its value up to date. */
function Handle({ ref, label }: HandleProps) {
  return (
    <div
      className={styles['handle']}
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={0}
    />
  );
}

interface ScaleProps {
  readonly range: TimeWindow;
  readonly zone: ZoneId;
  readonly width: number;
}

function Density({ range, zone, width }: ScaleProps) {
  const { dir } = useWords();
  const { view } = useViewState();
  const columns = Math.max(Math.floor(width / COLUMN), 1);
  const { answer } = useAnswer({ type: 'density', filter: view.filter, zone, window: range, columns });
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!answer || !canvas.current) return undefined;
    return keepDrawn(canvas.current, answer, dir === 'rtl');
  }, [answer, dir]);
  return <canvas className={styles['density']} ref={canvas} aria-hidden="true" />;
}

/** Drawn now, and again when the theme or the width changes. */
function keepDrawn(canvas: HTMLCanvasElement, answer: DensityAnswer, rtl: boolean): () => void {
  const draw = () => {
    const style = getComputedStyle(canvas);
    const colours = { all: style.color, passing: style.getPropertyValue('--accent').trim() };
    drawDensity(canvas, answer, { colours, rtl });
  };
  // Tells of the present width first.
  const resize = new ResizeObserver(draw);
  resize.observe(canvas);
  const theme = new MutationObserver(draw);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    resize.disconnect();
    theme.disconnect();
  };
}

function Ticks({ range, zone, width }: ScaleProps) {
  const { locale } = useWords();
  const scale = { range, width };
  const ticks = axisTicks(range, msPerPixel(scale) * SPARSE, zone);
  return (
    <div className={styles['ticks']} aria-hidden="true">
      {ticks
        .map(({ at, unit, step }) => ({ x: toPixels(at, scale), text: minorLabel(unit, at, zone, locale, step), at }))
        .filter(({ x }) => x <= width - LABEL_ROOM)
        .map(({ at, x, text }) => (
          <span key={at} className={styles['tick']} style={{ insetInlineStart: `${x}px` }}>
            {text}
          </span>
        ))}
    </div>
  );
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const resize = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    resize.observe(element.current);
    return () => resize.disconnect();
  }, [element]);
  return width;
}
