// Which addresses may name an events file, from whatever page.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEventsAddress, resolveEvents } from './events-address.ts';

const PAGES = ['https://parley.example/folder/?events=x', 'http://127.0.0.1:4173/'];

describe('isEventsAddress', () => {
  it.each(['more/events.json', '/a.json', '?x', '#x', '//data.example/a', 'https://data.example/a', 'http:a.json'])(
    'takes %s',
    (address) => {
      expect(isEventsAddress(address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://parley.example/1',
    'file:///etc/passwd',
    'https://user:pw@host.example/',
    'https:user:pw@host.example/',
    'https:host:99999/',
    'http:[/',
    '//user@host.example/',
    'https://[',
    '\t\n',
  ])('refuses %j', (address) => {
    expect(isEventsAddress(address)).toBe(false);
  });

  it('takes nothing that a page could not resolve', () => {
    const piece = fc.constantFrom(
      'http:',
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '[',
      ']',
      'a',
      '99999',
      '%',
      ' ',
      '.',
      '?',
    );
    const address = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(address, fc.constantFrom(...PAGES), (text, page) => {
        fc.pre(isEventsAddress(text));
        expect(resolveEvents(text, page).protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 1000 },
    );
  });
});
