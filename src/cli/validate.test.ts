// npm run validate, as a newsroom's CI runs it: real files, a real process.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { anEvent, eventsText } from '#testing/events-file.ts';
import { runCommand, temporaryFolder, type Ran } from '#testing/run-command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder.path, name), bytes);
const validate = (args: readonly string[], input?: string | Uint8Array): Promise<Ran> =>
  runCommand(folder.path, ['validate', ...args], input);

const GOOD = eventsText({ events: [anEvent('a')] });
const BAD = eventsText({
  events: [
    anEvent('a', { title: 'A massacre', time: { start: '2025-10-07' } }),
    anEvent('b', { time: { start: '2025-02-30' } }),
    { ...anEvent('c'), colour: 'red' },
  ],
});
write('good.json', GOOD);
write('bad.json', BAD);
write('good.json.gz', gzipSync(GOOD));
write('bad.json.gz', gzipSync(BAD));
write('table.csv', 'kind,title,start\ntalks,Talks,2025-10-07\nwar,Talks,2025-10-08\n');
write('broken.json', '{"format":"conflict-timeline",\n  "version" 1}');

const lineOf = (text: string): number => BAD.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('npm run validate', () => {
  it('has nothing to print of a good file', async () => {
    const { code, out, err } = await validate(['good.json']);
    expect([code, out]).toEqual([0, []]);
    expect(err).toContain('good.json: 1 event, 0 errors, 0 warnings, 0 pieces of advice');
  });

  it('prints file, line, column and message: errors, then warnings, then advice', async () => {
    const { code, out, err } = await validate(['bad.json']);
    expect(code).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(
        new RegExp(
          String.raw`^bad\.json:${lineOf('2025-02-30')}:\d+: error: There is no such day in the calendar\. \(events b time\.start: "2025-02-30"\) \[bad-date\]$`,
        ),
      ),
      expect.stringMatching(new RegExp(String.raw`^bad\.json:${lineOf('colour')}:\d+: warning: .*\[unknown-key\]$`)),
      expect.stringMatching(new RegExp(String.raw`^bad\.json:${lineOf('A massacre')}:\d+: advice: .*\[loaded-word\]$`)),
    ]);
    expect(err).toContain('2 events, 1 error (1 record held back), 1 warning, 1 piece of advice');
  });

  it('says where a file breaks off that cannot be used at all', async () => {
    const { code, out } = await validate(['broken.json']);
    expect(code).toBe(1);
    expect(out).toEqual([expect.stringMatching(/^broken\.json:2:13: error: Found .*\[not-json\]$/)]);
  });

  it('checks packed files, tables and several files in one go, and fails if one of them is bad', async () => {
    const { code, out, err } = await validate(['good.json.gz', 'bad.json.gz', 'table.csv', '--no-advice']);
    expect(code).toBe(1);
    expect(out.map((line) => line.split(' ')[0])).toEqual([
      expect.stringMatching(/^bad\.json\.gz:\d+:\d+:$/),
      expect.stringMatching(/^bad\.json\.gz:\d+:\d+:$/),
      'table.csv:3:1:',
    ]);
    expect(err.match(/good\.json\.gz: 1 event/)).not.toBeNull();
  });

  it('reads the standard input', async () => {
    const plain = await validate(['-'], BAD);
    expect(plain.code).toBe(1);
    expect(plain.out[0]).toMatch(/^<stdin>:\d+:\d+: error: /);
    const packed = await validate(['-'], gzipSync(GOOD));
    expect(packed.code).toBe(0);
  });

  it('prints JSON for tools, one object a line, with a summary a file', async () => {
    const { code, out } = await validate(['--json', 'bad.json', 'good.json']);
    const objects = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(objects.map(({ severity, summary }) => severity ?? summary)).toEqual([
      'error',
      'warning',
      'advice',
      { events: 2, errors: 1, warnings: 1, heldBack: 1, advice: 1 },
      { events: 1, errors: 0, warnings: 0, heldBack: 0, advice: 0 },
    ]);
    expect(objects[0]).toMatchObject({
      file: 'bad.json',
      line: lineOf('2025-02-30'),
      code: 'bad-date',
      list: 'events',
      record: 'b',
      field: 'time.start',
      found: '"2025-02-30"',
      message: 'There is no such day in the calendar.',
    });
  });

  it('prints so many as are wanted, and counts all', async () => {
    write('many.json', eventsText({ events: Array.from({ length: 5 }, (_, i) => anEvent(`e${i}`, { title: '' })) }));
    const { out, err } = await validate(['many.json', '--max', '2']);
    expect(out).toHaveLength(2);
    expect(err).toContain('5 errors (5 records held back)');
  });

  it('takes the rules of a newsroom', async () => {
    const words = [{ lang: 'en', words: ['event'], instead: 'what happened', reason: 'Ours.' }];
    write('ours.json', JSON.stringify({ format: 'parley-wording-rules', version: 1, words }));
    const { code, out } = await validate(['good.json', '--rules', 'ours.json']);
    expect(code).toBe(0);
    expect(out).toEqual([expect.stringContaining('advice: Ours. Instead: what happened. (events a title: "Event")')]);
  });

  it('leaves nothing behind where it copied', async () => {
    const before = readdirSync(folder.path);
    await validate(['bad.json.gz']);
    expect(readdirSync(folder.path)).toEqual(before);
  });

  it.each([
    ['no file', [], 'Usage:'],
    ['an option that there is not', ['--jsn', 'good.json'], '--jsn'],
    ['a number that is none', ['--max', 'x', 'good.json'], '--max wants a number'],
    ['a file that is not there', ['missing.json'], 'missing.json cannot be read'],
    ['a folder', ['folder'], 'folder cannot be read'],
    ['rules that are none', ['good.json', '--rules', 'good.json'], 'good.json holds no rules of wording'],
  ])('ends with 2 for %s', async (_what, args, message) => {
    mkdirSync(join(folder.path, 'folder'), { recursive: true });
    const { code, out, err } = await validate(args);
    expect([code, out]).toEqual([2, []]);
    expect(err).toContain(message);
  });

  it('explains itself', async () => {
    const { code, out } = await validate(['--help']);
    expect(code).toBe(0);
    expect(out[0]).toContain('npm run validate');
  });
});
