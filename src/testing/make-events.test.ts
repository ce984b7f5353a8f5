// The made-up file is one that the page takes without a complaint, and holds what measurements need.
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar.ts';
import { eventExtent } from '#domain/event-extent.ts';
import { UTC } from '#domain/ids.ts';
import { CERTAINTIES, KINDS } from '#domain/vocabulary.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { makeEvents, makeEventsFile } from './make-events.ts';

const YEAR = 366 * DAY;
const file = makeEventsFile(3_000, { seed: 7 });

describe('a made-up events file', () => {
  it('is read without a problem', () => {
    const { dataset, problems } = readEventsFile(JSON.stringify(file), 'made-up.json');
    expect(problems).toEqual({ errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] });
    expect(dataset.events).toHaveLength(3_000);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(makeEventsFile(50, { seed: 7 })).toEqual(makeEventsFile(50, { seed: 7 }));
    expect(makeEventsFile(50, { seed: 8 })).not.toEqual(makeEventsFile(50, { seed: 7 }));
  });

  it('is the same when its events are made one after another', () => {
    const { head, nextEvent } = makeEvents(50, { seed: 7 });
    const events = Array.from({ length: 50 }, nextEvent);
    expect({ ...head, events }).toEqual(makeEventsFile(50, { seed: 7 }));
  });

  it('has every kind and certainty, instants and long wars, open ends, wings and several mediators', () => {
    const { events, actors } = file;
    const extents = events.map(({ time }) => eventExtent(time, UTC));
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(events.map(({ certainty = 'reported' }) => certainty))).toEqual(new Set(CERTAINTIES));
    expect(extents.some(({ start, end }) => start === end)).toBe(true);
    expect(extents.some(({ start, end }) => end - start > YEAR && end < Infinity)).toBe(true);
    expect(extents.some(({ openEnd }) => openEnd)).toBe(true);
    expect(actors.some(({ parent, represents }) => parent !== undefined && represents !== undefined)).toBe(true);
    const mediatorCounts = events.map(
      ({ participants = [] }) => participants.filter(({ role }) => role === 'mediator').length,
    );
    expect(Math.max(...mediatorCounts)).toBeGreaterThan(2);
  });
});
