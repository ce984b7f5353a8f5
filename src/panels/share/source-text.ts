// Sources and actors in words, with what the file says of them and nothing else.
import type { Cite, SourceRecord, ActorRecord } from '#domain/event-record.ts';
import { UTC, type ActorId, type SourceId } from '#domain/ids.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';

/** A date of the file that stands by itself: "7 October 2025". */
function dateText(date: string, words: Words): string {
  return describeTime({ time: { start: date }, zone: UTC }, { tz: 'event', axisZone: UTC, words }).short;
}

/**
 * Author, title, publisher, date, places in it, address: those that the file has. One text for each source, however often it is
 * cited.
 */
export function sourceTexts(cites: readonly Cite[], sources: readonly SourceRecord[], words: Words): readonly string[] {
  const ids = new Set(cites.map(({ source }) => source));
  return [...ids].map((id) => {
    const locators = cites.flatMap(({ source, locator }) => (source === id && locator ? [locator] : []));
    return sourceText(id, locators, sources, words);
  });
}

function sourceText(id: SourceId, locators: readonly string[], sources: readonly SourceRecord[], words: Words): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return [id, ...locators].join(', ');
  const { author, title, publisher, published, url } = source;
  const date = published && dateText(published, words);
  return [author, title, publisher, date, ...new Set(locators), url].filter(Boolean).join(', ');
}

export function namesOf(ids: readonly ActorId[], actors: readonly ActorRecord[], words: Words): readonly string[] {
  return ids.map((id) => {
    const actor = actors.find((candidate) => candidate.id === id);
    return actor ? words.nameOf(actor).text : id;
  });
}
