// Tells, among the problems of a file, that its encoding had to be assumed.
import type { ProblemSummary } from '#domain/dataset.ts';
import type { Problem, ProblemGroup } from '#domain/problem.ts';
import type { LegacyEncoding } from '#formats/bytes/legacy-encoding.ts';

/** `assumed`: null when nothing had to be assumed. */
export function noteEncoding(problems: ProblemSummary, assumed: LegacyEncoding | null): ProblemSummary {
  if (assumed === null) return problems;
  const { warnings, groups, list } = problems;
  const sort = { severity: 'warning', code: 'assumed-encoding', list: 'file', field: '' } as const;
  const group: ProblemGroup = { ...sort, count: 1 };
  const params = { encoding: assumed === 'windows-1256' ? 'Windows-1256' : 'Windows-1252' };
  const problem: Problem = { ...sort, found: '', params, group: groups.length };
  return { ...problems, warnings: warnings + 1, groups: [...groups, group], list: [problem, ...list] };
}
