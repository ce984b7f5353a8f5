// Counts events over pixel columns: for the lanes of a window, and for the overview of the whole file.
import { makeRecent } from '#base/recent.ts';
import type { DensityAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { DensityQuestion } from '#domain/question.ts';
import type { EventTable } from './event-table.ts';
import { passingIndex, standingIndex } from './passing-index.ts';
import { overBy, startedBefore, timeOrder, type TimeOrder } from './time-order.ts';
import type { WindowIndex } from './window-index.ts';

/** Edges of pixel columns, as every index of the same order counts by them. */
export interface ColumnEdges {
  /** By edge: how many of the order begin before it, and how many are over by it. */
  readonly started: Uint32Array;
  readonly over: Uint32Array;
}

/** The same columns are asked for again whenever the filter changes. */
const recentEdges = makeRecent<ColumnEdges>(4);

/** Column `i` of `columns` is [edge i, edge i + 1); the last edge is the end of the window, exactly. An empty window has nothing. */
export function columnEdges(order: TimeOrder, { from, to }: TimeWindow, columns: number): ColumnEdges {
  return recentEdges(order, `${from} ${to} ${columns}`, () => findEdges(order, from, to, columns));
}

function findEdges(order: TimeOrder, from: number, to: number, columns: number): ColumnEdges {
  const started = new Uint32Array(columns + 1);
  const over = new Uint32Array(columns + 1);
  if (!(from < to)) return { started, over };
  for (let i = 0; i <= columns; i++) {
    const at = i === columns ? to : from + ((to - from) * i) / columns;
    started[i] = startedBefore(order, at);
    over[i] = overBy(order, at);
  }
  return { started, over };
}

export interface ColumnCounts {
  /** Members that overlap the column: those begun before its end, less those over by its beginning. */
  readonly counts: Uint32Array;
  /** Of those, the ones that begin in it. */
  readonly starts: Uint32Array;
}

/** `make`: an array for so many columns. A lane has a dozen of them, and a buffer for each would cost more than what is in it. */
export function countColumns(
  { ranks, overPlaces }: WindowIndex,
  { started, over }: ColumnEdges,
  make: (columns: number) => Uint32Array = (columns) => new Uint32Array(columns),
): ColumnCounts {
  const counts = make(started.length - 1);
  const starts = make(counts.length);
  const begun = ranks.countsBelow(started);
  const gone = overPlaces.countsBelow(over);
  for (let i = 0; i < counts.length; i++) {
    const now = begun[i + 1] ?? 0;
    counts[i] = now - (gone[i] ?? 0);
    starts[i] = now - (begun[i] ?? 0);
  }
  return { counts, starts };
}

/** Over the whole file, but what is retracted; and of what passes. */
export function binDensity(table: EventTable, { filter, zone, window, columns }: DensityQuestion): DensityAnswer {
  const edges = columnEdges(timeOrder(table.time, zone), window, columns);
  return {
    all: countColumns(standingIndex(table, zone), edges).starts,
    passing: countColumns(passingIndex(table, filter, zone), edges).starts,
  };
}
