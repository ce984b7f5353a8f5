import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { eventId } from '#domain/ids.ts';
import { normalizeView, readAddress } from './address.ts';
import { resolveEvents } from './events-address.ts';
import { eventLink, forOtherFile, fullPageLink, permalink } from './permalink.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

const PAGE = 'https://parley.example/some/folder/?old=1#part';
const NOTHING = new URLSearchParams();
const view: ViewState = {
  ...DEFAULT_VIEW,
  event: eventId('a'),
  filter: { ...NO_FILTER, kinds: ['talks'], q: 'حماس & co' },
  window: { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8) },
  events: '../files/other.json',
};

describe('a link to this view', () => {
  it('says its version and reopens the view', () => {
    const link = new URL(permalink(view, NOTHING, PAGE));
    expect(link.searchParams.get('v')).toBe('1');
    expect(readAddress(link.search).view).toEqual(normalizeView(view));
  });

  it('stands on the page that it was copied from', () => {
    const link = permalink({ ...DEFAULT_VIEW, lanes: 'place' }, NOTHING, PAGE);
    expect(link).toBe('https://parley.example/some/folder/?lanes=place&v=1');
    expect(permalink(DEFAULT_VIEW, NOTHING, PAGE)).toBe('https://parley.example/some/folder/?v=1');
  });

  it('keeps parameters that are not ours', () => {
    expect(permalink(DEFAULT_VIEW, new URLSearchParams('x=1'), PAGE)).toContain('?x=1&v=1');
  });

  it('holds nothing that a chat program would cut off', () => {
    expect(permalink(view, NOTHING, PAGE)).toMatch(/^[\w:/?=&.,%+~-]+$/);
  });
});

describe('a link to an event', () => {
  it('names the event and its file, and nothing of how they are looked at', () => {
    expect(eventLink(eventId('a'), view, PAGE)).toBe(
      'https://parley.example/some/folder/?events=../files/other.json&event=a&v=1',
    );
  });
});

describe('the link out of a frame', () => {
  it('is the same address without embed', () => {
    const link = fullPageLink({ ...view, embed: true }, NOTHING, PAGE);
    expect(readAddress(new URL(link).search).view).toEqual(normalizeView(view));
    expect(link).not.toContain('v=1');
  });
});

describe('opening another file', () => {
  it('drops what belonged to the old one', () => {
    expect(forOtherFile('b.json')).toEqual({ events: 'b.json', event: null, window: null });
  });

  it("is by its address as seen from the page's", () => {
    expect(resolveEvents('events/b.json', 'https://parley.example/base/?q=1').href).toBe(
      'https://parley.example/base/events/b.json',
    );
    expect(() => resolveEvents('file:///etc/passwd', 'https://parley.example/')).toThrow(RangeError);
  });
});
