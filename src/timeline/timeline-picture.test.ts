// An answer made into what is drawn: all places known before anything is drawn.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnEvent, WindowAnswer } from '#domain/answer.ts';
import { DAY, HOUR } from '#domain/calendar.ts';
import { eventId } from '#domain/ids.ts';
import { drawnAt, drawnEvent, laneOf, windowAnswer, MONDAY } from '#testing/drawn-event.ts';
import { reservedSpan, ROW_HEIGHT } from './item-box.ts';
import { makePicture, type PictureOptions, type TimelinePicture } from './timeline-picture.ts';

const week = { from: MONDAY, to: MONDAY + 7 * DAY };
const WIDTH = 1000;
const options: PictureOptions = {
  words: {
    eventName: ({ title }) => title,
    eventTags: ({ certainty }) => (certainty === 'claimed' ? ['claimed'] : []),
    laneName: () => ({ text: 'Lane' }),
    laneCount: (inView, count) => `${inView} of ${count}`,
  },
  width: WIDTH,
  msPerPx: (7 * DAY) / WIDTH,
  measure: (text) => text.length * 7,
  namesInside: false,
  keep: new Set(),
  before: null,
};
const draw = (answer: WindowAnswer, more: Partial<PictureOptions> = {}): TimelinePicture =>
  makePicture(answer, { ...options, ...more });
const answerOf = (...events: readonly DrawnEvent[]) => windowAnswer(week, [laneOf('all', events)]);
const rowOf = (picture: TimelinePicture, id: string) =>
  picture.lanes[0]?.items.find(({ event }) => event.id === id)?.row;
const hourly = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    drawnAt(`e${i}`, { start: new Date(MONDAY + i * 10 * 60_000).toISOString() }),
  );

describe('makePicture', () => {
  it('draws each event in each of its lanes, by the same name', () => {
    const event = drawnEvent('shared');
    const { lanes } = draw(windowAnswer(week, [laneOf('egypt', [event]), laneOf('qatar', [event])]));
    const items = lanes.flatMap((lane) => lane.items);
    expect(items.map(({ name }) => name)).toEqual(['Event shared', 'Event shared']);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('makes room in a lane for all of its rows', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => drawnEvent(`e${i}`));
    const [lane] = draw(answerOf(...crowd)).lanes;
    expect(new Set(lane?.items.map(({ row }) => row)).size).toBe(9);
    for (const item of lane?.items ?? []) expect(item.top + ROW_HEIGHT).toBeLessThan(lane?.height ?? 0);
  });

  it('leaves room above the first row where names stand inside', () => {
    const top = (namesInside: boolean) => draw(answerOf(drawnEvent('a')), { namesInside }).lanes[0]?.items[0]?.top ?? 0;
    expect(top(true)).toBeGreaterThanOrEqual(top(false) + 20);
  });

  it('makes lanes as high as their names need', () => {
    const named = (text: string) =>
      draw(answerOf(), { words: { ...options.words, laneName: () => ({ text }) } }).lanes[0]?.height ?? 0;
    expect(named('The Foreign Ministry of Somewhere')).toBeGreaterThan(named('Egypt'));
  });

  it('never lets two events of a row touch', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(times, (hours) => {
        const events = hours.map(([from, length], i) =>
          drawnAt(`e${i}`, {
            start: new Date(MONDAY + from * HOUR).toISOString(),
            end: new Date(MONDAY + (from + length) * HOUR).toISOString(),
          }),
        );
        for (const { items } of draw(answerOf(...events)).lanes)
          for (const a of items)
            for (const b of items) {
              if (a.key >= b.key || a.row !== b.row) continue;
              const [x, y] = [a, b].map((item) => reservedSpan(item, options.msPerPx, WIDTH));
              expect(x && y && (x.to <= y.from || y.to <= x.from)).toBe(true);
            }
      }),
    );
  });

  it('keeps the rows of what stays from picture to picture', () => {
    const events = [drawnEvent('a'), drawnEvent('b'), drawnEvent('c')];
    const before = draw(answerOf(...events));
    const after = draw(windowAnswer(week, [laneOf('all', events.slice(1), { count: 3 })]), { before });
    expect(rowOf(after, 'c')).toBe(2);
  });

  it('closes up what filters have left, and is the same again without them', () => {
    const events = [drawnEvent('a'), drawnEvent('b'), drawnEvent('c')];
    const before = draw(answerOf(...events));
    const narrowed = draw(answerOf(...events.slice(2)), { before });
    expect(rowOf(narrowed, 'c')).toBe(0);
    const widened = draw(answerOf(...events), { before: narrowed });
    expect(['a', 'b', 'c'].map((id) => rowOf(widened, id))).toEqual([0, 1, 2]);
  });

  it('knows where the row is free before an event', () => {
    const [first, second] = [drawnAt('a', { start: '2025-10-06' }), drawnAt('b', { start: '2025-10-10' })];
    const items = draw(answerOf(first, second)).lanes[0]?.items ?? [];
    expect(items[0]?.freeFrom).toBe(Number.NEGATIVE_INFINITY);
    expect(items[1]?.freeFrom).toBeGreaterThan(first.extent.end);
  });

  it('says an event anew when it has changed', () => {
    const before = draw(answerOf(drawnEvent('a')));
    const after = draw(answerOf(drawnEvent('a', { title: 'Another title' })), { before });
    expect(after.lanes[0]?.items[0]?.name).toBe('Another title');
  });
});

describe('a lane with too many rows', () => {
  it('is drawn as bars when zooming in can spread its events', () => {
    const [lane] = draw(answerOf(...hourly(60))).lanes;
    expect(lane?.items).toEqual([]);
    expect(lane?.density).not.toBeNull();
    expect(lane?.spans.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(60);
  });

  it('still draws what is selected or has the focus', () => {
    const [lane] = draw(answerOf(...hourly(60)), { keep: new Set([eventId('e7')]) }).lanes;
    expect(lane?.items.map(({ event }) => event.id)).toEqual(['e7']);
    expect(lane?.items[0]?.top).toBeGreaterThan((lane?.densityTop ?? 0) + (lane?.densityHeight ?? 0));
  });

  it('stays as it is when its events are of one and the same day', () => {
    const sameDay = Array.from({ length: 40 }, (_, i) => drawnEvent(`e${i}`));
    const [lane] = draw(answerOf(...sameDay)).lanes;
    expect(lane?.items).toHaveLength(40);
    expect(lane?.density).toBeNull();
  });
});

describe('a lane that came as counts', () => {
  const counts = Uint32Array.from({ length: 64 }, (_, i) => i % 3);
  const bins = [{ kind: 'talks' as const, dimmed: false, counts, starts: counts }];

  it('is drawn as bars over which its kept events stand in rows', () => {
    const [lane] = draw(windowAnswer(week, [laneOf('all', [drawnEvent('kept')], { bins, count: 900 })])).lanes;
    expect(lane?.density?.bins).toHaveLength(1);
    expect(lane?.items).toHaveLength(1);
    expect(lane?.count).toBe(900);
  });

  it('gives the scale of all bars', () => {
    expect(draw(windowAnswer(week, [laneOf('all', [], { bins })])).tallest).toBe(2);
    expect(draw(answerOf(drawnEvent('a'))).tallest).toBe(0);
  });
});
