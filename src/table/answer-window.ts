// What to draw in a window: for each lane its events, or counts per pixel column where they are too many.
import { addAll } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import type { DrawnEvent, KindBins, Lane, LaneValue, WindowAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { isUntouched } from '#domain/filter-values.ts';
import type { EventId } from '#domain/ids.ts';
import type { WindowQuestion } from '#domain/question.ts';
import { columnEdges, countColumns, type ColumnEdges } from './bin-density.ts';
import { summaryOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { dimmedRows, filterKey, passingRows } from './filter-rows.ts';
import { rowOf } from './id-index.ts';
import { laneParts, type LanePart } from './lane-parts.ts';
import { lanesOf } from './lane-rows.ts';
import { passingIndex } from './passing-index.ts';
import { timeOrder, type TimeOrder } from './time-order.ts';
import { countInWindow, makeWindowIndex, membersInWindow, ranksInWindow } from './window-index.ts';

/** The events of one lane that are of one kind and pass, or do not. */
interface DrawnPart extends LanePart {
  readonly dimmed: boolean;
}

interface LaneParts {
  readonly key: string;
  readonly value: LaneValue;
  /** Those that pass. */
  readonly count: number;
  readonly parts: readonly DrawnPart[];
}

interface PreparedLanes {
  readonly lanes: readonly LaneParts[];
  readonly more: number;
}

/** The same for all windows: panning and zooming only search in it. */
const recentLanes = makeRecent<PreparedLanes>(3);
/** Without filters, which readers come back to. */
const standingLanes = makeRecent<PreparedLanes>(3);

/** What of a question does not depend on the window. */
export type LanesQuestion = Pick<WindowQuestion, 'filter' | 'rest' | 'lanes' | 'zone'>;

/** Kept for the next window. */
export function prepareLanes(table: EventTable, question: LanesQuestion): PreparedLanes {
  const { filter, rest, lanes: choice, zone } = question;
  const recent = isUntouched(filter) ? standingLanes : recentLanes;
  return recent(table, JSON.stringify([filterKey(filter), rest, choice, zone]), () => {
    const passing = passingRows(table, filter);
    const dimmed = rest === 'fade' ? dimmedRows(table, filter) : null;
    const lanes = lanesOf(table, choice, dimmed ? addAll(dimmed.slice(), passing) : passing);
    const passingParts = laneParts(table, lanes, passingIndex(table, filter, zone));
    const dimmedParts = dimmed ? laneParts(table, lanes, makeWindowIndex(timeOrder(table.time, zone), dimmed)) : [];
    const prepared = lanes.names.map(({ key, value }, i): LaneParts => {
      const parts = (passingParts[i] ?? []).map((part) => ({ ...part, dimmed: false }));
      const others = (dimmedParts[i] ?? []).map((part) => ({ ...part, dimmed: true }));
      const count = parts.reduce((sum, { index }) => sum + index.ranks.length, 0);
      return { key, value, count, parts: [...parts, ...others] };
    });
    return { lanes: prepared, more: lanes.more };
  });
}

/** An event on the way to being drawn. */
interface Mark {
  readonly rank: number;
  readonly dimmed: boolean;
}

export function answerWindow(table: EventTable, question: WindowQuestion): WindowAnswer {
  const { window, columns, zone } = question;
  const order = timeOrder(table.time, zone);
  const { lanes, more } = prepareLanes(table, question);
  const kept = keptRanks(table, order, question.keep);
  const keptMarks = lanes.map((lane) => keptIn(lane, kept, window));
  const inWindow = lanes.map(({ parts }) => parts.reduce((sum, { index }) => sum + countInWindow(index, window), 0));
  const asEvents = lanesThatFit(inWindow, keptMarks, question.budget);

  let edges: ColumnEdges | null = null;
  const make = oneBuffer(lanes.reduce((sum, { parts }, i) => sum + (asEvents.has(i) ? 0 : 2 * parts.length), 0));
  const binsOf = ({ parts }: LaneParts): readonly KindBins[] => {
    const known = (edges ??= columnEdges(order, window, columns));
    return parts.map(({ kind, dimmed, index }) => ({ kind, dimmed, ...countColumns(index, known, make) }));
  };
  const draw = ({ rank, dimmed }: Mark): DrawnEvent => ({ ...summaryOf(table, order.rows[rank] ?? 0, zone), dimmed });
  const answer = lanes.map((lane, i): Lane => {
    const fits = asEvents.has(i);
    return {
      key: lane.key,
      value: lane.value,
      count: lane.count,
      events: (fits ? allIn(lane, window) : (keptMarks[i] ?? [])).map(draw),
      bins: fits ? null : binsOf(lane),
    };
  });
  return { window, columns, lanes: answer, moreLanes: more };
}

/** Makes arrays of the same length in one buffer: it is handed to the page in one piece. */
function oneBuffer(count: number): (length: number) => Uint32Array {
  let all: Uint32Array | null = null;
  let made = 0;
  return (length) => {
    all ??= new Uint32Array(count * length);
    made += 1;
    return all.subarray((made - 1) * length, made * length);
  };
}

function keptRanks(table: EventTable, order: TimeOrder, keep: readonly EventId[]): Uint32Array {
  const rows = keep.map((id) => rowOf(table, id)).filter((row) => row >= 0);
  return Uint32Array.from(new Set(rows.map((row) => order.ranks[row] ?? 0))).toSorted();
}

function keptIn({ parts }: LaneParts, kept: Uint32Array, { from, to }: TimeWindow): readonly Mark[] {
  const marks: Mark[] = [];
  for (const rank of kept) {
    for (const { dimmed, index } of parts) {
      const { ranks, order } = index;
      if (ranks.has(rank) && (order.starts[rank] ?? 0) < to && (order.overs[rank] ?? 0) > from)
        marks.push({ rank, dimmed });
    }
  }
  return marks;
}

/** Lanes with the fewest events first, until the budget is used up; what is kept in the others has been paid for before. */
function lanesThatFit(
  inWindow: readonly number[],
  keptMarks: readonly (readonly Mark[])[],
  budget: number,
): ReadonlySet<number> {
  const fitting = new Set<number>();
  let left = keptMarks.reduce((sum, marks) => sum - marks.length, budget);
  for (const lane of Array.from(inWindow.keys()).toSorted((a, b) => (inWindow[a] ?? 0) - (inWindow[b] ?? 0))) {
    const price = (inWindow[lane] ?? 0) - (keptMarks[lane]?.length ?? 0);
    if (price > left && price > 0) break;
    left -= price;
    fitting.add(lane);
  }
  return fitting;
}

/** In order of time. */
function allIn({ parts }: LaneParts, window: TimeWindow): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { dimmed, index } of parts) {
    for (const rank of ranksInWindow(index, membersInWindow(index, window))) marks.push({ rank, dimmed });
  }
  return marks.toSorted((a, b) => a.rank - b.rank);
}
