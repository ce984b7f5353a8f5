// The time zones that the browser knows, and the one that a reader means.
import { UTC, zoneId, type ZoneId } from '#domain/ids.ts';
import { isZone } from '#domain/zone.ts';

let names: readonly ZoneId[] | null = null;

/** In alphabetical order; UTC, which not every browser lists, first. */
export function zoneNames(): readonly ZoneId[] {
  names ??= [
    UTC,
    ...Intl.supportedValuesOf('timeZone')
      .filter((name) => name !== UTC && isZone(name))
      .map(zoneId),
  ];
  return names;
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, '_').toLowerCase();

/**
 * Takes `africa/cairo`, and `Buenos Aires` where only one zone ends so. Old names that browsers know but do not list
 * (`Asia/Calcutta`) are taken as they are. Null for what is no zone.
 */
export function findZone(text: string): ZoneId | null {
  const wanted = plain(text);
  const whole = zoneNames().find((name) => plain(name) === wanted);
  if (whole !== undefined) return whole;
  const ends = zoneNames().filter((name) => plain(name).endsWith(`/${wanted}`));
  if (ends.length === 1) return ends[0] ?? null;
  return isZone(text.trim()) ? zoneId(text.trim()) : null;
}
