// Mappings that this browser keeps: the same columns bring them back, and nothing that stands there does harm.
import { beforeEach, describe, expect, it } from 'vitest';
import { newMapping } from '#domain/table-mapping.ts';
import { forgetMappings, keepMapping, recallMapping } from './kept-mappings.ts';

const KEY = 'parley-mappings';
const mappingFor = (...header: string[]) =>
  newMapping(header, [
    { column: 'title', from: header[0] ?? '' },
    { column: 'start', from: header[1] ?? '', as: 'iso' },
  ]);

describe('a mapping', () => {
  beforeEach(() => localStorage.removeItem(KEY));

  it('comes back for the same first row, whatever its letters, and for no other', () => {
    keepMapping(mappingFor('What', 'When'));
    expect(recallMapping(['what', ' WHEN '])).toEqual(mappingFor('What', 'When'));
    expect(recallMapping(['When', 'What'])).toBeNull();
    expect(recallMapping(['What', 'When', 'Where'])).toBeNull();
  });

  it('takes the place of the one for the same columns', () => {
    keepMapping(mappingFor('a', 'b'));
    const later = newMapping(['a', 'b'], [...mappingFor('b', 'a').fields]);
    keepMapping(later);
    expect(recallMapping(['a', 'b'])).toEqual(later);
  });

  it('can be forgotten', () => {
    keepMapping(mappingFor('a', 'b'));
    forgetMappings();
    expect(recallMapping(['a', 'b'])).toBeNull();
  });

  it('gives way to newer ones where there are many', () => {
    for (let i = 0; i < 40; i++) keepMapping(mappingFor(`a${i}`, 'b'));
    expect(recallMapping(['a39', 'b'])).not.toBeNull();
    expect(recallMapping(['a0', 'b'])).toBeNull();
  });

  it.each(['', '{', 'null', '{}', '[null,1,[]]', '[{"format":"parley-mapping","version":1,"header":[],"fields":{}}]'])(
    'is none where %j stands in its place',
    (text) => {
      localStorage.setItem(KEY, text);
      expect(recallMapping(['a', 'b'])).toBeNull();
    },
  );
});
