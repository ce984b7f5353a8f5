// The time axis of a picture: its lines, and those of its labels that have room.
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import type { AxisUnit } from '#domain/axis-unit.ts';
import { axisScale } from '#timeline/axis-scale.ts';
import { axisTicks } from '#timeline/axis-ticks.ts';
import type { View } from '#timeline/item-box.ts';
import type { ImageTick } from './image-model.ts';
import type { ImageMeasure } from './place-event.ts';

export interface AxisWords {
  readonly minor: (at: EpochMs, scale: AxisUnit, step: number) => string;
  readonly major: (at: EpochMs, scale: AxisUnit) => string;
}

interface AxisLabel {
  readonly text: string;
  /** From the start of the view; the label begins a little after it. */
  readonly x: number;
  readonly style: 'major' | 'minor';
}

/** Of the axis: labels begin so far after their line, and need air after them. */
const AFTER_LINE = { major: 8, minor: 6 } as const;
const AIR = 6;

/** Those that neither the next nor the end of the view would cut. */
function fitting(labels: readonly AxisLabel[], width: number, measure: ImageMeasure): readonly AxisLabel[] {
  return labels.filter(({ text, x, style }, i) => {
    const room = (labels[i + 1]?.x ?? width) - x;
    return text !== '' && AFTER_LINE[style] + measure(text, style) + AIR <= room;
  });
}

export interface PlacedAxis {
  readonly ticks: readonly ImageTick[];
  readonly labels: readonly AxisLabel[];
}

export function placeAxis(view: View, zone: ZoneId, words: AxisWords, measure: ImageMeasure): PlacedAxis {
  const msPerPx = (view.to - view.from) / view.width;
  const { scale, step } = axisScale(msPerPx);
  const majors: AxisLabel[] = [{ text: words.major(view.from, scale), x: 0, style: 'major' }];
  const minors: AxisLabel[] = [];
  const ticks = axisTicks(view, msPerPx, zone).map(({ at }) => {
    const x = (at - view.from) / msPerPx;
    const major = words.major(at, scale);
    const isMajor = major !== majors.at(-1)?.text;
    if (isMajor) majors.push({ text: major, x, style: 'major' });
    minors.push({ text: words.minor(at, scale, step), x, style: 'minor' });
    return { x, isMajor };
  });
  const labels = [...fitting(majors, view.width, measure), ...fitting(minors, view.width, measure)];
  return { ticks, labels: labels.map((label) => ({ ...label, x: label.x + AFTER_LINE[label.style] })) };
}
