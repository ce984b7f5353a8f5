// An event as a calendar understands it: whole days as dates, times of day as instants, and everything said with who says it.
import { hashOf } from '#base/string-dictionary.ts';
import type { ToldEvent } from '#domain/answer.ts';
import { calendarDate, DAY } from '#domain/calendar.ts';
import { addDuration, parseDuration } from '#domain/duration.ts';
import type { Claim, Figure, Meta } from '#domain/event-record.ts';
import { UTC, type ZoneId } from '#domain/ids.ts';
import { isDoubtful, type Status } from '#domain/vocabulary.ts';
import { isInstant, parseWhen, whenBounds, type When } from '#domain/when.ts';
import { instantToWall } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';
import type { CalendarEvent, CalendarTimes } from './calendar-text.ts';
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

const STATUSES: Partial<Record<Status, NonNullable<CalendarEvent['status']>>> = {
  planned: 'TENTATIVE',
  hypothetical: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** Null when calendars cannot hold the date: they count years from 1000 to 9999. */
export function calendarEvent(input: CalendarInput): CalendarEvent | null {
  const { record, place, summary } = input.detail;
  const times = calendarTimes(input.detail);
  if (!times) return null;
  const { words, link } = input;
  return {
    uid: uidOf(input),
    title: titleText(input),
    ...times,
    zone: summary.zone,
    description: description(input),
    location: [place && words.nameOf(place).text, record.placeNote].filter(Boolean).join(', '),
    status: STATUSES[record.status ?? 'occurred'],
    link,
  };
}

/** The same each time: a calendar that has the event already takes it for a newer version. */
function uidOf({ detail, link, fileName }: CalendarInput): string {
  const { host, searchParams } = new URL(link);
  const file =
    fileName === undefined ? '' : `-${hashOf(`${fileName}\n${searchParams.get('events') ?? ''}`).toString(36)}`;
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

function calendarTimes({ record: { time }, summary: { zone } }: ToldEvent): CalendarTimes | null {
  const start = read(time.start) ?? read(time.end) ?? read(time.asOf);
  if (!start) return null;
  const end = read(time.end);
  const isClock = isInstant(start) && (!end || isInstant(end));
  const times = isClock ? clockTimes(start, end, time.duration, zone) : dayTimes(start, end ?? start, zone);
  return yearOf(times.start) >= 1000 && yearOf(times.end ?? times.start) <= 9999 ? times : null;
}

const read = (text: string | undefined): When | null => (text === undefined ? null : parseWhen(text));
const yearOf = (wall: number): number => calendarDate(Math.floor(wall / DAY)).year;

function clockTimes(start: When, end: When | null, duration: string | undefined, zone: ZoneId): CalendarTimes {
  const from = whenBounds(start, UTC).from;
  const parts = duration === undefined ? null : parseDuration(duration);
  const to = end ? whenBounds(end, UTC).from : parts && addDuration(from, parts, zone);
  // What has no length has no end.
  return { isClock: true, start: from, end: to !== null && to > from ? to : null };
}

/** From the first day to the one after the last, as calendars have it. */
function dayTimes(start: When, end: When, zone: ZoneId): CalendarTimes {
  const last = isInstant(end) ? wallOf(end, zone) : whenBounds(end, UTC).to - 1;
  return { isClock: false, start: wallOf(start, zone), end: last + DAY };
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
