// An event as a calendar understands it: whole days as dates, times of day as instants, and everything said with who says it.
import type { EventAttributes } from 'ics';
import { hashOf } from '#base/string-dictionary.ts';
import type { ToldEvent } from '#domain/answer.ts';
import { calendarDate, DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import { addDuration, parseDuration } from '#domain/duration.ts';
import type { Claim, Figure, Meta } from '#domain/event-record.ts';
import { UTC, type EpochMs, type ZoneId } from '#domain/ids.ts';
import { isDoubtful, type Status } from '#domain/vocabulary.ts';
import { isInstant, parseWhen, whenBounds, type When } from '#domain/when.ts';
import { instantToWall } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';
import { namesOf, sourceTexts } from './source-text.ts';

export interface CalendarInput {
  readonly detail: ToldEvent;
  /** Leads back to the event. */
  readonly link: string;
  readonly words: Words;
  /** Of the file, whose title, attribution and licence go along. */
  readonly meta?: Meta;
  /** Other files may have the same ids for other events. */
  readonly fileName?: string;
}

type Times = Pick<EventAttributes, 'start'> & { readonly end?: EventAttributes['start'] };

const STATUSES: Partial<Record<Status, 'TENTATIVE' | 'CANCELLED'>> = {
  planned: 'TENTATIVE',
  hypothetical: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** What `ics` takes. Null when calendars cannot hold the date: they count years from 1000 to 9999. */
export function calendarEvent(input: CalendarInput): EventAttributes | null {
  const { record, place } = input.detail;
  const times = calendarTimes(input.detail);
  if (!times) return null;
  const { words, link } = input;
  const location = [place && words.nameOf(place).text, record.placeNote].filter(Boolean).join(', ');
  const status = STATUSES[record.status ?? 'occurred'];
  const attributes = {
    ...times,
    title: plain(titleText(input)),
    description: plain(description(input)),
    uid: uidOf(input),
    productId: '-//Parley//EN',
    // Only news: it keeps nobody busy.
    busyStatus: 'FREE' as const,
    transp: 'TRANSPARENT' as const,
    ...(location !== '' && { location: plain(location) }),
    ...(status && { status }),
    ...(isPlainAddress(link) && { url: link }),
  };
  // The package's types want an end, which an event without one does not have; its code and the standard do not.
  return attributes as EventAttributes;
}

/** The same each time: a calendar that has the event already takes it for a newer version. */
function uidOf({ detail, link, fileName }: CalendarInput): string {
  const { host, searchParams } = new URL(link);
  const file = fileName === undefined ? '' : `-${hashOf(`${fileName}\n${searchParams.get('events') ?? ''}`).toString(36)}`;
  return `${detail.record.id}${file}@${host}`;
}

/** Beside the title stands what the drawing says by outline and texture. */
function titleText({ detail: { record }, words }: CalendarInput): string {
  const { title, status = 'occurred', certainty = 'reported' } = record;
  const tags = [
    ...(STATUSES[status] ? [words.status(status)] : []),
    ...(isDoubtful(certainty) ? [words.certainty(certainty)] : []),
  ];
  return tags.length === 0 ? title : words.t('calendar.title', { title, tags: tags.join(', ') });
}

/** Control characters other than the end of a line are nothing that a calendar should have to read. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ');

/** The package refuses other hosts; the link also stands in the description. */
const isPlainAddress = (link: string): boolean => /^https?:\/\/[a-z0-9.-]+(:\d{2,5})?\/\S*$/.test(link);

function calendarTimes({ record: { time }, summary: { zone } }: ToldEvent): Times | null {
  const start = read(time.start) ?? read(time.end) ?? read(time.asOf);
  if (!start) return null;
  const end = read(time.end);
  const isClock = isInstant(start) && (!end || isInstant(end));
  const times = isClock ? clockTimes(start, end, time.duration, zone) : dayTimes(start, end ?? start, zone);
  const [first, last] = [yearOf(times.start), yearOf(times.end ?? times.start)];
  return first >= 1000 && last <= 9999 ? times : null;
}

const read = (text: string | undefined): When | null => (text === undefined ? null : parseWhen(text));
const yearOf = (start: EventAttributes['start']): number => (Array.isArray(start) ? start[0] : 0);

function clockTimes(start: When, end: When | null, duration: string | undefined, zone: ZoneId): Times {
  const from = whenBounds(start, UTC).from;
  const parts = duration === undefined ? null : parseDuration(duration);
  const to = end ? whenBounds(end, UTC).from : parts && addDuration(from, parts, zone);
  const inUtc = { startInputType: 'utc', endInputType: 'utc' } as const;
  return { ...inUtc, start: clock(from), ...(to !== null && { end: clock(to) }) };
}

/** Year, month, day, hour, minute and second in UTC. */
function clock(at: EpochMs): EventAttributes['start'] {
  const time = at - Math.floor(at / DAY) * DAY;
  const parts = [...date(at), Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60, Math.floor(time / 1000) % 60];
  return parts as unknown as EventAttributes['start'];
}

function date(wall: number): [number, number, number] {
  const { year, month, day } = calendarDate(Math.floor(wall / DAY));
  return [year, month, day];
}

/** From the first day to the one after the last, as calendars have it. */
function dayTimes(start: When, end: When, zone: ZoneId): Times {
  const last = isInstant(end) ? wallOf(end, zone) : whenBounds(end, UTC).to - 1;
  return { start: date(wallOf(start, zone)), end: date(last + DAY) };
}

/** Its beginning on the calendar of the event's own zone. */
function wallOf(when: When, zone: ZoneId): number {
  const { from } = whenBounds(when, UTC);
  return isInstant(when) ? instantToWall(zone, from) : from;
}

function description(input: CalendarInput): string {
  const { detail, link, words } = input;
  const { record, summary, sources } = detail;
  const time = describeTime(summary, { tz: 'event', axisZone: summary.zone, words });
  const when = [record.time.label, time.long, ...time.notes].filter(Boolean).join('; ');
  const cited = sourceTexts(record.sources ?? [], sources, words);
  const paragraphs = [
    `${words.t('calendar.when')} ${when}`,
    record.summary,
    claimedBy(input),
    ...(record.claims ?? []).map((claim) => claimText(claim, input)),
    ...(record.figures ?? []).map((figure) => figureText(figure, input)),
    cited.length > 0 ? words.t('cite.sources', { n: cited.length, list: cited.join('; ') }) : undefined,
    fileText(input),
    link,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** In a calendar an event stands alone: whose it is has to stand with it. */
function fileText({ meta, words }: CalendarInput): string | undefined {
  if (!meta) return undefined;
  const { title, attribution, license } = meta;
  return words.t('calendar.file', { text: [title, attribution, license].filter(Boolean).join('; ') });
}

function claimedBy({ detail, words }: CalendarInput): string {
  const { certainty, claimedBy: claimants = [] } = detail.record;
  const word = words.certainty(certainty ?? 'reported');
  if (claimants.length === 0) return words.t('calendar.certainty', { certainty: word });
  return words.t('calendar.claimedBy', {
    certainty: word,
    names: words.list(namesOf(claimants, detail.actors, words)),
  });
}

/** Attribution before the claim; where nobody is named, that is said. */
function claimText(claim: Claim, { detail, words }: CalendarInput): string {
  const names = (ids: Claim['via'] = []) => namesOf(ids, detail.actors, words);
  const [speaker] = claim.speaker === undefined ? [] : names([claim.speaker]);
  const said = claim.quote ? words.t('calendar.quote', { text: claim.text }) : claim.text;
  const text =
    speaker === undefined
      ? words.t('calendar.noSpeaker', { text: said })
      : words.t('calendar.says', { speaker, text: said });
  return names(claim.via).reduce((chain, name) => words.t('calendar.via', { text: chain, name }), text);
}

function figureText(figure: Figure, { detail, words }: CalendarInput): string {
  const [by] = figure.by === undefined ? [] : namesOf([figure.by], detail.actors, words);
  const number = [figure.qualifier && words.qualifier(figure.qualifier), words.number(figure.value), figure.unit]
    .filter(Boolean)
    .join(' ');
  const value =
    figure.of === undefined ? number : words.t('calendar.of', { value: number, of: words.number(figure.of) });
  const text = words.t('calendar.figure', { label: figure.label, value });
  return by === undefined ? words.t('calendar.noGiver', { text }) : words.t('calendar.says', { speaker: by, text });
}
