// Which file an address names, and whether the reader has to be asked.
import { describe, expect, it } from 'vitest';
import { BUNDLED_FILE, eventsInput } from './events-input.ts';

const PAGE = 'https://parley.example/under/a/path/?mediator=qatar';

describe('the file to open', () => {
  it('is the bundled one, beside the page, when the address names none', () => {
    const { input, foreignHost } = eventsInput(null, PAGE);
    expect(input.url).toBe(`https://parley.example/under/a/path/${BUNDLED_FILE}`);
    expect(input.name).toBe('sharm-el-sheikh-2025.json');
    expect(foreignHost).toBeNull();
  });

  it.each([
    ['more/events.json', 'https://parley.example/under/a/path/more/events.json'],
    ['/events.json', 'https://parley.example/events.json'],
    ['https://parley.example/other/events.json', 'https://parley.example/other/events.json'],
  ])('%s is resolved against the page and asks nobody', (events, url) => {
    expect(eventsInput(events, PAGE)).toMatchObject({ input: { url }, foreignHost: null });
  });

  it.each([
    ['https://data.example.org/a.json', 'data.example.org'],
    ['//data.example.org/a.json', 'data.example.org'],
    ['http://parley.example/a.json', 'parley.example'],
    ['https://parley.example:8443/a.json', 'parley.example:8443'],
  ])('%s is of another site, named by its host', (events, host) => {
    expect(eventsInput(events, PAGE).foreignHost).toBe(host);
  });

  it('of an origin that the deployment lists asks nobody', () => {
    const trusted = new Set(['https://data.example.org']);
    const hostOf = (events: string) => eventsInput(events, PAGE, trusted).foreignHost;
    expect(hostOf('https://data.example.org/a.json')).toBeNull();
    expect(hostOf('http://data.example.org/a.json')).toBe('data.example.org');
    expect(hostOf('https://data.example.org:444/a.json')).toBe('data.example.org:444');
    expect(hostOf('https://data.example.org.evil.example/a.json')).toBe('data.example.org.evil.example');
  });

  it.each([
    ['a%20b.json', 'a b.json'],
    ['%E2%98.json', '%E2%98.json'],
    ['folder/', 'folder'],
    ['https://data.example.org/', 'data.example.org'],
    ['%E2%80%AEnosj.live', String.raw`\u202enosj.live`],
    [`${'a'.repeat(100_000)}.json`, `${'a'.repeat(50)}…${'a'.repeat(44)}.json`],
  ])('of %.40s is called %.40s', (events, name) => {
    expect(eventsInput(events, PAGE).input.name).toBe(name);
  });
});
