// The bundled events file as it lies on disk, for the tests that say what it promises.
import { readFileSync } from 'node:fs';
import type { ActorRecord, Claim, EventRecord, Figure, Meta, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import type { Role } from '#domain/vocabulary.ts';

interface BundledFile {
  readonly meta: Meta;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly sources: readonly SourceRecord[];
  readonly events: readonly EventRecord[];
}

/** Text of a file below `public/`. */
export function readPublic(path: string): string {
  return readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
}

export const bundledText = readPublic('events/sharm-el-sheikh-2025.json');
export const bundledFile = JSON.parse(bundledText) as BundledFile;

export const bundledClaims: readonly Claim[] = bundledFile.events.flatMap(({ claims }) => claims ?? []);
export const bundledQuotations = bundledClaims.filter(({ quote }) => quote === true);
export const bundledFigures: readonly Figure[] = bundledFile.events.flatMap(({ figures }) => figures ?? []);

export function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Throws when the file has no event of that id. */
export function bundledEvent(id: string): EventRecord {
  const found = bundledFile.events.find((event) => event.id === id);
  if (!found) throw new Error(`The bundled file has no event ${id}`);
  return found;
}

/** Ids of the actors that the event has in that role, in the file's order. */
export function actorsInRole({ participants = [] }: EventRecord, role: Role): string[] {
  return participants.filter((participation) => participation.role === role).map(({ actor }) => actor);
}

/** What the event says in the file's own words: everything but quotations. */
export function ownWords({ title, summary = '', time, placeNote = '', claims = [] }: EventRecord): string {
  const paraphrases = claims.filter(({ quote }) => quote !== true).map(({ text }) => text);
  return [title, summary, time.label ?? '', placeNote, ...paraphrases].join('\n');
}
