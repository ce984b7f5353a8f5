// What a journalist writes in a spreadsheet is read as events, and what is wrong is named with its cell.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_ONE_PIECE, pieces, readInPieces, whims } from '#testing/read-in-pieces.ts';
import { failureOf } from '#testing/read-test-file.ts';
import { decodeEvent } from './decode-event.ts';
import { readEventsFile } from './read-events-file.ts';

const read = (...rows: readonly string[]) => readEventsFile(rows.join('\n'), 'talks.csv');

describe('a table', () => {
  const { dataset, problems } = read(
    'id,kind,title,start,end,mediator,party,place,lon,lat,quote,quoteLang,speaker,figure,figureLabel,source,sourceUrl,tags,follows,codes.acled,x-own',
    'a,talks,"Talks open, at last",2025-10-06,2025-10-08,Egypt; Qatar,Hamas;Israel,Sharm El-Sheikh,34.3,27.9,"He said ""yes""",en,Samir Haddad,250,hostages,AFP,https://example.org/1,aid;convoy,,7,mine',
    '',
    'b,statement,"Two',
    'lines",2025-10-07T12:00+03:00,,,,Sharm El-Sheikh,,,,,Egypt,,,AFP,,,a,,',
  );

  it('has an event a row', () => {
    expect(problems.list).toEqual([]);
    expect(dataset.events).toEqual([
      {
        id: 'a',
        kind: 'talks',
        title: 'Talks open, at last',
        time: { start: '2025-10-06', end: '2025-10-08' },
        participants: [
          { actor: 'egypt', role: 'mediator' },
          { actor: 'qatar', role: 'mediator' },
          { actor: 'hamas', role: 'party' },
          { actor: 'israel', role: 'party' },
          { actor: 'samir-haddad', role: 'speaker' },
        ],
        place: 'sharm-el-sheikh',
        claims: [{ text: 'He said "yes"', quote: true, lang: 'en', speaker: 'samir-haddad' }],
        figures: [{ value: 250, label: 'hostages' }],
        sources: [{ source: 'afp' }],
        tags: ['aid', 'convoy'],
        codes: { acled: '7' },
        'x-own': 'mine',
      },
      {
        id: 'b',
        kind: 'statement',
        title: 'Two\nlines',
        time: { start: '2025-10-07T12:00+03:00' },
        participants: [{ actor: 'egypt', role: 'speaker' }],
        place: 'sharm-el-sheikh',
        sources: [{ source: 'afp-2' }],
        relations: [{ type: 'follows', event: 'a' }],
      },
    ]);
  });

  it('makes one entry of a name, however often it comes', () => {
    expect([...dataset.actors.values()].map(({ name }) => name)).toEqual([
      'Egypt',
      'Qatar',
      'Hamas',
      'Israel',
      'Samir Haddad',
    ]);
    expect([...dataset.places.values()]).toEqual([
      { id: 'sharm-el-sheikh', name: 'Sharm El-Sheikh', lon: 34.3, lat: 27.9 },
    ]);
    expect([...dataset.sources.values()]).toEqual([
      { id: 'afp', title: 'AFP', url: 'https://example.org/1' },
      { id: 'afp-2', title: 'AFP' },
    ]);
  });

  it('is called after its file', () => {
    expect(dataset.meta).toEqual({ title: 'talks.csv' });
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may have %s between its cells', (_name, sign) => {
    const file = [`ID${sign}Kind${sign}TITLE${sign}Start`, `a${sign}talks${sign}x${sign}2025`];
    expect(readEventsFile(`\uFEFF${file.join('\r\n')}\r\n`, 'a.csv').dataset.events).toEqual([
      { id: 'a', kind: 'talks', title: 'x', time: { start: '2025' } },
    ]);
  });

  it('needs no ids: they follow from the date and the title', () => {
    const ids = read('kind,title,start', 'talks,Talks open,2025-10-06', 'talks,محادثات,2025-10-06', 'talks,X,2025~');
    expect(ids.problems.list).toEqual([]);
    expect(ids.dataset.events.map(({ id }) => id)).toEqual([
      '2025-10-06-talks-open',
      expect.stringMatching(/^2025-10-06-[a-z0-9]+$/),
      '2025-x',
    ]);
  });

  it('tells events apart that have one date and one title, with a word on both', () => {
    const rows = ['talks,Talks,2025,2026', 'talks,Talks,2025,2027', 'talks,Talks 2,2025,', 'talks,Talks,2025,2028'];
    const alike = read('kind,title,start,end', ...rows);
    expect(alike.dataset.events.map(({ id, time }) => [id, time.end])).toEqual([
      ['2025-talks', '2026'],
      ['2025-talks-2', '2027'],
      ['2025-talks-2-2', undefined],
      ['2025-talks-3', '2028'],
    ]);
    expect(alike.problems).toMatchObject({ errors: 0, warnings: 3, heldBack: 0 });
    expect(alike.problems.list[0]).toMatchObject({
      code: 'numbered-id',
      id: '2025-talks-2',
      line: 3,
      column: 1,
      params: { first: 1, line: 2, column: 1 },
    });
  });

  it('gives no number of an event that is held back to the one after it', () => {
    const { events } = read(
      'kind,title,start',
      'talks,A,2025',
      'nonsense,A,2025',
      'talks,B,2025',
      'talks,A,2025',
    ).dataset;
    expect(events.map(({ id }) => id)).toEqual(['2025-a', '2025-b', '2025-a-3']);
  });

  it('gives them the same ids when others read some of it, in whatever order they are done', () => {
    const row = fc.constantFrom('talks,A,2025', 'talks,B,2025', 'talks,A 2,2025', 'nonsense,A,2025');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), pieces, whims, (rows, sizes, some) => {
        const bytes = new TextEncoder().encode(['kind,title,start', ...rows, ''].join('\n'));
        expect(readInPieces(bytes, sizes, some)).toEqual(readInPieces(bytes, IN_ONE_PIECE));
      }),
      { numRuns: 100 },
    );
  });

  it('tells names apart that would have one id', () => {
    const { dataset: two } = read('kind,title,start,party', 'talks,a,2025,"Al Quds;Al-Quds;القدس;غزة"');
    expect([...two.actors.keys()]).toEqual([
      'al-quds',
      'al-quds-2',
      expect.stringMatching(/^n[a-z0-9]+$/),
      expect.stringMatching(/^n[a-z0-9]+$/),
    ]);
  });
});

describe('what is wrong in a table', () => {
  it('is named with its cell', () => {
    const { dataset, problems } = read(
      'id,kind,title,start,place,lon,colour,lat,figure,figureLabel,title,sourceUrl',
      'a,talk,b,2025-02-30,P,200,,31,many,x,,',
      ...Array.from({ length: 40 }, (_, i) => `e${i},talks,"a\n",2025,,,,,,,,`),
      'c,talks,d,2025,Q,200,,31,,,,ftp://x',
      'd,talks,e,2025-02-30,,,,,,,,',
      'e,talks,f,2025,,,,,,,,,more',
      'e1,talks,g,2025,,,,,,,,',
    );
    expect(problems.list.map(({ code, index, field, line, column }) => [code, index, field, line, column])).toEqual([
      ['unknown-key', undefined, 'colour', 1, 31],
      ['duplicate-key', undefined, 'title', 1, 61],
      ['not-in-list', 0, 'kind', 2, 3],
      ['wrong-type', 0, 'figures.0.value', 2, 31],
      ['bad-date', 0, 'time.start', 2, 10],
      ['out-of-range', 0, 'lon', 2, 23],
      ['out-of-range', 41, 'lon', 83, 18],
      ['bad-pattern', 41, 'url', 83, 29],
      ['bad-date', 42, 'time.start', 84, 11],
      ['extra-cells', 43, '', 85, 24],
      ['duplicate-id', 44, 'id', 86, 1],
    ]);
    expect(dataset.places.get('q' as never)).toEqual({ id: 'q', name: 'Q' });
    expect(dataset.places.has('p' as never)).toBe(false);
    expect(problems).toMatchObject({ heldBack: 4 });
  });

  it('names the place of each column that it does not know, however many there are', () => {
    const strange = Array.from({ length: 20_000 }, (_, i) => `strange-${i}`);
    const { problems } = read(`id,kind,title,start,${strange.join(',')}`, 'a,talks,b,2025');
    expect(problems).toMatchObject({ warnings: 20_000, heldBack: 0 });
    const columns = new Map(problems.list.map(({ field, column }) => [field, column]));
    for (const name of ['strange-0', 'strange-7', 'strange-999']) {
      expect(columns.get(name)).toBe(`id,kind,title,start,${strange.join(',')}`.indexOf(`${name},`) + 1);
    }
  });

  it('is named with its cell where a row has thousands of them', () => {
    const bad = Array.from({ length: 2000 }, (_, i) => `<${i}>`);
    const { problems } = read(`id,kind,title,start${',follows'.repeat(2000)}`, `a,talks,b,2025,${bad.join(',')}`);
    const columns = new Map(problems.list.map(({ found, column }) => [found, column]));
    for (const one of ['<0>', '<7>', '<500>']) {
      expect(columns.get(`"${one}"`)).toBe(`a,talks,b,2025,${bad.join(',')}`.indexOf(one) + 1);
    }
  });

  it('refuses it where a quote is not closed, with its place', () => {
    expect(failureOf('id,title,start\na,b,2025\nb,"c,2025\nd,e,2025\n')).toMatchObject({
      code: 'not-csv',
      found: expect.stringMatching(/^"c,2025/),
      line: 3,
      column: 3,
    });
    expect(failureOf('id,title,start\na,"b" c,2025')).toMatchObject({ code: 'not-csv', line: 2, column: 3 });
    expect(failureOf('a,b,c\n1,2,3')).toMatchObject({ code: 'unmapped-table' });
  });
});

describe('any table in any pieces', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', ';', 'é', '🕊', 'ح'), maxLength: 6 });
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const row = fc
    .tuple(text, text, text, text, fc.constantFrom('2025', '2025-02-30', ''), fc.constantFrom('talks', 'x'))
    .map(([id, title, party, place, start, kind]) => [id, title, party, place, start, kind].map(quoted).join(','));
  const table = fc
    .tuple(fc.array(row, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '"', '\uFEFF'))
    .map(([rows, end, stray]) => ['id,title,party,place,start,kind', ...rows].join(end) + stray);

  it('is the same table, and has each event at its bytes', () => {
    fc.assert(
      fc.property(table, pieces, (some, sizes) => {
        const bytes = new TextEncoder().encode(some);
        const found = readInPieces(bytes, sizes);
        expect(found).toEqual(readInPieces(bytes, IN_ONE_PIECE));
        if ('failure' in found) return;
        // An id that the file does not give, and that another event has already, is numbered: only the whole file tells that.
        const again = found.ranges.map(({ from, to }, i) => ({
          ...decodeEvent(bytes.slice(from, to), found.head),
          ...(found.events[i] && { id: found.events[i].id }),
        }));
        expect(again).toEqual(found.events);
      }),
      { numRuns: 300 },
    );
  });

  /** Mostly right, so that others have batches to read; places with more and less said of them, sources, and who said what. */
  const goodRow = fc
    .tuple(
      fc.integer({ min: 0, max: 10 ** 9 }).map((id) => `e${id}`),
      fc.constantFrom('a', '"b\n""c"'),
      fc.constantFrom('', 'A', 'A;B', 'B; C ', '"A  B"', 'a', 'x'.repeat(301)),
      fc.constantFrom('', 'P', 'Q', 'P,1', 'Q,1,2', 'P,3,4', 'Q,200,1'),
      fc.constantFrom('2025', '2025-10-06', '2025-02-30'),
      fc.constantFrom('', 'AFP', 'AFP;dpa', 'AFP,https://example.org/1', 'dpa,ftp://x'),
      fc.constantFrom('', 'A', 'D'),
    )
    .map(([id, title, party, place, start, source, speaker]) => {
      const [name, lon = '', lat = ''] = place.split(',');
      const [from, url = ''] = source.split(',');
      return [id, title, 'talks', party, name, lon, lat, start, from, url, title, speaker].join(',');
    });
  const sound = fc.record({
    rows: fc.array(
      fc.oneof({ arbitrary: goodRow, weight: 6 }, fc.constantFrom('', ',,', 'x,"y"z,', 'e1,a,talks,A,,,,2025')),
      {
        maxLength: 40,
      },
    ),
    end: fc.constantFrom('\n', '\r\n'),
    stray: fc.constantFrom('', '\n'),
  });
  const HEADER = 'id,title,kind,party,place,lon,lat,start,source,sourceUrl,quote,quoteSpeaker';

  it('is the same when others read some of it, in whatever order they are done', () => {
    fc.assert(
      fc.property(sound, pieces, whims, ({ rows, end, stray }, sizes, some) => {
        const bytes = new TextEncoder().encode([HEADER, ...rows].join(end) + stray);
        const found = readInPieces(bytes, sizes, some);
        const alone = readInPieces(bytes, IN_ONE_PIECE);
        expect(found).toEqual(alone);
        expect(namesOf(found)).toEqual(namesOf(alone));
      }),
      { numRuns: 300 },
    );
  });

  /** In their order. */
  const namesOf = (found: ReturnType<typeof readInPieces>) =>
    'head' in found ? [found.head.actors, found.head.places, found.head.sources].map((list) => [...list]) : [];
});
