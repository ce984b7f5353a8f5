// The view as the text of an address, and back. A wrong value spoils nothing but itself.
import { createSerializer } from 'nuqs/server';
import type { TimeWindow } from '#domain/extent.ts';
import type { Filter } from '#domain/filter.ts';
import { ROLES, type Role } from '#domain/vocabulary.ts';
import type { ActorId } from '#domain/ids.ts';
import { roundToAddress } from './address-time.ts';
import { inOrder, isParameter, malformedItems, PARAMETERS, type ParameterName } from './parameters.ts';
import { upgradeUrl } from './upgrade-url.ts';
import type { AddressProblem, ViewState } from './view-state.ts';

export interface ReadAddress {
  readonly view: ViewState;
  /** Parameters that are not ours: kept. */
  readonly unknown: URLSearchParams;
  readonly problems: readonly AddressProblem[];
  /** Version of the link, when it is newer than this page. */
  readonly tooNew: number | null;
}

const byRole = (valuesOf: (role: Role) => readonly ActorId[]): Filter['roles'] =>
  Object.fromEntries(ROLES.map((role) => [role, valuesOf(role)] as const).filter(([, values]) => values.length > 0));

/** Lists sorted and without doubles, the window as the address can say it. */
export function normalizeView(view: ViewState): ViewState {
  const { filter, window } = view;
  return {
    ...view,
    filter: {
      ...filter,
      kinds: inOrder(filter.kinds),
      actors: inOrder(filter.actors),
      roles: byRole((role) => inOrder(filter.roles[role] ?? [])),
      certainties: inOrder(filter.certainties),
    },
    window: window && roundToAddress(window),
  };
}

/** Lists may also be given by naming their parameter several times; of other values the first counts. */
function valueOf(name: ParameterName, params: URLSearchParams): string {
  const values = params.getAll(name);
  return 'isItem' in PARAMETERS[name] ? values.join(',') : (values[0] ?? '');
}

function readWindow(params: URLSearchParams): { window: TimeWindow | null; problems: readonly AddressProblem[] } {
  const [fromText, toText] = [valueOf('from', params), valueOf('to', params)];
  const from = fromText === '' ? null : PARAMETERS.from.parse(fromText);
  const to = toText === '' ? null : PARAMETERS.to.parse(toText);
  if (from === null && to === null) return { window: null, problems: [] };
  if (from !== null && to !== null && from >= to) {
    const problems = [
      { parameter: 'from', value: fromText },
      { parameter: 'to', value: toText },
    ];
    return { window: null, problems };
  }
  const window = { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
  return { window, problems: [] };
}

function readFilter(params: URLSearchParams): Filter {
  return {
    kinds: PARAMETERS.kind.parse(valueOf('kind', params)) ?? [],
    actors: PARAMETERS.actor.parse(valueOf('actor', params)) ?? [],
    roles: byRole((role) => PARAMETERS[role].parse(valueOf(role, params)) ?? []),
    match: PARAMETERS.match.parse(valueOf('match', params)) ?? 'any',
    certainties: PARAMETERS.certainty.parse(valueOf('certainty', params)) ?? [],
    q: PARAMETERS.q.parse(valueOf('q', params)) ?? '',
  };
}

/** @param search the query of an address of any version, with or without "?" */
export function readAddress(search: string): ReadAddress {
  const { params, tooNew, malformed } = upgradeUrl(new URLSearchParams(search));
  const names = [...new Set(params.keys())];
  const known = names.filter(isParameter);
  const { window, problems } = readWindow(params);
  const text = (name: ParameterName): string => valueOf(name, params);
  return {
    view: {
      events: PARAMETERS.events.parse(text('events')),
      event: PARAMETERS.event.parse(text('event')),
      filter: readFilter(params),
      window,
      rest: PARAMETERS.rest.parse(text('rest')) ?? 'hide',
      lanes: PARAMETERS.lanes.parse(text('lanes')) ?? 'kind',
      tz: PARAMETERS.tz.parse(text('tz')) ?? 'event',
      lang: PARAMETERS.lang.parse(text('lang')),
      embed: PARAMETERS.embed.parse(text('embed')) ?? false,
    },
    unknown: new URLSearchParams([...params].filter(([name]) => !isParameter(name))),
    problems: [
      ...known.flatMap((parameter) =>
        malformedItems(parameter, text(parameter)).map((value) => ({ parameter, value })),
      ),
      ...problems,
      ...(malformed === null ? [] : [{ parameter: 'v', value: malformed }]),
    ],
    tooNew,
  };
}

const edge = (at: number | undefined): number | null => (at !== undefined && Number.isFinite(at) ? at : null);
const serialize = createSerializer(PARAMETERS);

/**
 * The query with its "?", or ''. Defaults are not written; commas, colons and slashes stay readable.
 * @param unknown parameters that are not ours, written first
 */
export function writeAddress(view: ViewState, unknown: URLSearchParams): string {
  const { filter, window, ...rest } = normalizeView(view);
  return serialize(unknown, {
    ...rest,
    kind: filter.kinds,
    actor: filter.actors,
    ...filter.roles,
    match: filter.match,
    certainty: filter.certainties,
    q: filter.q,
    from: edge(window?.from),
    to: edge(window?.to),
  });
}
