// How far a file is: never backwards, and in words that say of what.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWords } from '#i18n/make-words.ts';
import { progressShare, progressText } from './progress.ts';

const words = makeWords('en');

describe('the share of a file that is there', () => {
  it('grows from nothing, through reading, to the last event checked', () => {
    const shares = [
      progressShare(null),
      progressShare({ phase: 'read', bytes: 500, totalBytes: 1000, events: 3 }),
      progressShare({ phase: 'read', bytes: 1000, totalBytes: 1000, events: 9 }),
      progressShare({ phase: 'check', events: 50, totalEvents: 100 }),
      progressShare({ phase: 'check', events: 100, totalEvents: 100 }),
    ];
    expect(shares).toEqual([0, 0.475, 0.95, 0.975, 1]);
  });

  it('is not known when the sender does not say how much there is', () => {
    expect(progressShare({ phase: 'read', bytes: 500, totalBytes: null, events: 3 })).toBeNull();
    expect(progressShare({ phase: 'check', events: 500, totalEvents: null })).toBeNull();
  });

  it('stays a share even when more comes than was promised', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (bytes, totalBytes) => {
        const share = progressShare({ phase: 'read', bytes, totalBytes, events: 0 });
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});

describe('in words', () => {
  it('says what is done, and of how much where that is known', () => {
    const text = (progress: Parameters<typeof progressText>[0]) => progressText(progress, 'a.json', words);
    expect(text(null)).toBe('Waiting for a.json');
    expect(text({ phase: 'read', bytes: 1_200_000, totalBytes: 3_400_000, events: 0 })).toBe('1.2 MB of 3.4 MB read');
    expect(text({ phase: 'read', bytes: 1_200_000, totalBytes: 3_400_000, events: 2_500 })).toBe(
      '1.2 MB of 3.4 MB read, 2,500 events',
    );
    expect(text({ phase: 'read', bytes: 1_200_000, totalBytes: null, events: 1 })).toBe('1.2 MB read, 1 event');
    expect(text({ phase: 'check', events: 12_000, totalEvents: 21_000 })).toBe('12,000 of 21,000 events checked');
    expect(text({ phase: 'check', events: 12_000, totalEvents: null })).toBe('12,000 events checked');
  });
});
