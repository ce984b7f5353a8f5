// A file that comes in pieces is the same file: whatever the pieces are, and whatever is wrong with it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiltText } from '#testing/arbitrary-events-text.ts';
import { anEvent, anEventsFile, eventsText } from '#testing/events-file.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { IN_ONE_PIECE, pieces, readInPieces, whims } from '#testing/read-in-pieces.ts';
import { findJsonFault } from '#formats/json/json-fault.ts';
import { findPlaces } from '#formats/json/find-places.ts';
import { decodeEvent } from './decode-event.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('any file in any pieces', () => {
  it('gives the same events, problems and refusals as in one piece', () => {
    fc.assert(
      fc.property(spoiltText, pieces, (bytes, sizes) => {
        expect(readInPieces(bytes, sizes)).toEqual(readInPieces(bytes, IN_ONE_PIECE));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused for what a parser of the whole text finds', () => {
    fc.assert(
      fc.property(spoiltText, (bytes) => {
        const text = new TextDecoder().decode(bytes);
        fc.pre(text.trimStart().startsWith('{') && !/[\0\uFFFD]/.test(text) && !isJson(text));
        const { expected, ...fault } = findJsonFault(text) ?? {};
        expect(readInPieces(bytes, IN_ONE_PIECE)).toEqual({
          failure: { code: 'not-json', name: 'test.json', params: { expected }, ...fault },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has each good event at the bytes that are named with it', () => {
    fc.assert(
      fc.property(spoiltText, (bytes) => {
        const read = readInPieces(bytes, IN_ONE_PIECE);
        if ('failure' in read) return;
        for (const [i, { from, to }] of read.ranges.entries()) {
          expect(decodeEvent(bytes.slice(from, to), read.head)).toEqual(read.events[i]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('batches of events that are read elsewhere', () => {
  it('give the same events, problems and refusals, whenever they come back', () => {
    fc.assert(
      fc.property(spoiltText, pieces, whims, (bytes, sizes, others) => {
        expect(readInPieces(bytes, sizes, others)).toEqual(readInPieces(bytes, sizes));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a file of many batches', () => {
  const { events, ...rest } = makeEventsFile(2000);
  const bad = events.map((event, i) => {
    if (i % 400 === 399) return { ...event, titel: 'Tür' };
    return i % 500 === 250 ? { ...event, relations: [{ type: 'about', event: `nothing-${i}` }] } : event;
  });
  const text = JSON.stringify({ ...rest, events: bad }, null, 1).replaceAll('\n', '\r\n');
  const bytes = encode(text);

  it.each([[[1]], [[65_536]], [[7, 100_000]]])('has its problems where they are, in pieces of %j', (sizes) => {
    const read = readInPieces(bytes, sizes);
    if ('failure' in read) throw new Error(read.failure.code);
    const { problems } = read;
    expect(problems.list).toHaveLength(9);
    const wanted = problems.list.map(({ index = 0, field, code }) => ({
      path: ['events', index, ...(code === 'unknown-key' ? [field] : ['relations', 0, 'event'])],
      atKey: code === 'unknown-key',
    }));
    expect(problems.list.map(({ line, column }) => ({ line, column }))).toEqual(findPlaces(text, wanted));
    expect(read.progress).toEqual({ bytes: bytes.length, events: 2000 });
  });

  it('in one line has columns that go on from batch to batch', () => {
    const line = JSON.stringify({ ...rest, events: bad });
    const read = readInPieces(encode(line), IN_ONE_PIECE);
    if ('failure' in read) throw new Error(read.failure.code);
    const last = read.problems.list.at(-1);
    expect(last).toMatchObject({ code: 'unknown-key', index: 1999, line: 1 });
    expect(line.slice((last?.column ?? 0) - 1)).toMatch(/^"titel":"Tür"/);
  });

  it('that breaks far from its beginning is refused with that place', () => {
    const at = text.lastIndexOf('"title"');
    const broken = encode(`${text.slice(0, at)}title"${text.slice(at + 7)}`);
    const before = text.slice(0, at).split('\r\n');
    expect(readInPieces(broken, [1000])).toMatchObject({
      failure: {
        code: 'not-json',
        params: { expected: 'name' },
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      },
    });
  });

  it('that stops being text is quoted alike, wherever a batch begins', () => {
    const many = Array.from({ length: 9 }, (_, i) => anEvent(`event-${i}`));
    const marked = JSON.stringify(anEventsFile({ events: many })).replace('event-8', 'event-@');
    const spoilt = encode(marked).map((byte) => (byte === 0x40 ? 0xff : byte));
    const whole = readInPieces(spoilt, IN_ONE_PIECE);
    expect(whole).toMatchObject({ failure: { code: 'not-text' } });
    for (let batchBytes = 1; batchBytes < 200; batchBytes++) {
      expect(readInPieces(spoilt, IN_ONE_PIECE, { batchBytes, whims: [[false, false]] })).toEqual(whole);
    }
  });

  it('that stops being text is refused with that place', () => {
    const at = text.lastIndexOf('"title"');
    const broken = Uint8Array.from([...encode(text.slice(0, at)), 0xe9, ...encode(text.slice(at))]);
    const before = text.slice(0, at).split('\r\n');
    expect(readInPieces(broken, [1000])).toMatchObject({
      failure: { code: 'not-text', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    });
  });
});

describe('lists that stand after the events', () => {
  const { events, actors, ...rest } = anEventsFile({
    actors: [{ id: 'egypt', name: 'Egypt', tittle: 1 }],
    events: [{ ...anEvent('a'), claimedBy: ['egypt'] }],
  });
  const read = readInPieces(encode(JSON.stringify({ ...rest, events, actors })), [3]);

  it('are known to the events, which come anew', () => {
    expect(read).toMatchObject({ events: [{ id: 'a' }], eventCount: 1 });
    expect('heads' in read && read.heads.map((head) => head.actors.get('egypt' as never)?.name)).toEqual([
      'egypt',
      'Egypt',
    ]);
  });

  it('have their problems told once', () => {
    expect(read).toMatchObject({
      problems: { errors: 0, warnings: 1, list: [{ code: 'unknown-key', list: 'actors', field: 'tittle' }] },
    });
  });
});

describe('a name that stands twice at the top', () => {
  const other = eventsText({ events: [anEvent('b')] })
    .replace('{', ',')
    .replace(/"format[^]*?"meta"/, '"meta"');
  const text = eventsText({ events: [anEvent('a')] }).replace(/\}$/, other);
  const read = readInPieces(encode(text), IN_ONE_PIECE);

  it('is an error, and the first value is the one that counts', () => {
    expect(read).toMatchObject({ events: [{ id: 'a' }], problems: { errors: 2, heldBack: 0 } });
    const lines = text.split('\n');
    if ('failure' in read) return;
    expect(read.problems.list.map(({ code, field }) => [code, field])).toEqual([
      ['duplicate-key', 'meta'],
      ['duplicate-key', 'events'],
    ]);
    for (const { field, line = 0, column = 0 } of read.problems.list) {
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^"${field}"`));
      expect(line).toBeGreaterThan(10);
    }
  });
});
