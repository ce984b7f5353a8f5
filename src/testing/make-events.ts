// Makes a valid events file of any size, the same for the same seed: a long conflict in bursts, with everything the format has.
import type {
  ActorRecord,
  Claim,
  EventRecord,
  EventTime,
  Meta,
  Participation,
  PlaceRecord,
  SourceRecord,
} from '#domain/event-record.ts';
import { DAY, MINUTE } from '#domain/calendar.ts';
import { actorId, eventId, placeId, sourceId, zoneId, type EpochMs } from '#domain/ids.ts';
import { KINDS, type Certainty, type Kind, type Role } from '#domain/vocabulary.ts';
import { offsetMinutes } from '#domain/zone.ts';
import { makeRandom, type Random } from './random.ts';

/** All but the events. */
export interface EventsFileHead {
  readonly format: 'conflict-timeline';
  readonly version: 1;
  readonly meta: Meta;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly sources: readonly SourceRecord[];
}

export interface EventsFileData extends EventsFileHead {
  readonly events: readonly EventRecord[];
}

const ZONE = zoneId('Africa/Cairo');
const FIRST = Date.UTC(2011, 0, 1);
const LAST = Date.UTC(2026, 0, 1);

/** Countries that there are not, so that nobody is said to have shelled anybody. */
const STATES = [
  ['Marzan', 'مرزان', 'מרזן'],
  ['Velaria', 'فيلاريا', 'ולריה'],
  ['Tir Kesh', 'تير كش', 'תיר כש'],
  ['Osmara', 'أوسمارا', 'אוסמרה'],
  ['Qasrin', 'قصرين', 'קסרין'],
  ['Bel’adun', 'بلعدون', 'בלעדון'],
  ['Ümitli', 'أوميتلي', 'אומיטלי'],
  ['Şarköy', 'شاركوي', 'שרקוי'],
  ['Al-Hadra', 'الخضراء', 'אל־ח׳דרא'],
  ['Norrvik', 'نورفيك', 'נורוויק'],
  ['São Tirso', 'ساو تيرسو', 'סאו טירסו'],
  ['Elyon', 'إليون', 'אליון'],
] as const;
const MEDIATORS = [3, 4, 6, 9];
const MINISTERS = ['Dana Orel', 'Samir Haddad', 'Ayşe Yıldız', 'Jonas Lindqvist', 'Noor al-Masri', 'Rui Sa’ad'];
const WORDS =
  'convoy ceasefire crossing corridor withdrawal exchange hostages guarantees border hospital harbour aid'.split(' ');
const QUOTATIONS = [
  ['the talks were serious and direct', 'en'],
  ['no step will be taken before the guarantees are in writing', 'en'],
  ['المفاوضات جادة ومباشرة', 'ar'],
  ['لن نقبل بأقل من انسحاب كامل', 'ar'],
  ['השיחות רציניות', 'he'],
  ['görüşmeler olumlu geçti', 'tr'],
] as const;

const KIND_WEIGHTS: Record<Kind, number> = {
  talks: 8,
  shelling: 30,
  statement: 26,
  agreement: 2,
  attack: 21,
  report: 10,
  other: 3,
};
const KIND_PICKS = KINDS.flatMap((kind) => Array.from({ length: KIND_WEIGHTS[kind] }, () => kind));

/** What an event is put together from. */
interface Cast {
  readonly random: Random;
  readonly actors: readonly ActorRecord[];
  readonly groups: readonly ActorRecord[];
  readonly ministers: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly bursts: readonly EpochMs[];
}

/** `count` events in no order of time, and actors and places in proportion. Deterministic: no clock, no Math.random. */
export function makeEventsFile(count: number, { seed }: { readonly seed: number } = { seed: 1 }): EventsFileData {
  const { head, nextEvent } = makeEvents(count, { seed });
  return { ...head, events: Array.from({ length: count }, nextEvent) };
}

/** The same for a file of which the memory does not hold all: `nextEvent` makes one after another, `count` of them. */
export function makeEvents(
  count: number,
  { seed }: { readonly seed: number } = { seed: 1 },
): { readonly head: EventsFileHead; readonly nextEvent: () => EventRecord } {
  const random = makeRandom(seed);
  const states = makeStates();
  const groups = makeGroups(random, Math.min(2_000, 12 + Math.floor(count / 500)));
  const actors = [...states, ...groups];
  const places = makePlaces(random, Math.min(5_000, 30 + Math.floor(count / 500)));
  const ministers = states.filter(({ represents }) => represents !== undefined);
  const bursts = Array.from({ length: 6 + Math.floor(Math.sqrt(count) / 4) }, () => random.between(FIRST, LAST));
  const cast: Cast = { random, actors, groups, ministers, places, bursts };
  const head: EventsFileHead = {
    format: 'conflict-timeline',
    version: 1,
    meta: {
      title: `A made-up conflict in ${count} events`,
      description: 'Made by a program for measurements and tests. None of it happened.',
      lang: 'en',
      timeZone: ZONE,
    },
    actors,
    places,
    sources: ['Daily Post', 'وكالة الأنباء', 'The Observer’s log'].map((title, i) => ({
      id: sourceId(`source-${i + 1}`),
      title,
      url: `https://example.org/${i + 1}`,
    })),
  };
  let made = 0;
  return { head, nextEvent: () => makeEvent(cast, made++) };
}

function makeStates(): readonly ActorRecord[] {
  return STATES.flatMap(([name, ar, he], i): ActorRecord[] => {
    const id = actorId(`state-${i + 1}`);
    const ministry = actorId(`ministry-${i + 1}`);
    return [
      { id, name, names: { ar, he }, aliases: [`Republic of ${name}`], type: 'state' },
      {
        id: actorId(`army-${i + 1}`),
        name: `Army of ${name}`,
        names: { ar: `جيش ${ar}` },
        type: 'armed-forces',
        parent: id,
      },
      { id: ministry, name: `Foreign Ministry of ${name}`, type: 'government-body', parent: id },
      {
        id: actorId(`minister-${i + 1}`),
        name: `${MINISTERS[i % MINISTERS.length]} (${name})`,
        type: 'person',
        represents: id,
      },
      {
        id: actorId(`voice-${i + 1}`),
        name: `Spokesperson of ${name}`,
        type: 'person',
        parent: ministry,
        represents: id,
      },
    ];
  });
}

/** Armed groups, every third the wing of the one before. */
function makeGroups(random: Random, count: number): readonly ActorRecord[] {
  return Array.from({ length: count }, (_, i): ActorRecord => {
    const id = actorId(`group-${i + 1}`);
    const name = `${random.pick(['Northern', 'Al-Nasr', 'Free', 'Sa’id', '7 October'])} Brigades ${i + 1}`;
    const isWing = i % 3 === 1;
    return {
      id,
      name,
      names: { ar: `كتائب ${i + 1}` },
      type: 'armed-group',
      ...(isWing && { parent: actorId(`group-${i}`) }),
    };
  });
}

function makePlaces(random: Random, count: number): readonly PlaceRecord[] {
  return Array.from({ length: count }, (_, i): PlaceRecord => {
    const name = `${random.pick(['Tell', 'Bab', 'Kfar', 'Port', 'Deir'])} ${random.pick(['Amal', 'Zayt', 'Şirin', 'Levana', 'Rimmon'])} ${i + 1}`;
    const at = { lon: random.between(-1_000, 1_000) / 50 + 35, lat: random.between(-500, 500) / 50 + 31 };
    return { id: placeId(`place-${i + 1}`), name, names: { ar: `تل ${i + 1}` }, ...at, precision: 'near' };
  });
}

function makeEvent(cast: Cast, i: number): EventRecord {
  const { random, places } = cast;
  const kind = random.pick(KIND_PICKS);
  const time = makeTime(random, makeMoment(cast), kind);
  const speaker = random.pick(cast.ministers);
  const participants = makeParticipants(cast, kind, speaker);
  const place = random.chance(0.9) ? random.skewed(places) : null;
  const certainty = makeCertainty(random);
  const claims = kind === 'statement' || random.chance(0.15) ? [makeClaim(cast, speaker)] : [];
  return {
    id: eventId(`${kind}-${i + 1}`),
    kind,
    title: makeTitle(cast, kind, speaker, place),
    time,
    ...(random.chance(0.3) && { summary: `${random.pick(WORDS)}, ${random.pick(WORDS)} and ${random.pick(WORDS)}.` }),
    ...(certainty && { certainty }),
    ...(certainty === 'claimed' && { claimedBy: [random.pick(cast.groups).id] }),
    ...(participants.length > 0 && { participants }),
    ...(place && { place: place.id }),
    ...(random.chance(0.1) && { placeNote: `north of the ${random.pick(WORDS)}` }),
    ...(claims.length > 0 && { claims }),
    ...(kind === 'report' && {
      figures: [{ label: `people without ${random.pick(WORDS)}`, value: random.between(1, 9_000) }],
    }),
    ...(random.chance(0.5) && { sources: [{ source: sourceId(`source-${random.between(1, 4)}`) }] }),
    ...(random.chance(0.1) && { tags: [random.pick(WORDS)] }),
  };
}

function makeCertainty(random: Random): Certainty | null {
  const share = random.share();
  if (share < 0.01) return 'retracted';
  if (share < 0.04) return 'contested';
  if (share < 0.2) return 'claimed';
  return share < 0.4 ? 'confirmed' : null;
}

function makeTitle({ random, groups }: Cast, kind: Kind, { name }: ActorRecord, place: PlaceRecord | null): string {
  const where = place ? ` near ${place.name}` : '';
  const what = random.pick(WORDS);
  if (kind === 'statement') return `${name} says the ${what} must hold`;
  if (kind === 'shelling' || kind === 'attack')
    return `${random.skewed(groups).name} says it struck a position${where}`;
  if (kind === 'talks') return `Talks on the ${what}${where}`;
  return kind === 'agreement' ? `Agreement on the ${what} announced` : `Report on the ${what}${where}`;
}

function makeClaim({ random }: Cast, { id }: ActorRecord): Claim {
  const [text, lang] = random.pick(QUOTATIONS);
  return { text, lang, quote: true, speaker: id };
}

function makeParticipants(cast: Cast, kind: Kind, speaker: ActorRecord): readonly Participation[] {
  const { random, actors, groups } = cast;
  const found: Participation[] = [];
  const add = (actor: ActorRecord | undefined, role: Role) => {
    if (actor && !found.some((other) => other.actor === actor.id && other.role === role))
      found.push({ actor: actor.id, role });
  };
  if (kind === 'talks' || kind === 'agreement') {
    const mediators = MEDIATORS.slice(0, random.between(1, MEDIATORS.length + 1));
    for (const mediator of mediators) add(actors[mediator * 5], 'mediator');
    for (let i = random.between(2, 4); i > 0; i--) add(random.skewed(groups), 'party');
    if (random.chance(0.3)) add(actors[45], 'host');
  } else if (kind === 'statement') {
    add(speaker, 'speaker');
    if (random.chance(0.4)) add(random.pick(actors), 'subject');
  } else if (kind === 'shelling' || kind === 'attack') {
    add(random.skewed(groups), 'perpetrator');
    if (random.chance(0.7)) add(random.pick(actors), 'target');
  } else if (random.chance(0.6)) add(random.pick(actors), 'affected');
  return found;
}

/** Four in five fall into a burst, most of them within days of its beginning. */
function makeMoment({ random, bursts }: Cast): EpochMs {
  if (random.chance(0.2)) return random.between(FIRST, LAST);
  const after = -Math.log(1 - random.share()) * 6 * DAY;
  return Math.min(LAST, Math.floor(random.skewed(bursts) + after));
}

function makeTime(random: Random, at: EpochMs, kind: Kind): EventTime {
  const share = random.share();
  const day = dayText(at);
  if (share < 0.004) return { start: day, end: '..' };
  if (share < 0.01) return { start: day, end: dayText(at + random.between(200, 1_500) * DAY) };
  if (share < 0.03) return { start: day.slice(0, share < 0.015 ? 4 : 7), basis: 'inferred' };
  if (share < 0.05) return { start: day, end: dayText(at + random.between(1, 5) * DAY), mode: 'within' };
  if (share < 0.1) return { asOf: day };
  if (share < 0.13) return { start: `${day}~` };
  if (kind === 'talks' && share < 0.6) {
    return { start: instantText(at), end: instantText(at + random.between(30, 900) * MINUTE) };
  }
  if (share < 0.25) return { start: day, end: dayText(at + random.between(1, 20) * DAY) };
  return share < 0.6 ? { start: day } : { start: instantText(at) };
}

const dayText = (at: EpochMs): string => new Date(at).toISOString().slice(0, 10);

/** To the minute, with the offset that clocks in the file's zone had. */
function instantText(at: EpochMs): string {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const offset = offsetMinutes(ZONE, minute);
  const wall = new Date(minute + offset * MINUTE).toISOString().slice(0, 16);
  return `${wall}+${String(Math.floor(offset / 60)).padStart(2, '0')}:${String(offset % 60).padStart(2, '0')}`;
}
