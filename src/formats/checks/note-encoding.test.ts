// An assumed encoding is told as a warning, before all that is wrong with the records.
import { expect, it } from 'vitest';
import { makeProblems } from '#testing/problems.ts';
import { noteEncoding } from './note-encoding.ts';

it('says nothing of a file in Unicode', () => {
  const problems = makeProblems(1, 0);
  expect(noteEncoding(problems, null)).toBe(problems);
});

it('names the encoding beside the other problems, which keep their groups', () => {
  const problems = noteEncoding(makeProblems(1, 1), 'windows-1256');
  expect(problems).toMatchObject({ errors: 1, warnings: 2, heldBack: 1 });
  expect(problems.list.map(({ code, group }) => [code, problems.groups[group]?.code])).toEqual([
    ['assumed-encoding', 'assumed-encoding'],
    ['bad-date', 'bad-date'],
    ['unknown-key', 'unknown-key'],
  ]);
  expect(problems.list[0]?.params).toEqual({ encoding: 'Windows-1256' });
});
