// Which words an event can be found by: its own, and the names of the actors and the place that it names.
import type { ActorRecord, EventRecord, PlaceRecord } from './event-record.ts';
import type { ActorId } from './ids.ts';

/** Title, summary, what was said, words about the place, tags, what was counted, the time as written, the id. */
export function ownTexts(event: EventRecord): readonly string[] {
  return [event.title, event.id, ...otherTexts(event)];
}

/** The same without title and id, which every event has. */
export function otherTexts(event: EventRecord): readonly string[] {
  const texts: string[] = [];
  if (event.summary !== undefined) texts.push(event.summary);
  if (event.placeNote !== undefined) texts.push(event.placeNote);
  if (event.time.label !== undefined) texts.push(event.time.label);
  for (const claim of event.claims ?? NOTHING) texts.push(claim.text);
  for (const figure of event.figures ?? NOTHING) texts.push(figure.label);
  if (event.tags) texts.push(...event.tags);
  return texts;
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
  return [...(event.participants ?? []).map(({ actor }) => actor), ...quotedActors(event)];
}

/** Who said it, passed it on, claims it or counted. */
export function quotedActors({ claims, claimedBy, figures }: EventRecord): readonly ActorId[] {
  if (!claims && !claimedBy && !figures) return NOTHING;
  const ids: ActorId[] = claimedBy ? [...claimedBy] : [];
  for (const { speaker, via } of claims ?? []) {
    if (speaker !== undefined) ids.push(speaker);
    if (via) ids.push(...via);
  }
  for (const { by } of figures ?? []) if (by !== undefined) ids.push(by);
  return ids;
}

const NOTHING: readonly never[] = [];
