// Follows what actors belong to: unknown ones are named, and circles are broken, so that filters can go up safely.
import type { ActorRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { removeKey } from '#formats/json/json-value.ts';
import { describeWay, findCycles } from './find-cycles.ts';
import type { ProblemLog, Where } from './problem-log.ts';
import type { ReadRecords } from './read-records.ts';
import type { Register } from './register.ts';

/** The fields by which an actor belongs to another. */
const UPWARD = ['parent', 'represents'] as const;

interface UpwardLink {
  readonly to: ActorId;
  readonly field: (typeof UPWARD)[number];
}

/** What of an actor that is held back can be looked at. */
export interface ActorHeldBack {
  readonly parent: ActorId | undefined;
  readonly represents: ActorId | undefined;
  readonly where: Where;
}

function linksOf(actor: Pick<Partial<ActorHeldBack>, 'parent' | 'represents'> | undefined): readonly UpwardLink[] {
  return UPWARD.flatMap((field) => {
    const to = actor?.[field];
    return to === undefined ? [] : [{ to, field }];
  });
}

/**
 * Mutates the records: of each circle the link that closes it is taken out. Of those that are held back only links to nobody are
 * told: whether others close a circle is not known before they are mended.
 */
export function linkActors(
  { records, ids }: Pick<ReadRecords<ActorRecord>, 'records' | 'ids'>,
  heldBack: readonly ActorHeldBack[],
  register: Register<ActorId, ActorRecord>,
  log: ProblemLog,
): void {
  const positionOf = (id: ActorId): number => ids.positionAt(ids.numberOf(id) ?? 0);
  const whereOf = (id: ActorId): Where => ({ list: 'actors', index: positionOf(id), id });

  for (const actor of records) {
    for (const { to, field } of linksOf(actor)) register.refer(to, whereOf(actor.id), [field]);
  }
  for (const actor of heldBack) {
    for (const { to, field } of linksOf(actor)) register.ofHeldBack.refer(to, actor.where, [field]);
  }

  const nodes = records.map(({ id }) => id);
  const cycles = findCycles(nodes, (id) => linksOf(register.all.get(id)));
  for (const cycle of cycles.toSorted((a, b) => positionOf(a.from) - positionOf(b.from))) {
    const { to, field } = cycle.link;
    log.warn(whereOf(cycle.from), { code: 'cycle', path: [field], value: to, params: { way: describeWay(cycle) } });
    removeKey(register.all.get(cycle.from), [field]);
  }
}
