import { describe, expect, it } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { actorId, placeId, sourceId, zoneId } from '#domain/ids.ts';
import { makeWords } from '#i18n/make-words.ts';
import { anEventDetail } from '#testing/event-detail.ts';
import { aPlace, anActor, anEvent, aSource } from '#testing/events-file.ts';
import { calendarFile } from './add-to-calendar.ts';

const words = makeWords('en');
const NOW = Date.UTC(2025, 10, 22, 10);
const LINK = 'https://parley.example/?event=a&v=1';
const around = {
  zone: zoneId('Africa/Cairo'),
  actors: [anActor('ministry', { name: 'Health Ministry' }), anActor('agency', { name: 'Wire Agency' })],
  place: aPlace('sharm', { name: 'Sharm El-Sheikh' }),
  sources: [aSource('article', { title: 'News article' })],
};

/** Its lines, unfolded, by their name with its parameters. */
function lines(fields: Partial<EventRecord>, link = LINK): Map<string, string> {
  const text = calendarFile({ detail: anEventDetail(anEvent('a', fields), around), link, words }, NOW);
  if (text === null) throw new Error('no calendar file');
  const unfolded = text
    .slice(text.indexOf('BEGIN:VEVENT'))
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  return new Map(unfolded.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}
const times = (time: EventRecord['time']) =>
  [...lines({ time })].filter(([name]) => /^DT(START|END)/.test(name)).map((line) => line.join(':'));

describe('the time in a calendar', () => {
  it.each<[string, EventRecord['time'], string[]]>([
    ['a day is a whole day', { start: '2025-10-07' }, ['DTSTART;VALUE=DATE:20251007', 'DTEND;VALUE=DATE:20251008']],
    [
      'days include the last',
      { start: '2025-10-06', end: '2025-10-07' },
      ['DTSTART;VALUE=DATE:20251006', 'DTEND;VALUE=DATE:20251008'],
    ],
    ['a month is all its days', { start: '2025-02' }, ['DTSTART;VALUE=DATE:20250201', 'DTEND;VALUE=DATE:20250301']],
    [
      'an instant is told by the clocks of its zone',
      { start: '2025-10-07T09:00Z' },
      ['DTSTART;TZID=Africa/Cairo:20251007T120000'],
    ],
    [
      'instants too',
      { start: '2025-10-07T12:00+03:00', end: '2025-10-07T16:30:05+03:00' },
      ['DTSTART;TZID=Africa/Cairo:20251007T120000', 'DTEND;TZID=Africa/Cairo:20251007T163005'],
    ],
    [
      'a length makes an end',
      { start: '2025-10-07T12:00+03:00', duration: 'PT4H' },
      ['DTSTART;TZID=Africa/Cairo:20251007T120000', 'DTEND;TZID=Africa/Cairo:20251007T160000'],
    ],
    ['no end is no end', { start: '2025-10-07T12:00+03:00', end: '..' }, ['DTSTART;TZID=Africa/Cairo:20251007T120000']],
    ['what clocks will show again is in UTC', { start: '2025-10-30T20:30Z' }, ['DTSTART:20251030T203000Z']],
    ['what clocks show a second time is in UTC', { start: '2025-10-30T21:30Z' }, ['DTSTART:20251030T213000Z']],
    ['an hour before is not', { start: '2025-10-30T19:59Z' }, ['DTSTART;TZID=Africa/Cairo:20251030T225900']],
    [
      "a day and an instant are days of the event's zone",
      { start: '2025-10-06', end: '2025-10-07T23:30Z' },
      ['DTSTART;VALUE=DATE:20251006', 'DTEND;VALUE=DATE:20251009'],
    ],
    ['known by then is that day', { asOf: '2025-10-07' }, ['DTSTART;VALUE=DATE:20251007', 'DTEND;VALUE=DATE:20251008']],
    [
      'an end at its start is none',
      { start: '2025-10-07T09:00Z', end: '2025-10-07T09:00Z' },
      ['DTSTART;TZID=Africa/Cairo:20251007T120000'],
    ],
    ['before 1970', { start: '1948-05-14T16:00Z' }, ['DTSTART:19480514T160000Z']],
  ])('%s', (_name, time, expected) => {
    expect(times(time)).toEqual(expected);
  });

  it('has the rules of its zone beside it', () => {
    const detail = anEventDetail(anEvent('a', { time: { start: '2025-10-07T09:00Z' } }), around);
    const text = calendarFile({ detail, link: LINK, words }, NOW) ?? '';
    const rules = text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT')).split('\r\n');
    expect(rules.slice(0, 2)).toEqual(['BEGIN:VTIMEZONE', 'TZID:Africa/Cairo']);
    const at = rules.indexOf('DTSTART:20250425T000000');
    expect(rules.slice(at - 1, at + 4)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20250425T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'END:DAYLIGHT',
    ]);
    const end = rules.indexOf('DTSTART:20251031T000000');
    expect(rules.slice(end - 1, end + 3)).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20251031T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
    ]);
    expect(rules.slice(-2)).toEqual(['END:VTIMEZONE', '']);
  });

  it('has no rules where no clock is told', () => {
    const detail = anEventDetail(anEvent('a', { time: { start: '2025-10-07' } }), around);
    expect(calendarFile({ detail, link: LINK, words }, NOW)).not.toContain('VTIMEZONE');
  });

  it('is refused where calendars end', () => {
    const file = (start: string) =>
      calendarFile({ detail: anEventDetail(anEvent('a', { time: { start } }), around), link: LINK, words }, NOW);
    expect(file('-0043')).toBeNull();
    expect(file('0987')).toBeNull();
    expect(file('Y12025')).toBeNull();
  });
});

describe('what a calendar is told', () => {
  it('is the title, the place and the way back', () => {
    const said = lines({ place: placeId('sharm'), placeNote: 'near the sea' });
    expect(said.get('SUMMARY')).toBe('Event a');
    expect(said.get('LOCATION')).toBe(String.raw`Sharm El-Sheikh\, near the sea`);
    expect(said.get('URL')).toBe(LINK);
    expect(said.get('UID')).toBe('a@parley.example');
    expect(said.get('TRANSP')).toBe('TRANSPARENT');
  });

  it('says beside the title what is doubtful, which is all that a month on one page shows', () => {
    const summary = (fields: Partial<EventRecord>) => lines(fields).get('SUMMARY');
    expect(summary({ certainty: 'claimed', claimedBy: [actorId('ministry')] })).toBe('Event a (claimed)');
    expect(summary({ certainty: 'retracted', status: 'planned' })).toBe(String.raw`Event a (planned\, retracted)`);
    expect(summary({ certainty: 'confirmed', status: 'occurred' })).toBe('Event a');
  });

  it('has an id that stays, and that no event of another file has', () => {
    const uid = (link: string, fileName: string) => {
      const detail = anEventDetail(anEvent('a'), around);
      return /^UID:(.*)$/m.exec(calendarFile({ detail, link, words, fileName }, NOW) ?? '')?.[1]?.trim();
    };
    const other = 'https://parley.example/?event=a&events=https%3A%2F%2Fdata.example%2Ftalks.json&v=1';
    const ids = [uid(LINK, 'talks.json'), uid(LINK, 'mine.csv'), uid(other, 'talks.json')];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^a-[0-9a-z]+@parley\.example$/);
    expect(uid(LINK, 'talks.json')).toBe(ids[0]);
  });

  it('says of plans that they are plans', () => {
    expect(lines({ status: 'planned' }).get('STATUS')).toBe('TENTATIVE');
    expect(lines({ status: 'cancelled' }).get('STATUS')).toBe('CANCELLED');
    expect(lines({}).has('STATUS')).toBe(false);
  });

  it('has who says it before what is said', () => {
    const said = lines({
      claims: [
        { text: 'It collapses.', quote: true, speaker: actorId('ministry'), via: [actorId('agency')] },
        { text: 'It went well.' },
      ],
      figures: [
        { label: 'hospitals out of service', value: 25, of: 38, by: actorId('ministry') },
        { label: 'share in ruins', value: 95, unit: '%', qualifier: 'about' },
      ],
      sources: [{ source: sourceId('article'), locator: 'paragraph 9' }],
      certainty: 'claimed',
      claimedBy: [actorId('ministry')],
      time: { start: '2025-10-07', label: 'on the anniversary', basis: 'inferred' },
    });
    expect(said.get('DESCRIPTION')?.split(String.raw`\n\n`)).toEqual([
      String.raw`When: on the anniversary\; Tuesday 7 October 2025\; date inferred`,
      String.raw`Certainty of this entry: claimed\, by Health Ministry.`,
      String.raw`Health Ministry: “It collapses.”\, cited by Wire Agency`,
      'It went well. (no speaker named)',
      'Health Ministry: hospitals out of service: 25 of 38',
      'share in ruins: about 95 % (the source names nobody)',
      String.raw`Source: News article\, paragraph 9.`,
      LINK,
    ]);
  });

  it('cannot end its line and begin another', () => {
    const said = lines({ title: 'A\r\nATTENDEE:x\u0007', placeNote: 'x\rEND:VEVENT' });
    expect(said.get('SUMMARY')).toBe(String.raw`A\nATTENDEE:x `);
    expect(said.has('ATTENDEE')).toBe(false);
    expect([...said.keys()].filter((name) => name === 'END')).toHaveLength(1);
  });

  it('is made on any host', () => {
    const link = 'http://[::1]:8080/?event=a&v=1';
    const said = lines({}, link);
    expect(said.get('URL')).toBe(link);
    expect(said.get('DESCRIPTION')).toContain(link);
  });
});
