// Identifiers of an events file, and of time zones: one branded type and one constructor each.
import type { Brand } from '#base/brand.ts';

export type EventId = Brand<string, 'EventId'>;
export type ActorId = Brand<string, 'ActorId'>;
export type PlaceId = Brand<string, 'PlaceId'>;
export type SourceId = Brand<string, 'SourceId'>;
/** An IANA zone name known to this engine, or `UTC`. */
export type ZoneId = Brand<string, 'ZoneId'>;
/** Milliseconds since 1970-01-01T00:00Z; may lie outside what `Date` can hold. */
export type EpochMs = number;

const ID = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;

/** Whether `text` has the shape of an id of the events file (unreserved URL characters, 1–128 of them). */
export function isId(text: string): boolean {
  return ID.test(text);
}

export const eventId = (text: string): EventId => text as EventId;
export const actorId = (text: string): ActorId => text as ActorId;
export const placeId = (text: string): PlaceId => text as PlaceId;
export const sourceId = (text: string): SourceId => text as SourceId;
/** Use only on names that passed `isZone` (zone.ts). */
export const zoneId = (text: string): ZoneId => text as ZoneId;
export const UTC: ZoneId = zoneId('UTC');
