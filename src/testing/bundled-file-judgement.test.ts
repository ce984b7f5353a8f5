// What the bundled events file leaves unsaid, whom it gives which role, and that it takes no side.
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { actorsInRole, bundledEvent, bundledFile, idsOf, ownWords } from './bundled-file.ts';

const { actors, events, meta, places } = bundledFile;

const MEDIATORS = ['egypt', 'qatar', 'turkey', 'united-states'];
const talks = events.filter(({ kind }) => kind === 'talks');

const actor = (id: string): unknown => actors.find((entry) => entry.id === id);
const saidIn = (id: string): string => (bundledEvent(id).claims ?? []).map(({ text }) => text).join('\n');
const rolesOf = (id: string): string[] =>
  events.flatMap(({ participants = [] }) => participants.filter((one) => one.actor === id).map(({ role }) => role));

describe('Roles', () => {
  test('Egypt, Qatar, Turkey and the United States are the mediators, and nobody else', () => {
    const all = new Set(events.flatMap((event) => actorsInRole(event, 'mediator')));
    expect([...all].toSorted()).toEqual(MEDIATORS);
  });

  test.each(idsOf(talks))('all four mediate between Hamas and Israel in %s', (id) => {
    expect(actorsInRole(bundledEvent(id), 'mediator')).toEqual(MEDIATORS);
    expect(actorsInRole(bundledEvent(id), 'party')).toEqual(['hamas', 'israel']);
  });

  test.each([
    ['egypt', ['report-prisoner-list', 'statement-abdelaty']],
    ['qatar', ['statement-al-ansari']],
    ['turkey', []],
    ['united-states', ['statement-rubio']],
  ])('the mediator %s has the talks, the mediators’ hope, and %j', (mediator, own) => {
    const found = idsOf(events.filter((event) => actorsInRole(event, 'mediator').includes(mediator)));
    expect(found.toSorted()).toEqual([...idsOf(talks), 'report-mediators-hope', ...own].toSorted());
  });

  test('no representative of a mediator speaks without that mediator being found there too', () => {
    const representedBy = ({ id }: EventRecord): (string | undefined)[] =>
      actorsInRole(bundledEvent(id), 'speaker').map((speaker) => actors.find((one) => one.id === speaker)?.represents);
    const missing = events.filter((event) =>
      representedBy(event).some((state) => state !== undefined && !actorsInRole(event, 'mediator').includes(state)),
    );
    expect(missing).toEqual([]);
  });

  test('Germany is a supporter, once, and never a mediator', () => {
    expect(rolesOf('germany')).toEqual(['supporter']);
  });

  test.each(['marwan-barghouti', 'ahmad-saadat', 'hassan-salameh', 'abbas-al-sayyid'])(
    '%s, named in a list of prisoners, is its subject and takes part in nothing',
    (id) => {
      expect(rolesOf(id)).toEqual(['subject']);
      expect(actorsInRole(bundledEvent('report-prisoner-list'), 'subject')).toContain(id);
    },
  );

  test.each([
    ['marco-rubio', { represents: 'united-states', title: 'Secretary of State' }],
    ['donald-trump', { represents: 'united-states', title: 'President' }],
    ['badr-abdelaty', { represents: 'egypt', title: 'Foreign Minister' }],
    ['majed-al-ansari', { represents: 'qatar', title: 'Foreign Ministry spokesperson' }],
    ['al-quds-brigades', { parent: 'palestinian-islamic-jihad' }],
    ['israeli-forces', { parent: 'israel' }],
  ])('%s stands below those that it belongs to', (id, above) => {
    expect(actor(id)).toMatchObject(above);
  });
});

describe('What is not known', () => {
  test('every date is called inferred, and the notice says how', () => {
    expect(events.filter(({ time }) => time.basis !== 'inferred')).toEqual([]);
    expect(meta.notice).toContain('7 October 2025 was a Tuesday');
    expect(new Date('2025-10-07T00:00Z').getUTCDay()).toBe(2);
  });

  test('the shelling, statements, reports and the plan have no date of their own, only “by 7 October 2025”', () => {
    const dated = [
      'talks-indirect-sharm',
      'talks-first-session',
      'talks-noon-resumption',
      'october-7-2023',
      'war-gaza',
    ];
    const undated = events.filter(({ id }) => !dated.includes(id));
    expect(undated).toHaveLength(16);
    expect(undated.filter(({ time }) => time.asOf !== '2025-10-07' || time.start !== undefined)).toEqual([]);
  });

  test('the first session took four hours at some time from Monday to Tuesday', () => {
    expect(bundledEvent('talks-first-session').time).toMatchObject({
      start: '2025-10-06',
      end: '2025-10-07',
      mode: 'within',
      duration: 'PT4H',
    });
  });

  test.each(['talks-indirect-sharm', 'war-gaza'])('%s goes on, with no end', (id) => {
    expect(bundledEvent(id)).toMatchObject({ status: 'ongoing', time: { end: '..' } });
  });

  test('noon on Tuesday in Cairo is the one clock time, and a plan', () => {
    const clocked = events.filter(({ time }) => JSON.stringify(time).includes(':00'));
    expect(idsOf(clocked)).toEqual(['talks-noon-resumption']);
    expect(clocked[0]).toMatchObject({ status: 'planned', time: { start: '2025-10-07T12:00+03:00' } });
    const cairo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Cairo', timeStyle: 'short' });
    expect(cairo.format(new Date(clocked[0]?.time.start ?? ''))).toBe('12:00');
  });

  test('no words put a clock time on anything', () => {
    const clock = /\d:\d\d|\d ?[ap]\.?m\b|midnight|morning|afternoon|evening/iu;
    expect(events.filter((event) => clock.test(ownWords(event)))).toEqual([]);
  });

  test('where an event happened is said only where the article says it', () => {
    const placed = Object.fromEntries(events.flatMap(({ id, place }) => (place === undefined ? [] : [[id, place]])));
    expect(placed).toEqual({
      'talks-indirect-sharm': 'sharm-el-sheikh',
      'talks-first-session': 'sharm-el-sheikh',
      'talks-noon-resumption': 'sharm-el-sheikh',
      'shelling-al-shati': 'al-shati-camp',
      'report-health': 'gaza-strip',
      'report-education': 'gaza-strip',
      'war-gaza': 'gaza-strip',
    });
  });

  test('“northwest of the camp” stays words', () => {
    expect(bundledEvent('shelling-al-shati').placeNote).toBe('Northwest of the camp');
  });

  test('coordinates are no finer than a hundredth of a degree, and called near or a region', () => {
    expect(places.filter(({ precision }) => precision !== 'near' && precision !== 'region')).toEqual([]);
    const tooFine = places.filter(({ lon = 0, lat = 0 }) => [lon, lat].some((x) => Number(x.toFixed(2)) !== x));
    expect(tooFine).toEqual([]);
  });

  test.each(['october-7-2023', 'war-gaza'])('nobody is said to have taken part in %s', (id) => {
    expect(bundledEvent(id).participants).toBeUndefined();
  });
});

describe('No side is taken', () => {
  test('loaded words stand inside quotations only', () => {
    const loaded = /terror|resistance|occupation|captive|regime|martyr|honourable|massacre|genocid|aggression/iu;
    expect(events.filter((event) => loaded.test(ownWords(event)))).toEqual([]);
  });

  test('each speaker keeps their own word for people held, and no title chooses one', () => {
    expect(saidIn('statement-rubio')).toContain('hostages');
    expect(saidIn('statement-hamas-readiness')).toContain('hostages and detainees');
    expect(saidIn('statement-al-quds-brigades')).toContain('captives');
    expect(events.filter(({ title }) => /hostage|captive|detainee/iu.test(title))).toEqual([]);
  });

  test('the title of a statement begins with who makes or carries it', () => {
    const attributed =
      /^(?:Rubio|Al-Ansari|Abdelaty|Hamas|Al-Quds Brigades|Al-Qahera News|AFP|Diplomatic sources) (?:says?|reports|cites|describe|marks) /u;
    const statements = events.filter(({ kind }) => kind === 'statement');
    expect(statements.filter(({ title }) => !attributed.test(title))).toEqual([]);
  });

  test('titles are short enough for a timeline', () => {
    expect(events.filter(({ title }) => title.length > 80)).toEqual([]);
  });

  test('events are parts of, about, after or in memory of one another: nothing is said to have caused anything', () => {
    const types = new Set(events.flatMap(({ relations = [] }) => relations.map(({ type }) => type)));
    expect([...types].toSorted()).toEqual(['about', 'commemorates', 'follows', 'part-of']);
  });
});
