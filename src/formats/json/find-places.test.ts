// Lines and columns, held against another way of finding them.
import * as fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places.ts';
import type { JsonPath } from './json-value.ts';

function placeAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Every path of a value, that of the value itself first. */
function pathsOf(value: unknown): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[], ...entries.flatMap(([step, inner]) => pathsOf(inner).map((path) => [step, ...path]))];
}

describe('findPlaces', () => {
  it('finds every value where a syntax tree has it', () => {
    const indent = fc.constantFrom('', '  ', '\t');
    const lineEnd = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), indent, lineEnd, (value, space, end) => {
        const text = JSON.stringify(value, null, space).replaceAll('\n', end);
        const tree = parseTree(text);
        const paths = pathsOf(JSON.parse(text));
        const expected = paths.map((path) => {
          const node = tree && findNodeAtLocation(tree, [...path]);
          return node ? placeAt(text, node.offset) : null;
        });
        expect(
          findPlaces(
            text,
            paths.map((path) => ({ path, atKey: false })),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  const text = '{\n  "a": { "b": [1, 2] },\n  "c.d": 3\n}';
  const find = (path: JsonPath, atKey = false) => findPlaces(text, [{ path, atKey }])[0];

  it('gives the place of a key where that is asked for', () => {
    expect(find(['c.d'])).toEqual({ line: 3, column: 10 });
    expect(find(['c.d'], true)).toEqual({ line: 3, column: 3 });
  });

  it('gives what is around a value that is not there', () => {
    expect(find(['a', 'x', 'y'])).toEqual({ line: 2, column: 8 });
    expect(find(['a', 'b', 7])).toEqual({ line: 2, column: 15 });
    expect(find(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  it('takes the last of two keys of one name, as JSON.parse does', () => {
    expect(findPlaces('{"a":1,\n"a":2}', [{ path: ['a'], atKey: false }])).toEqual([{ line: 2, column: 5 }]);
  });

  it('gives no place, instead of an error, in what is nested without end', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"b":1}`;
    expect(findPlaces(deep, [{ path: ['b'], atKey: false }])).toHaveLength(1);
  });

  it('treats keys that objects have by nature like any others', () => {
    const hostile = '{"constructor": 1, "toString": {"__proto__": 2}}';
    expect(findPlaces(hostile, [{ path: ['toString', '__proto__'], atKey: false }])).toEqual([{ line: 1, column: 46 }]);
  });
});
