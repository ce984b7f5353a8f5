// A growing column holds what was pushed, and what was looked at before stays as it was.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Growable } from './growable.ts';

const bytes = fc.array(fc.nat(255), { maxLength: 300 });

it.each([Uint8Array, Uint16Array, Uint32Array, Float64Array])('is an array of what was pushed: %o', (make) => {
  fc.assert(
    fc.property(bytes, (values) => {
      const column = new Growable<InstanceType<typeof make>>(make);
      for (const value of values) column.push(value);
      expect(column.length).toBe(values.length);
      expect(Array.from(column.view())).toEqual(values);
      expect(Array.from(column.copy())).toEqual(values);
      expect([column.at(0), column.at(values.length)]).toEqual([values[0], undefined]);
    }),
  );
});

it('changes nothing of what was handed out', () => {
  fc.assert(
    fc.property(bytes, bytes, (before, after) => {
      const column = new Growable(Uint32Array);
      for (const value of before) column.push(value);
      const [view, copy] = [column.view(), column.copy()];
      for (const value of after) column.push(value);
      expect([Array.from(view), Array.from(copy)]).toEqual([before, before]);
      expect(Array.from(column.view())).toEqual([...before, ...after]);
    }),
  );
});

it('copies into memory of just that size', () => {
  const column = new Growable(Float64Array);
  for (let i = 0; i < 1000; i++) column.push(i);
  expect(column.copy().buffer.byteLength).toBe(8000);
});
