// What every body of the EventStore port must do: the same tests run against each.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdviceAnswer } from '#domain/answer.ts';
import type { LoadProgress, OpenInput } from '#domain/opening.ts';
import type { Question } from '#domain/question.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import { eventId, UTC } from '#domain/ids.ts';
import { LoadError, type FailureCode } from '#domain/problem.ts';
import { newMapping, type TableSample } from '#domain/table-mapping.ts';
import { fetchTables } from '#formats/fetch-tables.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { anEvent, eventsText } from './events-file.ts';
import { makeEventsFile } from './make-events.ts';

const COUNT = 300;
const DATA = JSON.stringify({ ...makeEventsFile(COUNT, { seed: 5 }), 'x-own': { a: [1] } });
const WINDOW = { from: Date.UTC(2011, 0, 1), to: Date.UTC(2027, 0, 1) };

const asFile = (text: string, name = 'events.json'): OpenInput => ({
  kind: 'file',
  file: new File([text], name),
  name,
});

const QUESTIONS: { readonly [Type in Question['type']]: Extract<Question, { type: Type }> } = {
  window: {
    type: 'window',
    filter: NO_FILTER,
    rest: 'hide',
    lanes: 'kind',
    zone: UTC,
    window: WINDOW,
    columns: 100,
    budget: 60,
    keep: [],
  },
  density: { type: 'density', filter: NO_FILTER, zone: UTC, window: WINDOW, columns: 80 },
  facets: { type: 'facets', filter: NO_FILTER, limit: 20 },
  event: { type: 'event', id: eventId('nowhere'), filter: NO_FILTER, zone: UTC },
  page: {
    type: 'page',
    filter: NO_FILTER,
    zone: UTC,
    window: null,
    sort: { by: 'date', descending: false },
    offset: 0,
    limit: 5,
    locate: null,
    locale: 'en',
  },
  'row-at': { type: 'row-at', filter: NO_FILTER, zone: UTC, window: null, time: WINDOW, descending: false },
  step: { type: 'step', filter: NO_FILTER, zone: UTC, from: null, to: 'first' },
  extent: { type: 'extent', filter: NO_FILTER, zone: UTC },
  advice: { type: 'advice', from: 0 },
  records: { type: 'records', filter: NO_FILTER, offset: 10, limit: 3 },
  relax: { type: 'relax', filter: { ...NO_FILTER, q: 'no such words' } },
};

/** The failure that the promise rejects with. */
async function failureOf(promise: Promise<unknown>): Promise<{ code: FailureCode; name: string }> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LoadError)) throw new Error(`Not a LoadError: ${String(error)}`);
  return { code: error.failure.code, name: error.failure.name };
}

export function testEventStore(name: string, makeStore: () => EventStore): void {
  describe(`${name} as an EventStore`, () => {
    // One for all, as a page has one for all its files.
    let store: EventStore;
    beforeAll(async () => {
      await fetchTables();
      store = makeStore();
    });
    afterAll(() => store.dispose());

    const extent = (key: string) => store.ask(key, QUESTIONS.extent);

    describe('opening', () => {
      it('tells what the page may know of the file', async () => {
        const info = await store.open(asFile(DATA, 'my.json'));
        expect(info).toMatchObject({ name: 'my.json', zone: 'Africa/Cairo', eventCount: COUNT, sourceCount: 3 });
        expect(info.meta.title).toBe('A made-up conflict in 300 events');
        expect(info.problems).toEqual({ errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] });
      });

      it('tells of bytes and then of events, up to the last', async () => {
        const told: LoadProgress[] = [];
        await store.open(asFile(DATA), { onProgress: (progress) => told.push(progress) });
        const bytes = new TextEncoder().encode(DATA).length;
        const read = told.findLast(({ phase }) => phase === 'read');
        expect(read).toMatchObject({ phase: 'read', bytes, totalBytes: bytes });
        expect(told.at(-1)).toEqual({ phase: 'check', events: COUNT, totalEvents: COUNT });
        const phases = told.map(({ phase }) => phase);
        expect(phases).toEqual(phases.toSorted((a, b) => b.localeCompare(a)));
      });

      it('reads from an address', async () => {
        const url = URL.createObjectURL(new Blob([DATA]));
        const { eventCount } = await store.open({ kind: 'address', url, name: 'here' });
        URL.revokeObjectURL(url);
        expect(eventCount).toBe(COUNT);
      });

      it.each<[FailureCode, string]>([
        ['empty', ''],
        ['not-json', '{"format": '],
        ['html', '<!doctype html><title>Not here</title>'],
        ['wrong-format', '{"type": "FeatureCollection"}'],
        ['wrong-version', '{"format": "conflict-timeline", "version": 2}'],
      ])('says of a bad file by name that it is %s, and keeps the one before', async (code, text) => {
        const { key } = await store.open(asFile(DATA));
        expect(await failureOf(store.open(asFile(text, 'bad.json')))).toEqual({ code, name: 'bad.json' });
        expect(await extent(key)).toMatchObject({ total: COUNT });
      });

      it('says that nothing can be had from an address that is gone', async () => {
        const url = URL.createObjectURL(new Blob([DATA]));
        URL.revokeObjectURL(url);
        const failure = await failureOf(store.open({ kind: 'address', url, name: 'gone' }));
        expect(failure).toEqual({ code: 'network', name: 'gone' });
      });

      it('can be cancelled, before and on the way', async () => {
        const reason = new Error('cancelled');
        const open = (signal: AbortSignal) => store.open(asFile(DATA), { signal });
        await expect(open(AbortSignal.abort(reason))).rejects.toBe(reason);
        const abort = new AbortController();
        const opening = open(abort.signal);
        abort.abort(reason);
        await expect(opening).rejects.toBe(reason);
        expect((await store.open(asFile(DATA))).eventCount).toBe(COUNT);
      });
    });

    describe('several files', () => {
      it('are open at once, each under a key of its own, until released', async () => {
        const small = JSON.stringify(makeEventsFile(3, { seed: 1 }));
        const [one, other] = [await store.open(asFile(DATA)), await store.open(asFile(small))];
        expect((await extent(one.key)).total).toBe(COUNT);
        expect((await extent(other.key)).total).toBe(3);
        store.release(one.key);
        await expect(extent(one.key)).rejects.toThrow(one.key);
        expect((await extent(other.key)).total).toBe(3);
      });

      it('have new keys when the same file is opened again', async () => {
        const [one, other] = [await store.open(asFile(DATA)), await store.open(asFile(DATA))];
        expect(one.key).not.toBe(other.key);
      });
    });

    describe('asking', () => {
      it('answers every question', async () => {
        const { key } = await store.open(asFile(DATA));
        const { total, passing } = await extent(key);
        const first = (await store.ask(key, QUESTIONS.step)).event;
        expect(total).toBe(COUNT);
        expect(await store.ask(key, QUESTIONS.page)).toMatchObject({
          offset: 0,
          rows: [{ id: first?.id }, {}, {}, {}, {}],
        });
        expect(await store.ask(key, QUESTIONS['row-at'])).toMatchObject({ total: passing, row: 0, event: first });
        expect(await store.ask(key, QUESTIONS.event)).toEqual({ found: false, nearest: [] });
        expect(await store.ask(key, { ...QUESTIONS.event, id: first?.id ?? eventId('x') })).toMatchObject({
          found: true,
          detail: { summary: first },
          position: 1,
        });
        const { groups } = await store.ask(key, QUESTIONS.facets);
        expect(groups.map(({ facet }) => facet).slice(0, 3)).toEqual(['mediator', 'kind', 'actor']);
        const { total: passed, events } = await store.ask(key, QUESTIONS.records);
        expect(passed).toBe(passing);
        expect(events.map(({ record, summary }) => record.id === summary.id)).toEqual([true, true, true]);
        const { options } = await store.ask(key, QUESTIONS.relax);
        expect(options.map(({ part }) => part)).toEqual(['q']);
      });

      it('answers with counts in typed arrays, and with open ends as Infinity', async () => {
        const { key } = await store.open(asFile(DATA));
        const density = await store.ask(key, QUESTIONS.density);
        expect(density.all).toBeInstanceOf(Uint32Array);
        expect(density.all).toHaveLength(80);
        const { lanes } = await store.ask(key, QUESTIONS.window);
        const counts = lanes.flatMap(({ bins }) => bins ?? []).map((bin) => bin.counts);
        expect(counts.every((column) => column instanceof Uint32Array && column.length === 100)).toBe(true);
        expect(counts.length).toBeGreaterThan(0);
        const ends = (await store.ask(key, { ...QUESTIONS.page, limit: COUNT })).rows.map(({ extent: { end } }) => end);
        expect(ends).toContain(Infinity);
      });

      it('gives the same answer a second time, whatever was done to the first', async () => {
        const { key } = await store.open(asFile(DATA));
        const first = await store.ask(key, QUESTIONS.density);
        const counts = Array.from(first.all);
        first.all.fill(0);
        expect(Array.from((await store.ask(key, QUESTIONS.density)).all)).toEqual(counts);
      });

      it('answers others when one is cancelled', async () => {
        const { key } = await store.open(asFile(DATA));
        const reason = new Error('superseded');
        await expect(store.ask(key, QUESTIONS.extent, AbortSignal.abort(reason))).rejects.toBe(reason);
        const abort = new AbortController();
        const [superseded, newest] = [store.ask(key, QUESTIONS.window, abort.signal), extent(key)];
        superseded.catch(() => undefined);
        abort.abort(reason);
        expect((await newest).total).toBe(COUNT);
      });

      it('gives advice on every event, stretch by stretch, as often as it is asked', async () => {
        const events = Array.from({ length: 2500 }, (_, i) => ({
          ...anEvent(`e${i}`, { title: i % 500 === 0 ? 'Regime' : 'Talks', summary: 'x'.repeat(300) }),
        }));
        const { key } = await store.open(asFile(eventsText({ events })));
        const all = async (): Promise<readonly string[]> => {
          const found: string[] = [];
          for (let from: number | null = 0; from !== null;) {
            const answer: AdviceAnswer = await store.ask(key, { type: 'advice', from });
            found.push(...answer.list.map(({ id = '', line = 0 }) => `${id} ${line}`));
            from = answer.next;
          }
          return found;
        };
        const lines = eventsText({ events }).split('\n');
        const regimes = lines.flatMap((line, i) => (line.includes('Regime') ? [i + 1] : []));
        const expected = regimes.map((line, i) => `e${i * 500} ${line}`);
        expect(await all()).toEqual(expected);
        expect(await all()).toEqual(expected);
        const { list } = await store.ask(key, { type: 'advice', from: 2000 });
        expect(list.map(({ line }) => line)).toEqual(regimes.slice(-1));
      });

      it('fails for a file that is not open', async () => {
        await expect(extent('nothing')).rejects.toThrow('nothing');
      });
    });

    describe('exporting', () => {
      const all = { format: 'json', filter: null, accessed: '2025-11-22' } as const;

      it('writes the whole file again, in its order', async () => {
        const { key } = await store.open(asFile(DATA));
        const told: ExportProgress[] = [];
        const file = await store.exportEvents(key, all, { onProgress: (progress) => told.push(progress) });
        expect(file.type).toBe('application/json');
        expect(told.at(-1)).toEqual({ done: COUNT, total: COUNT });
        const [before, after] = [readEventsFile(DATA, 'before'), readEventsFile(await file.text(), 'after')];
        expect(after.problems.groups).toEqual([]);
        expect(after.dataset).toEqual({
          ...before.dataset,
          meta: { ...before.dataset.meta, 'x-export': { accessed: '2025-11-22' } },
        });
      });

      it('writes what passes, with what that needs, in any format', async () => {
        const { key } = await store.open(asFile(DATA));
        const filter: Filter = { ...NO_FILTER, kinds: ['talks'] };
        const events = readEventsFile(DATA, 'all').dataset.events.filter(
          ({ kind, certainty }) => kind === 'talks' && certainty !== 'retracted',
        );
        for (const format of ['json', 'ndjson', 'csv'] as const) {
          const file = await store.exportEvents(key, { ...all, format, filter });
          const { dataset, problems } = readEventsFile(await file.text(), 'part');
          expect(problems.groups).toEqual([]);
          expect(dataset.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
          expect(dataset.meta).toMatchObject({ 'x-export': { events: events.length, of: COUNT } });
        }
        const map = await store.exportEvents(key, { ...all, format: 'geojson', filter });
        expect((JSON.parse(await map.text()) as { features: unknown[] }).features).toHaveLength(events.length);
      });

      it('answers meanwhile, and can be cancelled', async () => {
        const { key } = await store.open(asFile(DATA));
        const abort = new AbortController();
        const reason = new Error('cancelled');
        const exporting = store.exportEvents(key, all, { signal: abort.signal });
        expect((await extent(key)).total).toBe(COUNT);
        const cancelled = store.exportEvents(key, all, { signal: abort.signal });
        abort.abort(reason);
        await expect(cancelled).rejects.toBe(reason);
        await exporting.catch(() => undefined);
        await expect(store.exportEvents(key, all, { signal: abort.signal })).rejects.toBe(reason);
      });

      it('fails for a file that is not open', async () => {
        await expect(store.exportEvents('nothing', all)).rejects.toThrow('nothing');
      });
    });

    describe('the sample of a table that nobody knows', () => {
      const sample: TableSample = {
        delimiter: ',',
        names: ['date', 'title'],
        rows: [
          ['2025-10-07', 'Talks in Cairo'],
          ['2025-02-31', 'A meeting on no day'],
        ],
      };

      it('is read by a guess at what its columns mean, and by what is said of them', async () => {
        const guessed = await store.mapSample(sample, null);
        expect(guessed.mapping.fields.flatMap(({ from = [] }) => from)).toEqual(['date', 'title']);
        expect(guessed.rows?.map(({ event }) => event?.title ?? null)).toEqual(['Talks in Cairo', null]);
        expect(await store.mapSample(sample, guessed.mapping)).toEqual(guessed);
        const partly = newMapping(sample.names, [{ column: 'title', from: 'title' }]);
        expect(await store.mapSample(sample, partly)).toEqual({ mapping: partly, rows: null });
      });

      it('is left when nobody waits for it any more', async () => {
        const abort = new AbortController();
        const mapping = store.mapSample(sample, null, abort.signal);
        const reason = new Error('cancelled');
        abort.abort(reason);
        await expect(mapping).rejects.toBe(reason);
      });
    });

    it('rejects what is asked after it has been disposed of', async () => {
      const gone = makeStore();
      const { key } = await gone.open(asFile(DATA));
      gone.dispose();
      await expect(gone.ask(key, QUESTIONS.extent)).rejects.toThrow('disposed');
      await expect(gone.open(asFile(DATA))).rejects.toThrow('disposed');
      await expect(gone.mapSample({ delimiter: ',', names: [], rows: [] }, null)).rejects.toThrow('disposed');
    });
  });
}
