// Small datasets and filters for property tests: everything that a table must get right, close together.
import * as fc from 'fast-check';
import { HOUR } from '#domain/calendar.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorRecord, Claim, EventRecord, EventTime, Participation, PlaceRecord } from '#domain/event-record.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { Filter } from '#domain/filter.ts';
import { actorId, eventId, placeId, zoneId, type ActorId, type PlaceId } from '#domain/ids.ts';
import { CERTAINTIES, KINDS, type Role } from '#domain/vocabulary.ts';

const NAMES = ['Egypt', 'مصر', 'Sa’adat', 'Türkiye', 'Al-Quds', 'حَمَاس', 'Doha', 'ירושלים', 'Elyon', 'talks'];
/** Few, so that filters often find somebody in them. */
const ROLES_USED: readonly Role[] = ['mediator', 'party', 'speaker', 'subject'];
const ACTOR_IDS = Array.from({ length: 8 }, (_, i) => actorId(`actor-${i}`));
const PLACE_IDS = ['place-0', 'place-1', 'place-2'].map(placeId);

/** With summer time, without, half an hour off, and a day ahead. */
const ZONES = ['UTC', 'Africa/Cairo', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'].map(zoneId);
export const zones = fc.constantFrom(...ZONES);

const names = fc.constantFrom(...NAMES);
/** Leaves a key out where its value is not there, as files do. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Around two changes of the clocks, mostly on few days, so that much begins and ends together. */
const days = fc.oneof(
  fc.constantFrom('2025-10-25', '2025-10-26', '2025-10-27', '2025-10-31', '2025-11-01', '2025-11-02'),
  fc.constantFrom('2025-10', '2025', '2024-10-07~', '-0044-03-15', '2025-11-02?'),
);
const instants = fc
  .integer({ min: 0, max: 14 * 48 })
  .map((halfHours) => `${new Date(Date.UTC(2025, 9, 22) + halfHours * 1_800_000).toISOString().slice(0, 16)}Z`);

const times: fc.Arbitrary<EventTime> = fc.oneof(
  fc.record({ start: fc.oneof(days, instants) }),
  fc.record({ asOf: fc.oneof(days, instants) }),
  fc.record({ start: instants, duration: fc.constantFrom('PT4H', 'P1M', 'P1D') }),
  fc.record({ start: fc.oneof(days, instants), end: fc.constant('..') }),
  fc.tuple(instants, instants).map(([a, b]): EventTime => (a < b ? { start: a, end: b } : { start: b, end: a })),
  fc
    .tuple(days, fc.constantFrom('2025-11-02', '2026'))
    .map(([start, end]): EventTime => ({ start, end, mode: 'within' })),
);

/** Links only lead to earlier actors: no cycles, but diamonds, as of one who both belongs to and speaks for another. */
const actors: fc.Arbitrary<readonly ActorRecord[]> = fc
  .array(
    fc.record(
      {
        name: names,
        names: fc.record({ ar: names }),
        aliases: fc.array(names, { maxLength: 2 }),
        parent: fc.nat(20),
        represents: fc.nat(20),
      },
      { requiredKeys: ['name'] },
    ),
    { minLength: 1, maxLength: ACTOR_IDS.length },
  )
  .map((drafts) =>
    drafts.map(({ parent = Infinity, represents = Infinity, ...draft }, i): ActorRecord => {
      const above = { parent: ACTOR_IDS[parent], represents: ACTOR_IDS[represents] };
      return {
        id: ACTOR_IDS[i] ?? actorId('nobody'),
        ...draft,
        ...(parent < i && above.parent && { parent: above.parent }),
        ...(represents < i && above.represents && { represents: above.represents }),
      };
    }),
  );

const actorIds: fc.Arbitrary<ActorId> = fc.constantFrom(...ACTOR_IDS);
const participations: fc.Arbitrary<Participation> = fc.record({
  actor: actorIds,
  role: fc.constantFrom(...ROLES_USED),
});
const claims: fc.Arbitrary<Claim> = fc.record(
  { text: names, speaker: actorIds, via: fc.array(actorIds, { maxLength: 2 }) },
  { requiredKeys: ['text'] },
);

interface Draft extends Omit<EventRecord, 'id' | 'place'> {
  readonly place?: PlaceId | undefined;
}

const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    title: fc.array(names, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    time: times,
    certainty: fc.constantFrom(...CERTAINTIES),
    participants: fc.array(participations, { maxLength: 4 }),
    place: fc.constantFrom(...PLACE_IDS),
    placeNote: names,
    claims: fc.array(claims, { maxLength: 2 }),
    claimedBy: fc.array(actorIds, { maxLength: 1 }),
    figures: fc.array(fc.record({ label: names, value: fc.nat(), by: actorIds }), { maxLength: 1 }),
    tags: fc.array(names, { maxLength: 1 }),
    summary: names,
  },
  { requiredKeys: ['kind', 'title', 'time'] },
);

/** Some refer to actors and places that the file lacks. */
export const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    zone: maybe(zones),
    actors,
    places: fc.array(fc.record({ name: names, aliases: fc.array(names, { maxLength: 1 }) }), { maxLength: 3 }),
    events: fc.array(drafts, { maxLength: 40 }),
  })
  .map(({ zone, actors: records, places, events }): Dataset => {
    const placeRecords = places.map((place, i): PlaceRecord => ({ id: PLACE_IDS[i] ?? placeId('nowhere'), ...place }));
    return {
      meta: { title: 'A dataset', ...(zone && { timeZone: zone }) },
      actors: new Map(records.map((actor) => [actor.id, actor])),
      places: new Map(placeRecords.map((place) => [place.id, place])),
      sources: new Map(),
      events: events.map((draft, i) => ({ ...draft, id: eventId(`event-${i}`) }) as EventRecord),
    };
  });

const someActors = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly ActorId[]>([]) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.oneof(actorIds, fc.constant(actorId('ghost'))), { maxLength: 3 }) },
);

export const filters: fc.Arbitrary<Filter> = fc.record({
  kinds: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 4 })),
  actors: someActors,
  roles: fc.record({ mediator: someActors, speaker: someActors, subject: someActors }, { requiredKeys: [] }),
  match: fc.constantFrom('any', 'all'),
  certainties: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...CERTAINTIES), { maxLength: 3 })),
  q: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'saadat',
        'turkiye',
        '"al quds"',
        'Al-Quds',
        'حماس',
        'egypt doha',
        'event-1',
        '’',
        'LYON',
      ),
    },
  ),
});

/** From minutes to centuries; edges often where something begins or ends. */
export const windows: fc.Arbitrary<TimeWindow> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -72, max: 400 }).map((hours) => Date.UTC(2025, 9, 22) + hours * HOUR),
      fc.constant(Date.UTC(-100, 0, 1)),
    ),
    fc.oneof(
      fc.integer({ min: 1, max: 500 }).map((hours) => hours * HOUR),
      fc.constantFrom(60_000, 4_000 * 365 * 24 * HOUR),
    ),
  )
  .map(([from, length]) => ({ from, to: from + length }));
