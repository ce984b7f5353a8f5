// How to cite an event of the file: as text, and as records for a bibliography. Nothing is said that the file does not say.
import type { EventDetail } from '#domain/answer.ts';
import { sourceItem, type BibliographyItem } from '#domain/bibliography.ts';
import type { EpochMs } from '#domain/ids.ts';
import { instantToWall, localZone } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';
import { formatDate } from '#i18n/wall-format.ts';
import { sourceTexts } from './source-text.ts';

export interface CitationInput {
  readonly detail: EventDetail;
  /** Title of the events file. */
  readonly fileTitle: string;
  /** Leads to the event. */
  readonly link: string;
  readonly now: EpochMs;
  readonly words: Words;
}

const accessDate = ({ now, words }: CitationInput): string =>
  formatDate(instantToWall(localZone(), now), 'day', words.locale);

const eventDate = ({ detail: { summary }, words }: CitationInput): string =>
  describeTime(summary, { tz: 'event', axisZone: summary.zone, words }).short;

function citedSources({ detail: { record, sources }, words }: CitationInput): string {
  const list = sourceTexts(record.sources ?? [], sources, words);
  return list.length === 0 ? '' : words.t('cite.sources', { n: list.length, list: list.join('; ') });
}

/** One paragraph. */
export function citationText(input: CitationInput): string {
  const { detail, fileTitle, link, words } = input;
  const text = words.t('cite.text', {
    title: detail.record.title,
    date: eventDate(input),
    file: fileTitle,
    link,
    accessed: accessDate(input),
  });
  return [text, citedSources(input)].filter(Boolean).join(' ');
}

/** The event first, then each source that it cites. */
export function bibliography(input: CitationInput): readonly BibliographyItem[] {
  const { detail, fileTitle, link, words } = input;
  const note = words.t('cite.note', { file: fileTitle, date: eventDate(input), accessed: accessDate(input) });
  const event: BibliographyItem = {
    id: detail.record.id,
    type: 'webpage',
    title: detail.record.title,
    URL: link,
    note: [note, citedSources(input)].filter(Boolean).join(' '),
  };
  const cited = new Set(detail.record.sources?.map(({ source }) => source));
  const sources = detail.sources.filter(({ id }) => cited.has(id)).map(sourceItem);
  // Events and sources may have the same ids; the keys of a bibliography may not.
  return [event, ...sources.map((item) => (item.id === event.id ? { ...item, id: `${item.id}-source` } : item))];
}
