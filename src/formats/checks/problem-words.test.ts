// Every problem and failure has words, and every value that its words ask for is given with it.
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import {
  FAILURE_CODES,
  LoadError,
  failureValues,
  PROBLEM_CODES,
  problemValues,
  type FailureCode,
  type LoadFailure,
  type Problem,
  type ProblemCode,
} from '#domain/problem.ts';
import messages from '#i18n/messages/en.json' with { type: 'json' };
import { anActor, anEvent, aPlace, eventsText, type RawFile } from '#testing/events-file.ts';
import { IN_ONE_PIECE, readInPieces } from '#testing/read-in-pieces.ts';
import { failureOf, problemsOf } from '#testing/read-test-file.ts';
import { tooLarge } from '#formats/bytes/refuse.ts';
import { Utf8Stream } from '#formats/bytes/utf8-stream.ts';

const intl = createIntl({
  locale: 'en',
  messages,
  onError: (error) => {
    throw error;
  },
});

const event = (fields: object): RawFile => ({ events: [{ ...anEvent('a'), ...fields }] });
const time = (fields: object): RawFile => event({ time: fields });

/** At least one file for each code, and one for each way of its words. */
const FILES_WITH: Readonly<Record<ProblemCode, readonly (RawFile | string)[]>> = {
  'missing-field': [event({ title: undefined }), time({})],
  'wrong-type': [
    event({ title: 1 }),
    event({ tags: 1 }),
    event({ time: 1 }),
    event({ figures: [{ label: 'x', value: 'y' }] }),
  ],
  'not-in-list': [event({ kind: 'x' })],
  'bad-pattern': [
    event({ id: ' ' }),
    event({ lang: 'x' }),
    time({ start: '2025', timeZone: 'x' }),
    time({ start: '2025', duration: 'x' }),
    {
      actors: [
        { ...anActor('a'), iso: 'x' },
        { ...anActor('b'), wikidata: 'x' },
      ],
    },
    { sources: [{ id: 'a', title: 'x', url: 'ftp://x' }] },
  ],
  'too-long': [event({ title: 'x'.repeat(301) })],
  'too-short': [event({ title: '' })],
  'out-of-range': [{ places: [{ ...aPlace('a'), lon: 999, lat: -999 }] }],
  'unknown-key': [event({ titel: 'x' })],
  'needs-other-field': [{ places: [{ ...aPlace('a'), lon: 1 }] }],
  'bad-date': [
    time({ start: 'x' }),
    time({ start: '2025-02-29' }),
    time({ start: '2025', end: 'x' }),
    { meta: { title: 'x', updated: 'x' } },
  ],
  'end-before-start': [time({ start: '2025', end: '2024' })],
  'unknown-zone': [time({ start: '2025', timeZone: 'A/b' })],
  'offset-against-zone': [time({ start: '2025-10-07T12:00+01:00', timeZone: 'Africa/Cairo' })],
  // Told by noteEncoding, which has a test of its own.
  'assumed-encoding': [],
  // No object has a key twice.
  'duplicate-key': [eventsText().replace('{', '{"meta":{"title":"x"},')],
  'duplicate-id': [{ events: [anEvent('a'), anEvent('a')] }],
  'numbered-id': ['id,kind,title,start\n,talks,a,2025\n,talks,a,2025'],
  'look-alike-id': [{ events: [anEvent('a-1'), anEvent('A-1')] }],
  'unknown-reference': [
    event({ place: 'x', claimedBy: ['x'], sources: [{ source: 'x' }], relations: [{ type: 'about', event: 'x' }] }),
  ],
  cycle: [{ actors: [{ ...anActor('a'), parent: 'a' }] }],
  'quote-without-speaker': [event({ claims: [{ text: 'x', quote: true }] })],
  'claimed-without-claimant': [event({ certainty: 'claimed' })],
  'figure-out-of-range': [
    event({
      figures: [
        { label: 'x', value: 1, min: 2 },
        { label: 'x', value: 1, max: 0 },
        { label: 'x', value: 1, of: 0 },
      ],
    }),
  ],
  'extra-cells': ['id,kind,title,start\na,talks,b,2025,more'],
  'record-too-long': [`title,start\n${'a'.repeat(2 ** 25)},2025`],
  'date-beyond-axis': [time({ start: 'Y-1300000000' })],
};

const wordsOfProblem = (problem: Problem): string =>
  intl.formatMessage({ id: `problem.${problem.code}` }, problemValues(problem));

describe('the words of a problem', () => {
  it.each(PROBLEM_CODES)('%s say what was expected', (code) => {
    const problems = FILES_WITH[code].flatMap(problemsOf).filter((problem) => problem.code === code);
    const words = problems.map(wordsOfProblem);
    expect(words.length).toBeGreaterThanOrEqual(FILES_WITH[code].length);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z][^{}]+\.$/);
  });

  it('read like this', () => {
    expect(FILES_WITH['unknown-reference'].flatMap(problemsOf).map(wordsOfProblem)).toEqual([
      'The file has no usable actor of this id. It is shown under the id.',
      'The file has no usable place of this id. It is shown under the id.',
      'The file has no usable source of this id. It is shown under the id.',
      'The file has no usable event of this id. The link is left out.',
    ]);
    expect(problemsOf(time({ start: '2025-02-29' })).map(wordsOfProblem)).toEqual([
      'There is no such day in the calendar.',
    ]);
    expect(problemsOf({ places: [{ ...aPlace('a'), lon: 999, lat: -999 }] }).map(wordsOfProblem)).toEqual([
      'Expected 180 or less.',
      'Expected -90 or more.',
    ]);
  });
});

const gettingIt = (code: FailureCode, found = '', params: LoadFailure['params'] = {}): LoadFailure => ({
  code,
  name: 'test.json',
  found,
  params,
});

function failureOfBytes(...bytes: readonly number[]): LoadFailure {
  const encoded = new Utf8Stream('test.json');
  try {
    const read = readInPieces(
      Uint8Array.from([...encoded.push(Uint8Array.from(bytes)), ...encoded.end()]),
      IN_ONE_PIECE,
    );
    if ('failure' in read) return read.failure;
  } catch (error) {
    if (error instanceof LoadError) return error.failure;
  }
  throw new Error('The file can be opened.');
}

const deep = `${'['.repeat(40)}${']'.repeat(40)}`;

/** Of the codes that do not come from a file's text, as the event store makes them. */
const FAILURES_WITH: Readonly<Record<FailureCode, () => readonly LoadFailure[]>> = {
  empty: () => [failureOf(''), failureOf('  ')],
  'not-json': () =>
    ['{', '{a', '{"a" 1', '[1 2', '[] []', '["a', String.raw`["\x"]`, '["\u0001"]', '[1.]', '[NaN]'].map(failureOf),
  'not-csv': () => [failureOf('title,start\n"a,2025')],
  'record-too-long': () => [failureOf(eventsText({ meta: { title: 'x'.repeat(2 ** 25 + 2 ** 20) } }))],
  'unmapped-table': () => [failureOf('day,what\n2025-10-07,Talks')],
  html: () => [failureOf('<html>')],
  'not-text': () => [failureOfBytes(0xff, 0x00), failureOfBytes(0xff, 0xfe, 0x3d)],
  'bad-archive': () => [gettingIt('bad-archive', 'unexpected end')],
  swells: () => [gettingIt('swells', '', { times: 200, size: 8 })],
  'bad-parquet': () => [gettingIt('bad-parquet', 'parquet unsupported compression codec: ZSTD')],
  'wrong-format': () => [failureOf('{}'), failureOf('[]'), failureOf(eventsText({ format: 'x' }))],
  'wrong-version': () => [failureOf(eventsText({ version: 2 })), failureOf('{"format":"conflict-timeline"}')],
  'no-events-list': () => [
    failureOf(eventsText({ events: 1 })),
    failureOf('{"format":"conflict-timeline","version":1}'),
  ],
  'too-large': () => [tooLarge('test.json', 2 ** 31, 2 ** 30).failure],
  'too-many': () => [failureOf(eventsText({ actors: Array.from({ length: 100_001 }, () => 0) }))],
  'too-deep': () => [failureOf(eventsText({ 'x-own': JSON.parse(deep) }))],
  'http-status': () => [404, 403, 500].map((status) => gettingIt('http-status', `${status} Reason`, { status })),
  redirected: () => [gettingIt('redirected')],
  network: () => [gettingIt('network', 'Failed to fetch')],
  'broken-off': () => [0, 1, 2].map((bytes) => gettingIt('broken-off', 'network error', { bytes })),
  offline: () => [gettingIt('offline')],
  'timed-out': () => [gettingIt('timed-out', '', { seconds: 30 })],
  unreadable: () => [gettingIt('unreadable')],
  'not-kept': () => [gettingIt('not-kept')],
  'out-of-memory': () =>
    [
      { need: 900, limit: 512 },
      { need: 900, limit: 0 },
      { need: 0, limit: 0 },
    ].map((params) => gettingIt('out-of-memory', '', params)),
  internal: () => [gettingIt('internal', 'x is not a function')],
};

const wordsOfFailure = (failure: LoadFailure): string =>
  intl.formatMessage({ id: `failure.${failure.code}` }, failureValues(failure));

describe('the words of a failure', () => {
  it.each(FAILURE_CODES)('%s say what happened and what to do', (code) => {
    const failures = FAILURES_WITH[code]();
    expect(new Set(failures.map((failure) => failure.code))).toEqual(new Set([code]));
    const words = failures.map(wordsOfFailure);
    expect(new Set(words).size).toBe(words.length);
    for (const sentences of words) expect(sentences).toMatch(/^[A-Z].*\. .*[A-Z].*[.\]]$/su);
  });

  it('read like this', () => {
    expect([failureOf('{\n  "a": 1\n  "b": 2'), failureOf('{ "a": [1')].map(wordsOfFailure)).toEqual([
      'Found "b": 2 on line 3, column 3; expected a comma, or the end of the list or object. Correct the file there and open it again.',
      'The file ends on line 1, column 10; expected the end of the list or object. Correct the file there and open it again.',
    ]);
    expect(wordsOfFailure(failureOf(eventsText({ version: 2 })))).toBe(
      'Found version 2 on line 3, column 14; this page reads version 1. Use a newer page, or a file of version 1.',
    );
    expect(wordsOfFailure(failureOf('{}'))).toBe(
      'The file names no format; expected an object with “format”: “conflict-timeline”. It may be a file for another program.',
    );
  });
});
