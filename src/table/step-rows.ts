// Walks over the events that pass, by time.
import type { StepAnswer } from '#domain/answer.ts';
import type { StepQuestion } from '#domain/question.ts';
import { summaryOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { rowOf } from './id-index.ts';
import { passingIndex } from './passing-index.ts';
import type { WindowIndex } from './window-index.ts';

/** Where a row stands among the members: its own position, or that of the member after it. */
export function memberOf({ ranks, order }: WindowIndex, row: number): { member: number; passes: boolean } {
  const rank = order.ranks[row] ?? 0;
  return { member: ranks.countBelow(rank), passes: ranks.has(rank) };
}

/** Null before the first and after the last. */
export function rankOfMember({ ranks }: WindowIndex, member: number): number | null {
  return (member < 0 ? null : ranks.slice(member, member + 1)[0]) ?? null;
}

export function stepRows(table: EventTable, { filter, zone, from, to }: StepQuestion): StepAnswer {
  const index = passingIndex(table, filter, zone);
  const rank = rankOfMember(index, stepTo(index, from === null ? -1 : rowOf(table, from), to));
  return { event: rank === null ? null : summaryOf(table, index.order.rows[rank] ?? 0, zone) };
}

/** From nowhere, the next is the first and the one before is the last. */
function stepTo(index: WindowIndex, row: number, to: StepQuestion['to']): number {
  const last = index.ranks.length - 1;
  if (to === 'first' || (to === 'next' && row < 0)) return 0;
  if (to === 'last' || row < 0) return last;
  const { member, passes } = memberOf(index, row);
  if (to === 'previous') return member - 1;
  return passes ? member + 1 : member;
}
