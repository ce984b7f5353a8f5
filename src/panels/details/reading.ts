// An event as the panel reads it: its record, with what the record names at hand.
import type { EventDetail } from '#domain/answer.ts';
import { citesOf, type ActorRecord, type Cite, type EventRecord, type SourceRecord } from '#domain/event-record.ts';
import type { ActorId, SourceId } from '#domain/ids.ts';
import { ROLES } from '#domain/vocabulary.ts';
import type { Role } from '#domain/vocabulary.ts';

export interface Reading {
  readonly detail: EventDetail;
  readonly actors: ReadonlyMap<ActorId, ActorRecord>;
  readonly sources: ReadonlyMap<SourceId, SourceRecord>;
  /** Folded words searched for, to mark in the text. */
  readonly terms: readonly string[];
}

export function readingOf(detail: EventDetail, terms: readonly string[]): Reading {
  return {
    detail,
    actors: new Map(detail.actors.map((actor) => [actor.id, actor])),
    sources: new Map(detail.sources.map((source) => [source.id, source])),
    terms,
  };
}

export interface RoleGroup {
  readonly role: Role;
  readonly members: readonly { readonly actor: ActorId; readonly notes: readonly string[] }[];
}

/** Who takes part, role by role in the order of the vocabulary; an actor named twice in a role stands there once. */
export function participantsByRole(record: EventRecord): readonly RoleGroup[] {
  return ROLES.flatMap((role) => {
    const notes = new Map<ActorId, string[]>();
    for (const participation of record.participants ?? []) {
      if (participation.role !== role) continue;
      const known = notes.get(participation.actor) ?? [];
      notes.set(participation.actor, participation.note === undefined ? known : [...known, participation.note]);
    }
    const members = [...notes].map(([actor, ofActor]) => ({ actor, notes: ofActor }));
    return members.length === 0 ? [] : [{ role, members }];
  });
}

export interface CitedSource {
  readonly source: SourceId;
  /** Where in it: each once, in the order of the record. */
  readonly locators: readonly string[];
  /** Passages given word for word. */
  readonly passages: readonly string[];
}

/** Every source that the event cites, for itself, for a claim or for a figure; each once. */
export function citedSources(record: EventRecord): readonly CitedSource[] {
  const cites = citesOf(record);
  const ids = [...new Set(cites.map(({ source }) => source))];
  return ids.map((source) => {
    const own = cites.filter((cite) => cite.source === source);
    return { source, locators: textsOf(own, 'locator'), passages: textsOf(own, 'exact') };
  });
}

function textsOf(cites: readonly Cite[], field: 'locator' | 'exact'): readonly string[] {
  return [...new Set(cites.flatMap((cite) => cite[field] ?? []))];
}
