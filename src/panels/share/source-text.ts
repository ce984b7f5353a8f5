// Sources and actors in words, with what the file says of them and nothing else.
import type { Cite, SourceRecord, ActorRecord } from '#domain/event-record.ts';
import { UTC, type ActorId } from '#domain/ids.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';

/** A date of the file that stands by itself: "7 October 2025". */
export function dateText(date: string, words: Words): string {
  return describeTime({ time: { start: date }, zone: UTC }, { tz: 'event', axisZone: UTC, words }).short;
}

/** Author, title, publisher, date, address, place in it: those that the file has. */
export function sourceText(cite: Cite, sources: readonly SourceRecord[], words: Words): string {
  const source = sources.find(({ id }) => id === cite.source);
  if (!source) return cite.source;
  const { author, title, publisher, published, url } = source;
  return [author, title, publisher, published && dateText(published, words), cite.locator, url]
    .filter(Boolean)
    .join(', ');
}

export function namesOf(ids: readonly ActorId[], actors: readonly ActorRecord[], words: Words): readonly string[] {
  return ids.map((id) => {
    const actor = actors.find((candidate) => candidate.id === id);
    return actor ? words.nameOf(actor).text : id;
  });
}
