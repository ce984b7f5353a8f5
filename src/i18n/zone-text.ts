// Whose clocks times of day are told by, in words.
import type { ZoneId } from '#domain/ids.ts';
import type { TzChoice } from '#domain/zone.ts';
import { zoneLabel } from './format-instant.ts';
import type { Words } from './make-words.ts';

/** @param at of the offset from UTC that stands in it, in milliseconds */
export function zoneText(tz: TzChoice, { t }: Pick<Words, 't'>, zone: ZoneId, at: number): string {
  switch (tz) {
    case 'event':
      return t('timeline.zone.event');
    case 'utc':
      return t('timeline.zone.utc');
    case 'local':
      return t('timeline.zone.local', { place: zoneLabel(zone, at) });
    default:
      return t('timeline.zone.named', { place: zoneLabel(zone, at) });
  }
}
