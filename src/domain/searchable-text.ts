// Which words an event can be found by: its own, and the names of the actors and the place that it names.
import type { ActorRecord, EventRecord, PlaceRecord } from './event-record.ts';
import type { ActorId } from './ids.ts';

/** Title, summary, what was said, words about the place, tags, what was counted, the time as written, the id. */
export function ownTexts(event: EventRecord): readonly string[] {
  const texts = [event.title, event.id];
  forEachOtherText(event, (text) => texts.push(text));
  return texts;
}

/** The same without title and id, which every event has; told one by one, since a million lists would be made otherwise. */
export function forEachOtherText(
  { summary, placeNote, time, claims = NOTHING, figures = NOTHING, tags = NOTHING }: EventRecord,
  tell: (text: string) => void,
): void {
  if (summary !== undefined) tell(summary);
  if (placeNote !== undefined) tell(placeNote);
  if (time.label !== undefined) tell(time.label);
  for (const { text } of claims) tell(text);
  for (const { label } of figures) tell(label);
  for (const tag of tags) tell(tag);
}

/** A name in every language, and the others it goes by. */
export function namesOf({
  name,
  names,
  aliases,
}: Pick<ActorRecord & PlaceRecord, 'name' | 'names' | 'aliases'>): readonly string[] {
  return [name, ...Object.values(names ?? {}), ...(aliases ?? [])];
}

/** Who has a part in it, in whatever role, and who is only quoted or passed it on; an actor may come more than once. */
export function namedActors(event: EventRecord): readonly ActorId[] {
  const ids = (event.participants ?? []).map(({ actor }) => actor);
  forEachQuoted(event, (id) => ids.push(id));
  return ids;
}

/** Who said it, passed it on, claims it or counted. */
export function forEachQuoted(
  { claims = NOTHING, claimedBy = NOTHING, figures = NOTHING }: EventRecord,
  tell: (id: ActorId) => void,
): void {
  for (const id of claimedBy) tell(id);
  for (const { speaker, via = NOTHING } of claims) {
    if (speaker !== undefined) tell(speaker);
    for (const id of via) tell(id);
  }
  for (const { by } of figures) if (by !== undefined) tell(by);
}

const NOTHING: readonly never[] = [];
