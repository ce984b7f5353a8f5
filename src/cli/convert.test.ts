// npm run convert, as people run it: what goes in comes out in another format, and back again as it was.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sample } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readEventsFile } from '#formats/read-events-file.ts';
import { validFile } from '#testing/arbitrary-events-file.ts';
import { anActor, anEvent, anEventsFile, eventsText } from '#testing/events-file.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { runCommand, temporaryFolder, type Ran } from '#testing/run-command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const pathOf = (name: string): string => join(folder.path, name);
const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(pathOf(name), bytes);
const text = (name: string): string => readFileSync(pathOf(name), 'utf8');
const convert = (args: readonly string[], input?: string | Uint8Array): Promise<Ran> =>
  runCommand(folder.path, ['convert', ...args], input);

/** As the page would have it. */
function contentOf(json: string) {
  const { dataset, problems } = readEventsFile(json, 'a.json');
  const { meta, actors, places, sources, events } = dataset;
  expect(problems.list).toEqual([]);
  return { meta, actors: [...actors.values()], places: [...places.values()], sources: [...sources.values()], events };
}

describe('npm run convert', () => {
  it('gives events that only seem to be the same the ids that the page gives them', async () => {
    write('alike.csv', 'kind,title,start,end\ntalks,A,2025,2026\ntalks,A,2025,2027\n');
    expect((await convert(['alike.csv', 'alike.json'])).code).toBe(0);
    expect(contentOf(text('alike.json')).events.map(({ id, time }) => [id, time.end])).toEqual([
      ['2025-a', '2026'],
      ['2025-a-2', '2027'],
    ]);
  });

  it('loses nothing on the way through every format and back', async () => {
    write('one.json', JSON.stringify(makeEventsFile(400)));
    const chain = ['one.json', 'two.ndjson', 'three.csv', 'four.parquet', 'five.json.gz', 'six.csv.gz', 'seven.json'];
    for (const [i, to] of chain.slice(1).entries()) {
      const { code, err } = await convert([chain[i] ?? '', to]);
      expect([code, err]).toEqual([0, expect.stringContaining(`${to}: 400 events, 0 held back`)]);
    }
    expect(contentOf(text('seven.json'))).toEqual(contentOf(text('one.json')));
    expect(gunzipSync(readFileSync(pathOf('five.json.gz'))).toString()).toBe(text('seven.json'));
  });

  it('loses nothing of any events file through Parquet', async () => {
    const files = sample(validFile, { numRuns: 3, seed: 7 });
    for (const [i, file] of files.entries()) {
      write(`any-${i}.json`, JSON.stringify(file));
      const before = contentOf(text(`any-${i}.json`));
      expect((await convert([`any-${i}.json`, `any-${i}.parquet`])).code).toBe(0);
      expect((await convert([`any-${i}.parquet`, `back-${i}.json`])).code).toBe(0);
      expect(contentOf(text(`back-${i}.json`))).toEqual(before);
    }
  });

  it('reads lists that stand after the events, and the standard input', async () => {
    const { events, ...rest } = anEventsFile({
      events: [anEvent('a', { participants: [{ actor: anActor('x').id, role: 'party' }] })],
      actors: [anActor('x', { name: 'Egypt' })],
    });
    const { format, version, meta, ...lists } = rest;
    const late = JSON.stringify({ format, version, meta, events, ...lists });
    const { code } = await convert(['-', 'late.ndjson'], late);
    expect(code).toBe(0);
    expect(text('late.ndjson').split('\n')[1]).toBe('{"list":"actors","id":"x","name":"Egypt"}');
  });

  it('writes what is good, names what is held back, and ends with 1', async () => {
    write('mixed.json', eventsText({ events: [anEvent('a'), anEvent('b', { time: { start: '2025-02-30' } })] }));
    const { code, out, err } = await convert(['mixed.json', 'good.ndjson']);
    expect([code, out]).toEqual([1, []]);
    expect(err).toMatch(/^mixed\.json:\d+:\d+: error: There is no such day in the calendar\./m);
    expect(err).toContain('good.ndjson: 1 event, 1 held back');
    expect(text('good.ndjson').trim().split('\n')).toHaveLength(2);
  });

  it('writes nothing of a file that cannot be used, and leaves what was there', async () => {
    write('web.json', '<html>');
    write('kept.csv', 'mine');
    const { code, err } = await convert(['web.json', 'kept.csv', '--force']);
    expect(code).toBe(1);
    expect(err).toContain('[html]');
    expect(text('kept.csv')).toBe('mine');
  });

  it('replaces a file only when it is told to, and then also the one that it reads', async () => {
    write('same.json', eventsText({ events: [anEvent('a')] }));
    const refused = await convert(['same.json', 'same.json']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--force')]);
    const before = contentOf(text('same.json'));
    expect((await convert(['--force', 'same.json', 'same.json'])).code).toBe(0);
    expect(contentOf(text('same.json'))).toEqual(before);
  });

  it('converts what is packed', async () => {
    write('packed.gz', gzipSync(eventsText({ events: [anEvent('a')] })));
    expect((await convert(['packed.gz', 'unpacked.geojson'])).code).toBe(0);
    expect(JSON.parse(text('unpacked.geojson'))).toMatchObject({ type: 'FeatureCollection' });
  });

  it('reads a table that nobody knows by a mapping of its columns, and says that it wants one', async () => {
    write('own.csv', 'Datum;Titel;Ort\n07.10.2025;Gespräche;Doha\n');
    const fields = [
      { column: 'title', from: 'Titel' },
      { column: 'start', from: 'Datum', as: 'day-first' },
      { column: 'place', from: 'Ort' },
    ];
    const mapping = { format: 'parley-mapping', version: 1, header: ['Datum', 'Titel', 'Ort'] };
    write('mapping.json', JSON.stringify({ ...mapping, fields }));
    write('half.json', JSON.stringify({ ...mapping, fields: fields.slice(1) }));
    const asked = await convert(['own.csv', 'own.json']);
    expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('--mapping FILE')]);
    expect((await convert(['--mapping', 'mapping.json', 'own.csv', 'own.json'])).code).toBe(0);
    const [event] = contentOf(text('own.json')).events;
    expect(event).toMatchObject({ title: 'Gespräche', time: { start: '2025-10-07' } });
    const half = await convert(['--mapping', 'half.json', 'own.csv', 'b.json']);
    expect([half.code, half.err]).toEqual([2, expect.stringContaining('which column is the title')]);
    const none = await convert(['--mapping', 'own.csv', 'own.csv', 'b.json']);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('holds no mapping')]);
  });

  it.each([
    ['one name only', ['one.json'], 'Usage:'],
    ['three names', ['one.json', 'a.csv', 'b.csv'], 'Usage:'],
    ['a format that is not written', ['one.json', 'a.xlsx'], 'In which format?'],
    ['Parquet in gzip', ['one.json', 'a.parquet.gz'], 'leave out .gz'],
    ['an option that there is not', ['--forse', 'one.json', 'a.csv'], '--forse'],
    ['a file that is not there', ['missing.json', 'a.csv'], 'missing.json cannot be read'],
    ['a folder that is not there', ['one.json', 'nowhere/a.csv'], 'cannot be written'],
  ])('ends with 2 for %s', async (_what, args, message) => {
    const { code, err } = await convert(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(pathOf('a.csv'))).toBe(false);
  });

  it('leaves no half-written files', () => {
    expect(readdirSync(folder.path).filter((name) => /part$|^parley-/.test(name))).toEqual([]);
  });
});
