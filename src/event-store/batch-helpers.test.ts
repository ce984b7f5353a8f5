// A large file that is read with helpers is the same file, whatever becomes of the helpers.
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import type { TableQuestion } from '#domain/question.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import { EventsReader } from '#formats/read-events.ts';
import { answerQuery } from '#table/answer-query.ts';
import { EventTableBuilder } from '#table/event-table-builder.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { serveBatches, type HelperDoor, type ToHelper } from './batch-helper.ts';
import { BatchHelpers } from './batch-helpers.ts';
import type { Helper } from './start-helpers.ts';

const COUNT = 24_000;
const file = makeEventsFile(COUNT);

const QUESTIONS: readonly TableQuestion[] = [
  { type: 'facets', filter: NO_FILTER, limit: 1000 },
  { type: 'extent', filter: NO_FILTER, zone: UTC },
  ...[0, COUNT / 2, COUNT - 100].map((offset): TableQuestion => {
    const sort = { by: 'title', descending: false } as const;
    return {
      type: 'page',
      filter: { ...NO_FILTER, q: 'tell' },
      zone: UTC,
      window: null,
      sort,
      offset,
      limit: 100,
      locate: null,
      locale: 'en',
    };
  }),
];

/** A helper in this thread, which answers a little later; it breaks after so many batches. */
function makeHelper(batches = Number.POSITIVE_INFINITY): Helper {
  const listeners = new Map<string, (event: Event) => void>();
  let receive: (event: MessageEvent<ToHelper>) => void = () => undefined;
  let left = batches;
  const door: HelperDoor = {
    addEventListener: (_, listener) => void (receive = listener),
    postMessage: (data) => listeners.get('message')?.(new MessageEvent('message', { data })),
  };
  serveBatches(door);
  return {
    addEventListener: (type: string, listener: unknown) => void listeners.set(type, listener as (event: Event) => void),
    postMessage: (data: ToHelper) => {
      if (data.type === 'batch' && left-- <= 0) queueMicrotask(() => listeners.get('error')?.(new Event('error')));
      else queueMicrotask(() => receive(new MessageEvent('message', { data: structuredClone(data) })));
    },
    terminate: () => listeners.clear(),
  };
}

/** Some of what a file says, as rows. */
function tableOf({ events, actors, places }: typeof file): string {
  const actorNames = new Map(actors.map(({ id, name }) => [id, name]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const rows = events.map(({ id, kind, title, time, participants = [], place, claims = [], summary = '' }) => {
    const { name = '', lon = '', lat = '' } = (place && placeOf.get(place)) ?? {};
    const party = participants.map(({ actor }) => actorNames.get(actor)).join(';');
    const [{ text, speaker } = { text: '' }] = claims;
    const by = (speaker && actorNames.get(speaker)) ?? '';
    const start = time.start ?? time.asOf ?? '';
    return [id, kind, title, start, party, name, lon, lat, text, by, summary].map((cell) => `"${cell}"`).join(',');
  });
  return ['id,kind,title,start,party,place,lon,lat,quote,quoteSpeaker,summary', ...rows].join('\n');
}

/** All that can be asked of a file. `start`: of helpers, if there are any. */
async function read(text: string, start?: () => Helper | null) {
  const bytes = new TextEncoder().encode(text);
  const source = memorySource(bytes);
  let builder: EventTableBuilder | null = null;
  let helped = 0;
  const helpers =
    start &&
    new BatchHelpers({
      source,
      start,
      handOn: (batch, ranges, ids) => {
        helped += ranges.length;
        builder?.addBatch(batch, ranges, ids);
      },
    });
  const sink = {
    begin: (head: ConstructorParameters<typeof EventTableBuilder>[0]) => void (builder = new EventTableBuilder(head)),
    add: (...event: Parameters<EventTableBuilder['add']>) => builder?.add(...event),
  };
  const reader = new EventsReader('large.json', sink, helpers ?? null);
  for (let at = 0; at < bytes.length; at += 500_000) {
    reader.push(bytes.subarray(at, at + 500_000));
    await Promise.resolve();
  }
  while (!reader.settle()) await Promise.resolve();
  const { head, problems, dropped, eventCount } = reader.end(source);
  helpers?.dispose();
  builder ??= new EventTableBuilder(head);
  const recordAt = ({ from, to }: { from: number; to: number }) => decodeEvent(bytes.slice(from, to), head);
  const table = builder.build(head, { recordAt, dropped });
  return { helped, read: { problems, eventCount, answers: QUESTIONS.map((question) => answerQuery(table, question)) } };
}

describe('a large file', () => {
  const text = JSON.stringify(file);

  it('is the same with helpers', async () => {
    const { helped, read: found } = await read(text, () => makeHelper());
    expect(found).toEqual((await read(text)).read);
    expect(helped).toBeGreaterThan(COUNT / 4);
  });

  it('is the same with helpers, of one record a line', async () => {
    const { events, actors, places, sources, ...header } = file;
    const entries = Object.entries({ actors, places, sources });
    const lines = entries.flatMap(([list, records]) => (records as object[]).map((record) => ({ list, ...record })));
    const ndjson = [header, ...lines, ...events].map((line) => JSON.stringify(line)).join('\n');
    const { helped, read: found } = await read(ndjson, () => makeHelper());
    expect(found).toEqual((await read(ndjson)).read);
    expect(helped).toBeGreaterThan(COUNT / 4);
    // With an entry after the events, all of them come anew.
    const late = [header, ...lines.slice(1), ...events, lines[0]].map((line) => JSON.stringify(line)).join('\n');
    expect((await read(late, () => makeHelper())).read).toEqual((await read(late)).read);
  });

  it('is the same with helpers, as a table that names whom it will', async () => {
    const table = tableOf(file);
    const { helped, read: found } = await read(table, () => makeHelper());
    const alone = (await read(table)).read;
    expect(found).toEqual(alone);
    expect(helped).toBeGreaterThan(COUNT / 4);
    expect((await read(table, () => makeHelper(3))).read).toEqual(alone);
    // A name that is too long, a row that is none of the first, and one that comes twice.
    const rows = table.split('\n');
    rows[9000] = `x,talks,x,2025,${'x'.repeat(301)},,,`;
    rows[12_000] = 'y,talks,y,2025,"new\nparty",new place,200,10,,more';
    rows[20_000] = rows[100] ?? '';
    const spoilt = rows.join('\n');
    expect((await read(spoilt, () => makeHelper())).read).toEqual((await read(spoilt)).read);
  });

  it('is the same when a helper breaks, and where none can be started', async () => {
    const alone = (await read(text)).read;
    expect((await read(text, () => makeHelper(2))).read).toEqual(alone);
    expect(await read(text, () => null)).toEqual({ helped: 0, read: alone });
  });

  it('has all its problems, where they are', async () => {
    const events = file.events.map((event, i) => {
      if (i % 4000 === 3999) return { ...event, titel: 'x' };
      if (i % 6000 === 5999) return { ...event, id: file.events[5]?.id };
      return i % 5000 === 4999 ? { ...event, place: 'nowhere' } : event;
    });
    const spoilt = JSON.stringify({ ...file, events }, null, 1);
    const { helped, read: found } = await read(spoilt, () => makeHelper());
    expect(found).toEqual((await read(spoilt)).read);
    expect(found.problems.errors).toBe(2);
    expect(helped).toBeGreaterThan(0);
  });

  it('is read here where helpers find something to tell in every batch', async () => {
    const events = file.events.map((event) => ({ ...event, place: 'nowhere' }));
    const spoilt = JSON.stringify({ ...file, events });
    const { helped, read: found } = await read(spoilt, () => makeHelper());
    expect(found).toEqual((await read(spoilt)).read);
    expect(helped).toBe(0);
  });
});
