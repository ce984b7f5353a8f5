// What came in in another maker's format goes out in ours, and is the same events.
import { afterAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { LocalEventStore } from './local-event-store.ts';

const store = new LocalEventStore();
afterAll(() => store.dispose());

const ACLED = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'EXA12,07 October 2025,1,Battles,Armed clash,Forces of Examplia,NA,Other Group,=Town,-31.5,34.4,1,AFP; dpa,"A clash, it is said.",3',
  'EXA13,2025-10-08,2,Protests,Peaceful protest,Protesters,NA,NA,Village,31.6,34.5,2,AFP,People marched.,0',
].join('\n');

describe('a table of ACLED', () => {
  it.each(['json', 'ndjson', 'csv'] as const)(
    'exported as %s, reads as the events that it was read as',
    async (format) => {
      const { key } = await store.open({ kind: 'file', file: new File([ACLED], 'acled.csv'), name: 'acled.csv' });
      const file = await store.exportEvents(key, { format, filter: null, accessed: '2025-11-22' });
      const [before, after] = [readEventsFile(ACLED, 'acled.csv').dataset, readEventsFile(await file.text(), 'again')];
      expect(after.problems.groups).toEqual([]);
      expect(after.dataset).toEqual({
        ...before,
        meta: { ...before.meta, 'x-export': { accessed: '2025-11-22' } },
      });
    },
  );
});

describe('a part of a file', () => {
  const file = JSON.stringify({
    format: 'conflict-timeline',
    version: 1,
    meta: { title: 'Talks' },
    events: [
      { id: 'a', kind: 'talks', title: 'A', time: { start: '2025' }, relations: [{ type: 'about', event: 'b' }] },
      { id: 'b', kind: 'attack', title: 'B', time: { start: '2025' } },
      {
        id: 'c',
        kind: 'talks',
        title: 'C',
        time: { start: '2024' },
        relations: [
          { type: 'about', event: 'a' },
          { type: 'follows', event: 'b' },
        ],
      },
    ],
  });

  it('has no relations to events that are not in it, and the order of the file', async () => {
    const { key } = await store.open({ kind: 'file', file: new File([file], 'a.json'), name: 'a.json' });
    const request = { format: 'json', filter: { ...NO_FILTER, kinds: ['talks'] }, accessed: '2025-11-22' } as const;
    const exported = await store.exportEvents(key, request);
    const { dataset, problems } = readEventsFile(await exported.text(), 'part');
    expect(problems.groups).toEqual([]);
    expect(dataset.events.map(({ id, relations }) => [id, relations])).toEqual([
      ['a', undefined],
      ['c', [{ type: 'about', event: 'a' }]],
    ]);
  });
});
