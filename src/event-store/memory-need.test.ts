// A file that is too large for the machine is refused in time, and never one that may well fit.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MIB } from '#base/mebibyte.ts';
import type { LoadFailure } from '#domain/problem.ts';
import { memoryLimit, memoryNeed, MemoryWatch, type ReadSoFar } from './memory-need.ts';

const GIB = 1024 * MIB;
afterEach(() => vi.unstubAllGlobals());

describe('what a file needs', () => {
  it('grows with its events and its text', () => {
    const read = { events: 1_000_000, bytes: 350 * MIB, share: 1 };
    const need = memoryNeed(read);
    expect(need).toBeGreaterThan(2 * 172 * 1_000_000);
    expect(need).toBeLessThan(GIB);
    expect(memoryNeed({ ...read, events: 2_000_000 })).toBeGreaterThan(need);
    expect(memoryNeed({ ...read, bytes: 700 * MIB })).toBeGreaterThan(need);
  });

  it('is told from the part that is read, packed or not', () => {
    const whole = memoryNeed({ events: 1_000_000, bytes: 350 * MIB, share: 1 });
    expect(memoryNeed({ events: 10_000, bytes: 3.5 * MIB, share: 0.01 })).toBeCloseTo(whole, 0);
  });

  it('is at least what is there already, where nobody knows how much is to come', () => {
    const read = { events: 10_000, bytes: 3.5 * MIB };
    expect(memoryNeed({ ...read, share: null })).toBeCloseTo(memoryNeed({ ...read, share: 1 }), 0);
    expect(memoryNeed({ ...read, share: 0 })).toBeCloseTo(memoryNeed({ ...read, share: 1 }), 0);
  });

  it('is not told from the first few records', () => {
    expect(memoryNeed({ events: 200, bytes: 60_000, share: 1e-6 })).toBeLessThan(MIB);
  });
});

describe('what there is', () => {
  it('is a part of what the machine has', () => {
    vi.stubGlobal('navigator', { deviceMemory: 4 });
    expect(memoryLimit()).toBe(2 * GIB);
  });

  it('is not known where the browser does not say', () => {
    vi.stubGlobal('navigator', {});
    expect(memoryLimit()).toBeNull();
    vi.stubGlobal('navigator', undefined);
    expect(memoryLimit()).toBeNull();
  });
});

describe('a file', () => {
  const million: ReadSoFar = { events: 10_000, bytes: 3.5 * MIB, share: 0.01 };
  const refusal = (read: ReadSoFar, limit: number | null, isTold = false): LoadFailure | null => {
    try {
      new MemoryWatch('large.json', isTold, limit).note(read);
      return null;
    } catch (error) {
      return (error as { failure: LoadFailure }).failure;
    }
  };

  it.each([0.5, 1])('of a million events is refused by a machine with %d GiB, with figures', (gib) => {
    const failure = refusal(million, (gib * GIB) / 2);
    expect(failure).toMatchObject({ code: 'out-of-memory', name: 'large.json', params: { limit: gib * 512 } });
    expect(failure?.params['need']).toBeGreaterThan(gib * 512);
  });

  it.each([2, 4, 8])('of a million events is let in by a machine with %d GiB', (gib) => {
    expect(refusal(million, (gib * GIB) / 2)).toBeNull();
  });

  it('as large as files may be is let in by a machine with 8 GiB', () => {
    expect(refusal({ events: 5_000_000, bytes: GIB, share: 1 }, 4 * GIB)).toBeNull();
  });

  it('is let in where nobody knows what there is, and where the reader wants to try', () => {
    expect([refusal(million, null), refusal(million, 1000, true)]).toEqual([null, null]);
  });
});
