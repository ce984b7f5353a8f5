// TimelineJS: its spreadsheet, and what its JSON shares with it. Slides have HTML and loose dates; ours have neither.
import { addressInList, as, joined, titleOf, withoutLists, type CellOf, type Dialect } from './dialect.ts';
import { stripHtml } from './strip-html.ts';

/** The farthest years that the format can write. What lies beyond stands there, with its own year as the label. */
const FARTHEST = 999_999_999_999;

export interface SlideDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const WHOLE = /^-?\d{1,15}$/;

/** A year before the first is one less there: TimelineJS has no year 0, and -44 is 44 BC. */
function yearText(year: number): string {
  const astronomical = Math.max(-FARTHEST, Math.min(FARTHEST, year < 0 ? year + 1 : year));
  const size = Math.abs(astronomical);
  if (size > 9999) return `Y${astronomical}`;
  return `${astronomical < 0 ? '-' : ''}${String(size).padStart(4, '0')}`;
}

/** As the format writes dates; as it stands where it is no date, for the checks to tell. '' for none. */
export function dateOf({ year, month, day }: SlideDate): string {
  if (year === '') return '';
  if (!WHOLE.test(year)) return joined([year, month, day], '-');
  const text = yearText(Number(year));
  if (text.startsWith('Y') || month === '') return text;
  return joined([text, month.padStart(2, '0'), day === '' ? '' : day.padStart(2, '0')], '-');
}

/** What its date does not say: words of the file, a clock without a zone, or a year that cannot be written. */
export function labelOf(display: string, { year }: SlideDate, date: string, clock: string): string {
  if (display !== '') return titleOf(stripHtml(display));
  if (WHOLE.test(year) && Math.abs(Number(year)) > FARTHEST)
    return `${Math.abs(Number(year))}${Number(year) < 0 ? ' BCE' : ''}`;
  return clock === '' ? '' : `${date}, ${clock}`;
}

const startOf = (cell: CellOf): SlideDate => ({ year: cell('year'), month: cell('month'), day: cell('day') });
const endOf = (cell: CellOf): SlideDate => ({ year: cell('end year'), month: cell('end month'), day: cell('end day') });

/** Slides may have a text alone: then its first line stands for it. */
export function headlineOf(headline: string, text: string): string {
  const [firstLine = ''] = stripHtml(text).split('\n');
  return titleOf(stripHtml(headline) || firstLine);
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
const mediaOf = (cell: CellOf): string => (isWebAddress(cell('media')) ? addressInList(cell('media')) : '');

export const TIMELINEJS_META = {
  notice:
    'Read from a TimelineJS timeline. It says neither who took part nor what kind of event each slide is; times of day have no zone there, and stand beside the date as they are.',
} as const;

export const timelineJs: Dialect = {
  id: 'timelinejs',
  recognises: (names) =>
    ['year', 'headline', 'text'].every((name) => names.has(name)) && (names.has('end year') || names.has('media')),
  // The slide with the title of the whole, and spans that stand behind the events.
  skips: (cell) => ['title', 'era'].includes(cell('type').toLowerCase()),
  fields: [
    { column: 'kind', from: 'headline', value: () => 'other' },
    { column: 'title', from: 'headline', value: (cell) => headlineOf(cell('headline'), cell('text')) },
    { column: 'start', from: 'year', value: (cell) => dateOf(startOf(cell)) },
    { column: 'end', from: 'end year', value: (cell) => dateOf(endOf(cell)) },
    {
      column: 'label',
      from: 'display date',
      value: (cell) => labelOf(cell('display date'), startOf(cell), dateOf(startOf(cell)), cell('time')),
    },
    { column: 'summary', from: 'text', value: (cell) => stripHtml(cell('text')) },
    {
      column: 'source',
      from: 'media credit',
      value: (cell) => (mediaOf(cell) === '' ? '' : titleOf(withoutLists(stripHtml(cell('media credit'))))),
    },
    { column: 'sourceUrl', from: 'media', value: mediaOf },
    as('tags', 'group'),
  ],
  meta: TIMELINEJS_META,
};
