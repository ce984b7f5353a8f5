// A slide of a TimelineJS timeline in JSON, as an event of ours.
import { isId } from '#domain/ids.ts';
import type { NameBook } from '#formats/rows/csv-event.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonPath } from '#formats/json/json-value.ts';
import { slugOf } from '#formats/checks/slug.ts';
import { titleOf } from './dialect.ts';
import { stripHtml } from './strip-html.ts';
import { dateOf, headlineOf, isWebAddress, labelOf, type SlideDate } from './timelinejs.ts';

/** Texts and numbers are written either way there; '' for all else. */
function textAt(slide: unknown, ...path: JsonPath): string {
  const value = valueAt(slide, path);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

const dateAt = (slide: unknown, key: 'start_date' | 'end_date'): SlideDate => ({
  year: textAt(slide, key, 'year'),
  month: textAt(slide, key, 'month'),
  day: textAt(slide, key, 'day'),
});

const CLOCK = ['hour', 'minute', 'second'] as const;

/** "16:30"; '' when no hour is given. */
function clockAt(slide: unknown): string {
  const parts = CLOCK.map((unit) => textAt(slide, 'start_date', unit));
  if (parts[0] === '') return '';
  return [parts[0], parts[1] || '0', ...parts.slice(2)]
    .filter((part) => part !== '')
    .map((part) => part?.padStart(2, '0'))
    .join(':');
}

/** Whether it says its id; else one is made of when and what it is. */
export const hasId = (slide: unknown): boolean => isId(textAt(slide, 'unique_id'));

/** What is no object comes back as it is, for the checks to tell. */
export function eventOfSlide(slide: unknown, book: NameBook): unknown {
  if (!isJsonObject(slide)) return slide;
  const start = dateAt(slide, 'start_date');
  const end = dateOf(dateAt(slide, 'end_date'));
  const date = dateOf(start);
  const title = headlineOf(textAt(slide, 'text', 'headline'), textAt(slide, 'text', 'text'));
  const display = textAt(slide, 'display_date') || textAt(slide, 'start_date', 'display_date');
  const label = labelOf(display, start, date, clockAt(slide));
  const summary = stripHtml(textAt(slide, 'text', 'text'));
  const group = textAt(slide, 'group');
  const id = textAt(slide, 'unique_id');
  const sources = sourcesOf(slide, book);
  const event: JsonObject = {
    id: isId(id) ? id : slugOf(`${date} ${title}`),
    kind: 'other',
    time: { ...(date !== '' && { start: date }), ...(end !== '' && { end }), ...(label !== '' && { label }) },
  };
  if (title !== '') event['title'] = title;
  if (summary !== '') event['summary'] = summary;
  if (group !== '') event['tags'] = [stripHtml(group)];
  if (sources.length > 0) event['sources'] = sources;
  return event;
}

function sourcesOf(slide: JsonObject, book: NameBook): readonly object[] {
  const url = textAt(slide, 'media', 'url');
  if (!isWebAddress(url)) return [];
  const title = titleOf(stripHtml(textAt(slide, 'media', 'credit'))) || url;
  return [{ source: book.source({ title, url }) }];
}

const ORIGINS: Readonly<Record<string, JsonPath>> = {
  id: ['unique_id'],
  title: ['text', 'headline'],
  'time.start': ['start_date'],
  'time.end': ['end_date'],
  'time.label': ['display_date'],
  summary: ['text', 'text'],
  tags: ['group'],
  sources: ['media'],
};

/** Where in the slide stands what the event has at the path. */
export function originInSlide(path: JsonPath): JsonPath {
  const [first = '', second = ''] = path;
  return ORIGINS[`${first}.${second}`] ?? ORIGINS[String(first)] ?? [];
}
