// Follows what events say of each other: relations to unknown events, and wholes that are part of themselves.
import type { EventRecord } from '#domain/event-record.ts';
import type { EventId } from '#domain/ids.ts';
import type { RelationType } from '#domain/vocabulary.ts';
import { describeWay, findCycles } from './find-cycles.ts';
import type { ProblemLog, Where } from './problem-log.ts';

/** A relation that is to be left out. */
export interface DroppedRelation {
  /** Of the event that has it, in the file's list, from 0. */
  readonly index: number;
  readonly id: EventId;
  /** Among the relations of the event, from 0. */
  readonly position: number;
  readonly type: RelationType;
  readonly event: EventId;
}

type Positions = ReadonlyMap<EventId, number>;

interface PartLink {
  /** Position of an event in the file's list, as all numbers here. */
  readonly to: number;
  readonly relation: number;
}

/** Of events that are gone already, as little as what is asked at the end needs. */
export class EventLinks {
  /** Relations to what had not been read yet, three numbers or words each. */
  readonly #openFrom: number[] = [];
  readonly #openRelation: number[] = [];
  readonly #openTo: EventId[] = [];
  /** Relations to a whole; `to` is -1 minus the number of an open relation where it is one. */
  readonly #partFrom: number[] = [];
  readonly #partRelation: number[] = [];
  readonly #partTo: number[] = [];

  /** `positions`: of the events before it, and its own. */
  note({ relations }: EventRecord, index: number, positions: Positions): void {
    if (!relations) return;
    for (let i = 0; i < relations.length; i++) {
      const relation = relations[i];
      if (!relation) continue;
      const known = positions.get(relation.event);
      if (relation.type === 'part-of') {
        this.#partFrom.push(index);
        this.#partRelation.push(i);
        this.#partTo.push(known ?? -1 - this.#openTo.length);
      }
      if (known !== undefined) continue;
      this.#openFrom.push(index);
      this.#openRelation.push(i);
      this.#openTo.push(relation.event);
    }
  }

  /**
   * Once all events are read: tells the log of relations that lead nowhere, and of those that close a circle. The answer
   * has the second ones; of the first, every event that is not in `positions` tells them.
   */
  finish(positions: Positions, log: ProblemLog): readonly DroppedRelation[] {
    log.beginStage();
    const strangers = this.#openTo.flatMap((event, i) => (positions.has(event) ? [] : [i]));
    const links = this.#partLinks(positions);
    const cycles = findCycles(links.keys(), (from) => links.get(from) ?? []);
    const named = new Set(strangers.map((i) => this.#openFrom[i] ?? 0));
    for (const { from, way, link } of cycles) for (const index of [from, link.to, ...way]) named.add(index);
    const ids = idsAt(named, positions);
    const whereOf = (index: number): Where => ({ list: 'events', index, id: ids.get(index) ?? '' });

    for (const i of strangers) {
      const path = ['relations', this.#openRelation[i] ?? 0, 'event'];
      const value = this.#openTo[i];
      log.warn(whereOf(this.#openFrom[i] ?? 0), {
        code: 'unknown-reference',
        path,
        value,
        params: { list: 'events' },
      });
    }
    log.beginStage();
    const idOf = (index: number): EventId => ids.get(index) as EventId;
    return cycles
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, link, way, length }): DroppedRelation => {
        const path = ['relations', link.relation, 'event'];
        const params = { way: describeWay({ way: way.map(idOf), length }) };
        log.warn(whereOf(from), { code: 'cycle', path, value: idOf(link.to), params });
        return { index: from, id: idOf(from), position: link.relation, type: 'part-of', event: idOf(link.to) };
      });
  }

  #partLinks(positions: Positions): ReadonlyMap<number, readonly PartLink[]> {
    const links = new Map<number, PartLink[]>();
    for (const [i, from] of this.#partFrom.entries()) {
      const known = this.#partTo[i] ?? 0;
      const open = known < 0 ? this.#openTo[-1 - known] : undefined;
      const to = open === undefined ? known : positions.get(open);
      if (to === undefined) continue;
      const link = { to, relation: this.#partRelation[i] ?? 0 };
      const others = links.get(from);
      if (others) others.push(link);
      else links.set(from, [link]);
    }
    return links;
  }
}

function idsAt(wanted: ReadonlySet<number>, positions: Positions): ReadonlyMap<number, EventId> {
  const ids = new Map<number, EventId>();
  if (wanted.size > 0) for (const [id, index] of positions) if (wanted.has(index)) ids.set(index, id);
  return ids;
}
