// Makes problems of a file, as many as a test wants.
import type { ProblemSummary } from '#domain/dataset.ts';
import type { Problem, ProblemGroup } from '#domain/problem.ts';

const problem = (severity: Problem['severity'], index: number): Problem => ({
  severity,
  code: severity === 'error' ? 'bad-date' : 'unknown-key',
  list: 'events',
  index,
  id: `${severity === 'error' ? 'bad' : 'odd'}-${index}`,
  field: severity === 'error' ? 'time.start' : 'colour',
  found: severity === 'error' ? '"2025-02-30"' : '"red"',
  params: {},
  line: index + 1,
  column: 3,
  group: 0,
});

/** Records `bad-0`, `bad-1` … with a date that does not exist, and `odd-0` … with a field that nobody knows. */
export function makeProblems(errors: number, warnings: number): ProblemSummary {
  const list = [
    ...Array.from({ length: errors }, (_, index) => problem('error', index)),
    ...Array.from({ length: warnings }, (_, index) => problem('warning', index)),
  ];
  const groups = (['error', 'warning'] as const)
    .map((severity): ProblemGroup => {
      const { code, field } = problem(severity, 0);
      return { severity, code, list: 'events', field, count: severity === 'error' ? errors : warnings };
    })
    .filter(({ count }) => count > 0);
  const numberOf = ({ severity }: Problem): number => groups.findIndex((group) => group.severity === severity);
  return { errors, warnings, heldBack: errors, groups, list: list.map((one) => ({ ...one, group: numberOf(one) })) };
}
