// What is shown first.
import { describe, expect, it } from 'vitest';
import { TIME_LIMIT } from './calendar.ts';
import { defaultWindow } from './default-window.ts';
import { UTC, zoneId } from './ids.ts';

const at = (iso: string) => Date.parse(iso);
const all = { from: at('2023-10-07'), to: at('2025-10-08') };

describe('defaultWindow', () => {
  it("is the file's own view, to the end of its last day, in the zone's days", () => {
    const meta = { title: 'x', view: { from: '2025-10-06', to: '2025-10-07' } };
    expect(defaultWindow(meta, zoneId('Africa/Cairo'), all)).toEqual({
      from: at('2025-10-05T21:00Z'),
      to: at('2025-10-07T21:00Z'),
    });
  });

  it('is all events and a little air where the file gives no view, or none that is one', () => {
    const padded = { from: all.from - (all.to - all.from) * 0.04, to: all.to + (all.to - all.from) * 0.04 };
    expect(defaultWindow({ title: 'x' }, UTC, all)).toEqual(padded);
    expect(defaultWindow({ title: 'x', view: { from: '2025-10-07', to: '2025-10-06' } }, UTC, all)).toEqual(padded);
    expect(defaultWindow({ title: 'x', view: { from: '2025-02-30', to: '2025-10-06' } }, UTC, all)).toEqual(padded);
  });

  it('is a day around a single instant', () => {
    const noon = at('2025-10-07T12:00Z');
    expect(defaultWindow({ title: 'x' }, UTC, { from: noon, to: noon })).toEqual({
      from: at('2025-10-07'),
      to: at('2025-10-08'),
    });
  });

  it('is some window even for a file without events', () => {
    const { from, to } = defaultWindow({ title: 'x' }, UTC, null);
    expect(from).toBeLessThan(to);
  });

  it('stays within what Date can hold', () => {
    expect(defaultWindow({ title: 'x' }, UTC, { from: -TIME_LIMIT, to: TIME_LIMIT })).toEqual({
      from: -TIME_LIMIT,
      to: TIME_LIMIT,
    });
  });
});
