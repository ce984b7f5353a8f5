import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorRecord } from '#domain/event-record.ts';
import { actorId, eventId, placeId, sourceId } from '#domain/ids.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { splitCells } from '#formats/rows/split-csv.ts';
import { validFile } from '#testing/arbitrary-events-file.ts';
import { anActor, anEvent, aPlace, aSource, type RawFile } from '#testing/events-file.ts';
import { withHostileTexts } from '#testing/hostile-texts.ts';
import { IN_ONE_PIECE, pieces, readInPieces, whims } from '#testing/read-in-pieces.ts';
import { writeEvents } from '#testing/write-events.ts';

const datasetOf = (file: RawFile): Dataset => readEventsFile(JSON.stringify(file), 'test.json').dataset;
/** As a file has it: bytes hold no half characters. */
const inBytes = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
const again = (dataset: Dataset) => readEventsFile(inBytes(writeEvents(dataset, 'csv')), 'again.csv');

/** By column name. */
function rowsOf(
  dataset: Dataset,
  options?: Parameters<typeof writeEvents>[2],
): readonly Readonly<Record<string, string>>[] {
  const lines = writeEvents(dataset, 'csv', options).slice(1).split('\r\n').slice(0, -1);
  const [names = [], ...rows] = lines.map((line) => splitCells(line, ',').map(({ text }) => text));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell])));
}

describe('a table with more to tell', () => {
  it('is the same when others read some of it, in whatever order they are done', () => {
    fc.assert(
      fc.property(fc.oneof(validFile, withHostileTexts(validFile)), pieces, whims, (file, sizes, some) => {
        const bytes = new TextEncoder().encode(writeEvents(datasetOf(file), 'csv'));
        expect(readInPieces(bytes, sizes, some)).toEqual(readInPieces(bytes, IN_ONE_PIECE));
      }),
      { numRuns: 100 },
    );
  });
});

const byId = <R extends { readonly id: string }>(...records: R[]) =>
  new Map<R['id'], R>(records.map((one) => [one.id, one]));

describe('an events file written as CSV', () => {
  it.each([
    ['any', validFile],
    ['a hostile', withHostileTexts(validFile)],
  ])('reads back as it was, without a problem: %s one', (_name, files) => {
    fc.assert(
      fc.property(files, fc.option(fc.jsonValue(), { nil: undefined }), (file, own) => {
        const dataset = datasetOf({ ...file, 'x-own': own });
        const read = again(dataset);
        expect(read.problems.groups).toEqual([]);
        expect(read.dataset).toEqual(dataset);
        for (const list of ['actors', 'places', 'sources'] as const)
          expect([...read.dataset[list].keys()]).toEqual([...dataset[list].keys()]);
      }),
      { numRuns: 200 },
    );
  });

  it('has each event at its bytes', () => {
    fc.assert(
      fc.property(withHostileTexts(validFile), (file) => {
        const bytes = new TextEncoder().encode(writeEvents(datasetOf(file), 'csv'));
        const read = readInPieces(bytes, IN_ONE_PIECE);
        if ('failure' in read) throw new Error(read.failure.code);
        const decoded = read.ranges.map(({ from, to }) => decodeEvent(bytes.slice(from, to), read.head));
        expect(decoded).toEqual(read.events);
      }),
      { numRuns: 50 },
    );
  });
});

const talks: Dataset = {
  meta: { title: 'Talks' },
  actors: byId<ActorRecord>(
    anActor('egypt', { name: 'Egypt' }),
    anActor('qa', { name: 'Qatar', type: 'state' }),
    anActor('minister', { name: 'The minister', represents: actorId('qa') }),
    anActor('unused', { name: 'Unused' }),
  ),
  places: byId(aPlace('sharm', { name: 'Sharm', lon: -34.3, lat: 27.9 })),
  sources: byId(aSource('afp', { title: 'AFP', url: 'https://afp.example/1' })),
  events: [
    anEvent('a', {
      kind: 'talks',
      title: '=HYPERLINK("https://x.example")',
      time: { start: '-0044' },
      place: placeId('sharm'),
      participants: [
        { actor: actorId('egypt'), role: 'mediator' },
        { actor: actorId('qa'), role: 'mediator' },
        { actor: actorId('minister'), role: 'speaker' },
      ],
      claims: [{ text: 'We are "ready",\nhe said', quote: true, speaker: actorId('minister') }],
      sources: [{ source: sourceId('afp'), locator: 'line 4' }],
      relations: [{ type: 'follows', event: eventId('b') }],
    }),
    anEvent('b', { claims: [{ text: 'Said by nobody', certainty: 'contested' }] }),
  ],
};

describe('a table that was written', () => {
  const rows = rowsOf(talks);

  it('has names in its columns, and only the columns that say something', () => {
    expect(rows[0]).toMatchObject({
      id: 'a',
      kind: 'talks',
      title: '\'=HYPERLINK("https://x.example")',
      start: "'-0044",
      mediator: 'Egypt; Qatar',
      speaker: 'The minister',
      place: 'Sharm',
      lon: '-34.3',
      lat: '27.9',
      quote: 'We are "ready",\nhe said',
      quoteSpeaker: 'The minister',
      source: 'AFP',
      sourceUrl: 'https://afp.example/1',
      sourceLocator: 'line 4',
      follows: 'b',
    });
    expect(Object.keys(rows[0] ?? {})).not.toContain('party');
  });

  it('tells in one column, once, what the others cannot', () => {
    expect(rows.map(({ more }) => JSON.parse(more ?? '') as unknown)).toEqual([
      {
        file: {
          meta: { title: 'Talks' },
          actors: [
            { id: 'qa', name: 'Qatar', type: 'state' },
            { id: 'minister', name: 'The minister', represents: 'qa' },
          ],
        },
      },
      {
        claims: [{ text: 'Said by nobody', certainty: 'contested' }],
        file: {
          actors: [{ id: 'unused', name: 'Unused' }],
          order: { actors: ['egypt', 'qa', 'minister', 'unused'] },
        },
      },
    ]);
  });

  it('ends with rows that are no events only where no cell can hold all there is to tell', () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      anActor(`actor-${i}`, { name: `Unused ${i}`, note: 'n'.repeat(40) }),
    );
    const long = rowsOf({ ...talks, actors: new Map([...talks.actors, ...byId(...many)]) });
    expect(long.slice(0, 2).map(({ id }) => id)).toEqual(['a', 'b']);
    const rest = long.slice(2);
    expect(rest.map(({ id }) => id)).toEqual(rest.map(() => ''));
    expect(rest.length).toBeLessThan(6);
    expect(long.filter(({ more = '' }) => more.length > 32_767)).toEqual([]);
  });

  it('names a source once that an event cites in several places', () => {
    const sources = ['line 4', 'line 7'].map((locator) => ({ source: sourceId('afp'), locator }));
    const [row] = rowsOf({ ...talks, events: [anEvent('a', { sources })] });
    expect(row).toMatchObject({ source: 'AFP', sourceUrl: 'https://afp.example/1' });
    expect(JSON.parse(row?.['more'] ?? '')).toMatchObject({ sources });
  });

  it('has in quotes what some programs take for the end of a cell', () => {
    const line = writeEvents(talks, 'csv').split('\r\n')[1];
    expect(line).toContain(',"Egypt; Qatar",');
  });

  it('has no cell that a spreadsheet takes for a formula, but plain numbers', () => {
    const cells = rows.flatMap((row) => Object.entries(row));
    const risky = cells.filter(([, text]) => /^[=+\-@\t\r]/.test(text));
    expect(risky).toEqual([['lon', '-34.3']]);
  });

  it('has of a part of the events nothing that they do not need', () => {
    const part = { ...talks, events: talks.events.slice(1) };
    expect(rowsOf(part, { isPart: true }).map(({ id, more }) => [id, JSON.parse(more ?? '') as unknown])).toEqual([
      ['b', { claims: talks.events[1]?.claims, file: { meta: { title: 'Talks' } } }],
    ]);
  });

  it('says nothing of the order of lists that the events have in that order', () => {
    const inOrder = {
      ...talks,
      actors: byId(...['qa', 'minister', 'egypt', 'unused'].flatMap((id) => talks.actors.get(actorId(id)) ?? [])),
    };
    expect(writeEvents(inOrder, 'csv')).not.toContain('order');
  });

  it('is a table without events when there are none', () => {
    const read = again({ ...talks, events: [] });
    expect(read.problems.groups).toEqual([]);
    expect(read.dataset).toEqual({ ...talks, events: [] });
  });
});

describe('a cell that says more', () => {
  const read = (...rows: string[]) => readEventsFile(['id,kind,title,start,more', ...rows].join('\n'), 'own.csv');

  it('is named with its row where an entry in it is wrong', () => {
    const { problems } = read(
      'a,talks,A,2025,',
      'b,talks,B,2025,"{""file"":{""actors"":[{""id"":""x"",""name"":""X"",""typo"":1},{""id"":""y""}]}}"',
    );
    expect(problems.list.map(({ code, list, line, column }) => [code, list, line, column])).toEqual([
      ['unknown-key', 'actors', 3, 1],
      ['missing-field', 'actors', 3, 1],
    ]);
  });

  it('is left out with a word where it is cut off, and the row is still shown', () => {
    const { dataset, problems } = read('a,talks,A,2025,"{""claims"":[{""te"');
    expect(dataset.events).toEqual([{ id: 'a', kind: 'talks', title: 'A', time: { start: '2025' } }]);
    expect(problems.list).toMatchObject([
      { severity: 'warning', code: 'wrong-type', field: 'more', line: 2, column: 16 },
    ]);
  });
});
