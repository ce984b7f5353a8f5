// Ids are found again just as in a Map, also those that were made to meet.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#base/string-dictionary.ts';
import { IdList } from './id-list.ts';

function listOf(ids: Iterable<string>): IdList<string> {
  const list = new IdList<string>();
  let position = 0;
  for (const id of ids) {
    if (list.numberOf(id) === undefined) list.add(id, position);
    position += 2;
  }
  return list;
}

describe('ids', () => {
  it('have the numbers in which they were added, and are no others', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(id), id, (ids, other) => {
        const list = listOf(ids);
        const first = [...new Set(ids)];
        expect(list.length).toBe(first.length);
        expect(first.map((one) => list.numberOf(one))).toEqual([...first.keys()]);
        expect(first.map((_, number) => list.positionAt(number))).toEqual(first.map((one) => ids.indexOf(one) * 2));
        expect(list.numberOf(other)).toBe(ids.includes(other) ? first.indexOf(other) : undefined);
      }),
    );
  });

  it('are found among very many', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `event-${i}`);
    const list = listOf(ids);
    expect(ids.every((id, i) => list.numberOf(id) === i)).toBe(true);
    expect(list.numberOf('event-100000')).toBeUndefined();
    expect(list.snapshot().at(77_777)).toBe('event-77777');
  });

  it('that were made to meet are told apart', () => {
    const meeting: string[] = [];
    for (let i = 0; meeting.length < 100; i++) if ((hashOf(`x${i}`) & 1023) === 7) meeting.push(`x${i}`);
    const list = listOf(meeting);
    expect(meeting.map((id) => list.numberOf(id))).toEqual([...meeting.keys()]);
    expect(list.numberOf('x')).toBeUndefined();
  });
});
