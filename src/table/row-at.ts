// Where the list by date comes to a day, a month or a moment: by binary search, whatever the file holds.
import type { RowAtAnswer } from '#domain/answer.ts';
import type { EpochMs } from '#domain/ids.ts';
import type { RowAtQuestion } from '#domain/question.ts';
import { lowerBound } from './bounds.ts';
import { summaryOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { passingIndex } from './passing-index.ts';
import { startedBefore } from './time-order.ts';
import { membersInWindow, ranksInWindow, type WindowIndex, type WindowMembers } from './window-index.ts';

export function rowAt(table: EventTable, { filter, zone, window, time, descending }: RowAtQuestion): RowAtAnswer {
  const index = passingIndex(table, filter, zone);
  const members = membersInWindow(index, window);
  const total = members.earlier.length + members.end - members.first;
  if (total === 0) return { total, row: null, event: null };
  // What begins at an instant is over it by the next millisecond.
  const before = countBegun(index, members, descending ? Math.max(time.to, time.from + 1) : time.from);
  const upward = descending ? Math.max(0, before - 1) : Math.min(total - 1, before);
  const rank = ranksInWindow(index, members, upward, 1)[0] ?? 0;
  const event = summaryOf(table, index.order.rows[rank] ?? 0, zone);
  return { total, row: descending ? total - 1 - upward : upward, event };
}

/** How many of the members begin before `at`. */
function countBegun({ ranks, order }: WindowIndex, { earlier, first, end }: WindowMembers, at: EpochMs): number {
  const begun = startedBefore(order, at);
  return lowerBound(earlier, begun) + Math.max(0, Math.min(end, ranks.countBelow(begun)) - first);
}
