// One parser per parameter of the address: `parse` gives null for what is malformed, `serialize` writes, `eq` compares.
import { createParser, parseAsStringLiteral } from 'nuqs/server';
import type { EpochMs } from '#domain/ids.ts';
import { eventId, isId, zoneId, type ActorId } from '#domain/ids.ts';
import { LANGUAGES } from '#domain/language.ts';
import { LONGEST_SEARCH } from '#domain/search-terms.ts';
import { CERTAINTIES, KINDS, LANE_CHOICES, REST_CHOICES, ROLES, type Role } from '#domain/vocabulary.ts';
import { isZone, type TzChoice } from '#domain/zone.ts';
import { serializeInstant, parseInstant } from './address-time.ts';
import { isEventsAddress } from './events-address.ts';

const SEPARATOR = ',';

const splitList = (value: string): readonly string[] => value.split(SEPARATOR).filter((item) => item !== '');

/** Values sorted, each once: the same choice is the same address. */
export const inOrder = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].toSorted();

/** Items that are malformed are left out; null when none is left. */
function listOf<T extends string>(isItem: (text: string) => text is T) {
  const parser = createParser<readonly T[]>({
    parse: (value) => {
      const items = splitList(value).filter(isItem);
      return items.length > 0 ? inOrder(items) : null;
    },
    serialize: (values) => inOrder(values).join(SEPARATOR),
    eq: (a, b) => a.length === b.length && a.every((value, i) => value === b[i]),
  });
  return { ...parser.withDefault([]), isItem };
}

const isOneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): text is T =>
    (values as readonly string[]).includes(text);
const isActorId = (text: string): text is ActorId => isId(text);

const actors = listOf(isActorId);

const instant = createParser<EpochMs>({ parse: parseInstant, serialize: serializeInstant });

const zone = createParser<TzChoice>({
  parse: (value) => {
    if (value === 'event' || value === 'utc' || value === 'local') return value;
    return isZone(value) ? zoneId(value) : null;
  },
  serialize: String,
});

/** Every role of the format is a parameter of that name. */
const roles = Object.fromEntries(ROLES.map((role) => [role, actors])) as Record<Role, typeof actors>;

/** In the order in which they are written. */
export const PARAMETERS = {
  events: createParser({ parse: (value) => (isEventsAddress(value) ? value : null), serialize: String }),
  event: createParser({ parse: (value) => (isId(value) ? eventId(value) : null), serialize: String }),
  kind: listOf(isOneOf(KINDS)),
  actor: actors,
  ...roles,
  match: parseAsStringLiteral(['any', 'all']).withDefault('any'),
  certainty: listOf(isOneOf(CERTAINTIES)),
  q: createParser<string>({
    parse: (value) => (value.length <= LONGEST_SEARCH ? value : null),
    serialize: String,
  }).withDefault(''),
  from: instant,
  to: instant,
  rest: parseAsStringLiteral(REST_CHOICES).withDefault('hide'),
  lanes: parseAsStringLiteral(LANE_CHOICES).withDefault('kind'),
  tz: zone.withDefault('event'),
  lang: parseAsStringLiteral(LANGUAGES),
  embed: createParser<boolean>({ parse: (value) => (value === '1' ? true : null), serialize: () => '1' }).withDefault(
    false,
  ),
};

export type ParameterName = keyof typeof PARAMETERS;

export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}

/** The parts of a value that could not be used: of a list its bad items, else the whole. */
export function malformedItems(name: ParameterName, value: string): readonly string[] {
  const parser = PARAMETERS[name];
  if ('isItem' in parser) return splitList(value).filter((item) => !parser.isItem(item));
  return value !== '' && parser.parse(value) === null ? [value] : [];
}
