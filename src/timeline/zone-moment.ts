// The clocks of a time zone for vis-timeline's axis, through the hook that `moment` has for it: right across changes of
// the clocks, without any zone data of its own.
import moment from 'moment';
import type { ZoneId } from '#domain/ids.ts';
import { offsetMinutes } from '#domain/zone.ts';

type Offset = (at: number) => number;
/** A moment that carries its zone; `moment` copies the property to whatever is made from it. */
type ZonedMoment = moment.Moment & {
  zoneOffset?: Offset;
  /** Its types leave out the third parameter. */
  utcOffset: (minutes: number, keepLocalTime?: boolean, keepMinutes?: boolean) => moment.Moment;
};

interface MomentHooks {
  momentProperties: string[];
  updateOffset: (m: ZonedMoment, keepLocalTime?: boolean) => void;
}

const PROPERTY = 'zoneOffset';
const hooks = moment as unknown as MomentHooks;

/** Called by `moment` whenever an instant or a field of one changes. */
function followZone(m: ZonedMoment, keepLocalTime?: boolean): void {
  const offset = m.zoneOffset;
  if (!offset || !m.isValid()) return;
  // Minutes also where they are fewer than 16: moment would take those for hours.
  m.utcOffset(offset(m.valueOf()), keepLocalTime, true);
}

function installHooks(): void {
  if (hooks.momentProperties.includes(PROPERTY)) return;
  hooks.momentProperties.push(PROPERTY);
  hooks.updateOffset = followZone;
}

/** The `moment` option of a timeline whose axis shows `zone`. */
export function zoneMoment(zone: ZoneId): (input?: moment.MomentInput) => moment.Moment {
  installHooks();
  const offset: Offset = (at) => offsetMinutes(zone, at);
  return (input) => {
    const made = moment(input) as ZonedMoment;
    made.zoneOffset = offset;
    followZone(made);
    return made;
  };
}
