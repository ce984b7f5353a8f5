// Which problems stand under which sort, and which sorts are open at first.
import type { ProblemSummary } from '#domain/dataset.ts';
import type { Problem, ProblemGroup } from '#domain/problem.ts';

/** So many rows are drawn at first, of a sort and of all of them: the first ones usually explain the rest. */
export const AT_FIRST = 100;

export interface ListedGroup {
  readonly group: ProblemGroup;
  /** Those of them that are listed. */
  readonly problems: readonly Problem[];
  /** As long as there is room, and the first in any case. */
  readonly isOpen: boolean;
}

export function listedGroups({ groups, list }: ProblemSummary): readonly ListedGroup[] {
  const byGroup = groups.map((): Problem[] => []);
  for (const problem of list) byGroup[problem.group]?.push(problem);
  let rows = 0;
  return groups.map((group, number) => {
    const problems = byGroup[number] ?? [];
    const isOpen = rows === 0 || rows + problems.length <= AT_FIRST;
    rows += problems.length;
    return { group, problems, isOpen };
  });
}
