import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { CURRENT_URL_VERSION, upgradeUrl } from './upgrade-url.ts';

/** Links of each version, for ever: what they meant when they were copied is what they mean. */
const VERSION_1 =
  '?event=talks-first-session&kind=statement,talks&actor=hamas&mediator=egypt,qatar&match=all&certainty=claimed,reported' +
  '&q=ceasefire+plan&from=2025-10-06T00:00Z&to=2025-10-08T12:30Z&rest=fade&lanes=mediator&tz=Africa/Cairo&lang=ar&v=1';

describe('links of version 1', () => {
  it('mean what they meant', () => {
    const { view, problems, tooNew } = readAddress(VERSION_1);
    expect(problems).toEqual([]);
    expect(tooNew).toBeNull();
    expect(view).toEqual({
      event: 'talks-first-session',
      filter: {
        kinds: ['statement', 'talks'],
        actors: ['hamas'],
        roles: { mediator: ['egypt', 'qatar'] },
        match: 'all',
        certainties: ['claimed', 'reported'],
        q: 'ceasefire plan',
      },
      window: { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8, 12, 30) },
      rest: 'fade',
      lanes: 'mediator',
      tz: 'Africa/Cairo',
      lang: 'ar',
      events: null,
      embed: false,
    });
  });

  it('need not say so', () => {
    expect(readAddress(VERSION_1.replace('&v=1', ''))).toEqual(readAddress(VERSION_1));
  });
});

describe('a link that is newer than the page', () => {
  it('is told, and read as far as it is understood', () => {
    const { view, tooNew, unknown } = readAddress(`?kind=talks&colour=red&v=${CURRENT_URL_VERSION + 1}`);
    expect(tooNew).toBe(CURRENT_URL_VERSION + 1);
    expect(view.filter.kinds).toEqual(['talks']);
    expect(unknown.get('colour')).toBe('red');
  });
});

describe('upgrading', () => {
  it('takes the version out, and leaves the given parameters alone', () => {
    const given = new URLSearchParams('kind=talks&v=1');
    expect(upgradeUrl(given).params.toString()).toBe('kind=talks');
    expect(given.get('v')).toBe('1');
  });
});
