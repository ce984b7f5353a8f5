// What came in in another maker's format goes out in ours, and is the same events.
import { afterAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { eventId, UTC } from '#domain/ids.ts';
import { newMapping } from '#domain/table-mapping.ts';
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

describe('a table with events that only seem to be the same', () => {
  it('has each of them under an id of its own, in its details and in what goes out', async () => {
    const table = 'kind,title,start,end\ntalks,A,2025,2026\ntalks,A,2025,2027\n';
    const { key } = await store.open({ kind: 'file', file: new File([table], 'a.csv'), name: 'a.csv' });
    const asked = { type: 'event', filter: NO_FILTER, zone: UTC, id: eventId('2025-a-2') } as const;
    expect(await store.ask(key, asked)).toMatchObject({
      found: true,
      detail: { record: { id: '2025-a-2', time: { end: '2027' } } },
    });
    const file = await store.exportEvents(key, { format: 'json', filter: null, accessed: '2025-11-22' });
    const { dataset, problems } = readEventsFile(await file.text(), 'again');
    expect(problems.groups).toEqual([]);
    expect(dataset.events.map(({ id }) => id)).toEqual(['2025-a', '2025-a-2']);
  });
});

describe('a table with our names of columns', () => {
  const table = 'kind,title,start\nMeeting,A,2025\n';
  const input = { kind: 'file', file: new File([table], 'own.csv'), name: 'own.csv' } as const;

  it('is read anew by a mapping, when a reader wants that', async () => {
    expect(await store.open(input)).toMatchObject({ isOwnTable: true, eventCount: 0 });
    const asked = await store.open({ ...input, mapping: 'ask' }).catch((error: unknown) => error);
    expect(asked).toMatchObject({ failure: { code: 'unmapped-table' } });
    const mapping = newMapping(
      ['kind', 'title', 'start'],
      [
        { column: 'title', from: 'title' },
        { column: 'start', from: 'start', as: 'iso' },
      ],
    );
    expect(await store.open({ ...input, mapping })).toMatchObject({ mapping, eventCount: 1 });
  });
});

describe('a file that refers to what it lacks', () => {
  it('goes out without entries for that', async () => {
    const participants = [{ actor: 'ghost', role: 'party' }];
    const events = [{ id: 'a', kind: 'talks', title: 'A', time: { start: '2025' }, participants }];
    const text = JSON.stringify({ format: 'conflict-timeline', version: 1, meta: { title: 'Talks' }, events });
    const { key } = await store.open({ kind: 'file', file: new File([text], 'b.json'), name: 'b.json' });
    const file = await store.exportEvents(key, { format: 'json', filter: null, accessed: '2025-11-22' });
    expect(JSON.parse(await file.text())).toEqual({
      ...(JSON.parse(text) as object),
      meta: { title: 'Talks', 'x-export': { accessed: '2025-11-22' } },
    });
  });
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
