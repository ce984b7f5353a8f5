import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId, eventId, zoneId } from '#domain/ids.ts';
import { LANGUAGES } from '#domain/language.ts';
import { LONGEST_SEARCH } from '#domain/search-terms.ts';
import { CERTAINTIES, KINDS, LANE_CHOICES, REST_CHOICES, ROLES } from '#domain/vocabulary.ts';
import type { TzChoice } from '#domain/zone.ts';
import { normalizeView, readAddress, writeAddress } from './address.ts';
import { PARAMETERS } from './parameters.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/);
const actors = fc.array(id.map(actorId), { maxLength: 4 });
const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyView: fc.Arbitrary<ViewState> = fc.record({
  event: fc.option(id.map(eventId)),
  filter: fc.record({
    kinds: fc.subarray([...KINDS]),
    actors,
    roles: fc.dictionary(fc.constantFrom(...ROLES), actors),
    match: fc.constantFrom('any', 'all'),
    certainties: fc.subarray([...CERTAINTIES]),
    q: words,
  }),
  window: fc.option(
    fc
      .tuple(fc.integer({ min: -8e15, max: 8e15 }), fc.integer({ min: 1, max: 1e14 }))
      .map(([from, length]) => ({ from, to: from + length })),
  ),
  rest: fc.constantFrom(...REST_CHOICES),
  lanes: fc.constantFrom(...LANE_CHOICES),
  tz: fc.constantFrom<TzChoice>('event', 'utc', 'local', zoneId('Africa/Cairo'), zoneId('Etc/GMT+2')),
  lang: fc.option(fc.constantFrom(...LANGUAGES)),
  events: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  embed: fc.boolean(),
});
const NOTHING = new URLSearchParams();
const write = (patch: Partial<ViewState>, unknown = NOTHING) => writeAddress({ ...DEFAULT_VIEW, ...patch }, unknown);

describe('the address', () => {
  it('gives back every view that it was made from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const read = readAddress(writeAddress(view, NOTHING));
        expect(read.view).toEqual(normalizeView(view));
        expect(read.problems).toEqual([]);
      }),
    );
  });

  it('is the same for the same choice, however it was made', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = writeAddress(view, NOTHING);
        expect(writeAddress(readAddress(once).view, NOTHING)).toBe(once);
      }),
    );
  });

  it('survives the address bar, which encodes what it has to', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const url = new URL('https://parley.example/');
        url.search = writeAddress(view, NOTHING);
        expect(readAddress(url.search).view).toEqual(normalizeView(view));
      }),
    );
  });

  it('is empty for what is shown by default', () => {
    expect(write({})).toBe('');
    expect(readAddress('').view).toEqual(DEFAULT_VIEW);
  });

  it('can be read by people', () => {
    const from = Date.parse('2025-10-07T09:00Z');
    const filter = { ...NO_FILTER, roles: { mediator: [actorId('qatar'), actorId('egypt'), actorId('qatar')] } };
    expect(write({ filter, window: { from, to: from + 864e5 }, tz: zoneId('Africa/Cairo') })).toBe(
      '?mediator=egypt,qatar&from=2025-10-07T09:00Z&to=2025-10-08T09:00Z&tz=Africa/Cairo',
    );
  });

  it('has a parameter for every role', () => {
    for (const role of ROLES) {
      expect(readAddress(`?${role}=egypt`).view.filter.roles).toEqual({ [role]: ['egypt'] });
    }
  });

  it('keeps parameters that are not ours', () => {
    const { view, unknown } = readAddress('?utm=a%26b&kind=talks&x=1&x=2');
    expect(writeAddress(view, unknown)).toBe('?utm=a%26b&x=1&x=2&kind=talks');
  });

  it('takes lists that were written another way', () => {
    expect(readAddress('?kind=talks,,shelling,talks').view.filter.kinds).toEqual(['shelling', 'talks']);
    expect(readAddress('?kind=talks&kind=shelling').view.filter.kinds).toEqual(['shelling', 'talks']);
    expect(readAddress('?kind=').problems).toEqual([]);
  });
});

describe('a malformed value', () => {
  it.each([
    ['event', '<script>'],
    ['kind', 'bogus'],
    ['actor', 'a b'],
    ['mediator', '-'],
    ['match', 'some'],
    ['certainty', 'sure'],
    ['from', 'yesterday'],
    ['to', '2025-02-29'],
    ['rest', 'show'],
    ['lanes', 'colour'],
    ['tz', 'Mars/Olympus'],
    ['lang', 'xx'],
    ['events', 'javascript:alert(1)'],
    ['events', 'https://name:password@example.org/a.json'],
    ['embed', 'yes'],
    ['v', 'x'],
  ])('of %s falls back to its default and is told: %s', (parameter, value) => {
    const { view, problems } = readAddress(`?${new URLSearchParams({ [parameter]: value }).toString()}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems).toEqual([{ parameter, value }]);
  });

  it('is a search of more than a few words', () => {
    const [longest, longer] = ['x'.repeat(LONGEST_SEARCH), 'x '.repeat(LONGEST_SEARCH)];
    expect(readAddress(`?q=${longest}`)).toMatchObject({ view: { filter: { q: longest } }, problems: [] });
    const { view, problems } = readAddress(`?q=${longer}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems).toEqual([{ parameter: 'q', value: longer }]);
  });

  it('spoils nothing but itself', () => {
    const { view, problems } = readAddress('?kind=talks,bogus&lanes=nope&rest=fade');
    expect(view.filter.kinds).toEqual(['talks']);
    expect(view.rest).toBe('fade');
    expect(problems).toEqual([
      { parameter: 'kind', value: 'bogus' },
      { parameter: 'lanes', value: 'nope' },
    ]);
  });

  it('is a window whose end is not after its beginning', () => {
    const { view, problems } = readAddress('?from=2025-10-08&to=2025-10-07');
    expect(view.window).toBeNull();
    expect(problems.map(({ parameter }) => parameter)).toEqual(['from', 'to']);
  });

  it('is never more than a problem, whatever stands in the address', () => {
    const names = fc.constantFrom(...Object.keys(PARAMETERS), 'v', '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (pairs) => {
        const { view } = readAddress(`?${new URLSearchParams(pairs).toString()}`);
        expect(readAddress(writeAddress(view, NOTHING)).problems).toEqual([]);
      }),
    );
  });
});

describe('a window with one edge', () => {
  it('is open on the other side', () => {
    expect(readAddress('?from=2025-10-07').view.window).toEqual({ from: Date.UTC(2025, 9, 7), to: Infinity });
    expect(write({ window: { from: -Infinity, to: Date.UTC(2025, 9, 7) } })).toBe('?to=2025-10-07T00:00Z');
  });
});

describe('each parser', () => {
  it.each(Object.entries(PARAMETERS))('of %s reads what it writes', (_name, parser) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parser.parse(text);
        if (value === null) return;
        expect(parser.parse(parser.serialize(value as never))).toEqual(value);
      }),
    );
  });
});
