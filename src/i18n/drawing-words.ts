// The words of the drawing, in the reader's language and the axis's zone.
import { shownText } from '#base/visible-text.ts';
import { assertNever } from '#base/assert.ts';
import type { ActorRef, DrawnEvent, LaneValue, PlaceRef } from '#domain/answer.ts';
import type { AxisUnit } from '#domain/axis-unit.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { isDoubtful } from '#domain/vocabulary.ts';
import type { TzChoice } from '#domain/zone.ts';
import { majorLabel, minorLabel } from './format-axis.ts';
import { formatSpan } from './format-instant.ts';
import { describeTime } from './format-time.ts';
import type { Words } from './make-words.ts';

/** As the room `timeline/` asks for them. */
export interface DrawingWords {
  readonly drawing: string;
  readonly eventName: (event: DrawnEvent) => string;
  readonly eventTags: (event: DrawnEvent) => readonly string[];
  readonly laneName: (value: LaneValue) => { readonly text: string; readonly lang?: string };
  readonly laneCount: (inView: number | null, count: number) => string;
  readonly spanName: (span: TimeWindow & { readonly count: number }) => string;
  readonly labels: {
    readonly minor: (at: EpochMs, scale: AxisUnit, step: number) => string;
    readonly major: (at: EpochMs, scale: AxisUnit) => string;
  };
}

export function drawingWords(words: Words, tz: TzChoice, zone: ZoneId): DrawingWords {
  const { t, number, locale } = words;
  const spanText = remember(({ from, to }: TimeWindow) => formatSpan({ from, to }, zone, locale));
  return {
    drawing: t('timeline.drawing'),
    eventName: (event) =>
      t('timeline.event', {
        title: shownText(event.title),
        kind: words.kind(event.kind),
        date: describeTime(event, { tz, axisZone: zone, words }).spoken,
      }),
    eventTags: (event) => eventTags(event, words),
    laneName: (value) => laneName(value, words),
    laneCount: (inView, count) =>
      inView === null || inView === count
        ? t('lane.count', { count, shown: number(count) })
        : t('lane.countInView', { count, shown: number(count), inView: number(inView) }),
    spanName: (span) => t('timeline.span', { count: span.count, shown: number(span.count), span: spanText(span) }),
    labels: {
      minor: (at, scale, step) => minorLabel(scale, at, zone, locale, step),
      major: (at, scale) => majorLabel(scale, at, zone, locale),
    },
  };
}

/** Bars of all lanes stand over the same stretches. */
const REMEMBERED = 1000;

function remember(say: (window: TimeWindow) => string): (window: TimeWindow) => string {
  const said = new Map<string, string>();
  return ({ from, to }) => {
    const key = `${from} ${to}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    if (said.size >= REMEMBERED) said.clear();
    const text = say({ from, to });
    said.set(key, text);
    return text;
  };
}

/** What outline and texture say, in words; what is reported or has occurred needs none. */
function eventTags({ certainty, status }: DrawnEvent, words: Words): readonly string[] {
  const tags: string[] = [];
  if (status === 'planned' || status === 'cancelled' || status === 'hypothetical') tags.push(words.status(status));
  if (isDoubtful(certainty)) tags.push(words.certainty(certainty));
  return tags;
}

function laneName(value: LaneValue, words: Words): { readonly text: string; readonly lang?: string } {
  const named = (ref: ActorRef | PlaceRef | null, otherwise: string) => (ref ? words.nameOf(ref) : { text: otherwise });
  switch (value.by) {
    case 'kind':
      return { text: words.t(`kinds.${value.kind}`) };
    case 'mediator':
      return named(value.actor, words.t('lane.noMediator'));
    case 'actor':
      return named(value.actor, words.t('lane.noActor'));
    case 'place':
      return named(value.place, words.t('lane.noPlace'));
    case 'none':
      return { text: words.t('lane.all') };
    default:
      return assertNever(value);
  }
}
