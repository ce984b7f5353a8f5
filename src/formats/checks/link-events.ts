// Follows what events say of each other: relations to unknown events, and wholes that are part of themselves.
import { Growable } from '#base/growable.ts';
import { StringColumn } from '#base/string-column.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { eventId, type EventId } from '#domain/ids.ts';
import { describeWay, findCycles } from './find-cycles.ts';
import type { IdList } from './id-list.ts';
import type { ProblemLog, Where } from './problem-log.ts';
import type { Sound } from './sound-part.ts';

interface PartLink {
  readonly to: number;
  readonly relation: number;
}

const NONE = 0xffff_ffff;

/** Of events that are gone already, as little as what is asked at the end needs. Events go by the numbers of their ids. */
export class EventLinks {
  /** Relations to what had not been read yet. */
  readonly #openFrom = new Growable(Uint32Array);
  readonly #openRelation = new Growable(Uint32Array);
  readonly #openTo = new StringColumn();
  /** Relations to a whole. Where that had not been read yet, `open` is the number of the open relation, else NONE. */
  readonly #partFrom = new Growable(Uint32Array);
  readonly #partRelation = new Growable(Uint32Array);
  readonly #partTo = new Growable(Uint32Array);
  readonly #partOpen = new Growable(Uint32Array);

  /** Relations of events that are held back; '' for an event without an id. */
  readonly #heldBackAt = new Growable(Uint32Array);
  readonly #heldBackRelation = new Growable(Uint32Array);
  readonly #heldBackId = new StringColumn();
  readonly #heldBackTo = new StringColumn();

  /** `from`: number of the event among the `ids`, which are those of events before it too, and may be some of those after it. */
  note({ relations }: Pick<EventRecord, 'relations'>, from: number, ids: IdList<EventId>): void {
    if (!relations) return;
    for (const [i, { type, event }] of relations.entries()) {
      const to = ids.numberOf(event);
      if (type === 'part-of') {
        this.#partFrom.push(from);
        this.#partRelation.push(i);
        this.#partTo.push(to ?? NONE);
        this.#partOpen.push(to === undefined ? this.#openTo.length : NONE);
      }
      if (to !== undefined) continue;
      this.#openFrom.push(from);
      this.#openRelation.push(i);
      this.#openTo.push(event);
    }
  }

  noteHeldBack({ relations = [] }: Sound<Pick<EventRecord, 'relations'>>, { index = 0, id = '' }: Where): void {
    for (const [i, { event }] of relations.entries()) {
      if (event === undefined) continue;
      this.#heldBackAt.push(index);
      this.#heldBackRelation.push(i);
      this.#heldBackId.push(id);
      this.#heldBackTo.push(event);
    }
  }

  /**
   * Once all events are read: tells the log of relations that lead nowhere, and of those that close a circle of wholes and
   * parts. The answer has only the second ones: of the first, it is plain that they lead nowhere.
   */
  finish(ids: IdList<EventId>, idsHeldBack: IdList<EventId>, log: ProblemLog): readonly DroppedRelation[] {
    this.#tellOfHeldBack(ids, idsHeldBack, log);
    if (this.#openTo.length === 0 && this.#partFrom.length === 0) return [];
    const names = ids.snapshot();
    const idOf = (number: number): EventId => eventId(names.at(number));
    const whereOf = (number: number): Where => ({ list: 'events', index: ids.positionAt(number), id: idOf(number) });

    const targets = this.#openTo.snapshot();
    /** By open relation. */
    const found = Array.from(this.#openFrom.view(), (from, i) => {
      const event = eventId(targets.at(i));
      const to = ids.numberOf(event);
      if (to !== undefined) return to;
      const path = ['relations', this.#openRelation.at(i) ?? 0, 'event'];
      const params = { list: 'events' };
      log.warn(whereOf(from), { code: 'unknown-reference', path, value: event, params, choices: () => names });
      return NONE;
    });

    const links = this.#partLinks(found);
    const cycles = findCycles(links.keys(), (from) => links.get(from) ?? []);
    return cycles
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, link, way, length }): DroppedRelation => {
        const path = ['relations', link.relation, 'event'];
        const params = { way: describeWay({ way: way.map(idOf), length }) };
        log.warn(whereOf(from), { code: 'cycle', path, value: idOf(link.to), params });
        return { position: from, type: 'part-of', event: idOf(link.to) };
      });
  }

  /**
   * Of a relation to an event that is held back too there is nothing to tell: both are to be mended, and then it is right. (That of a good
   * event is told: its link is missing on the page until then.) Circles are not looked for: they are not known before all is mended.
   */
  #tellOfHeldBack(ids: IdList<EventId>, idsHeldBack: IdList<EventId>, log: ProblemLog): void {
    if (this.#heldBackTo.length === 0) return;
    const [names, targets, sources] = [ids.snapshot(), this.#heldBackTo.snapshot(), this.#heldBackId.snapshot()];
    for (const [i, index] of this.#heldBackAt.view().entries()) {
      const event = eventId(targets.at(i));
      if (ids.numberOf(event) !== undefined || idsHeldBack.numberOf(event) !== undefined) continue;
      const id = sources.at(i);
      const where = { list: 'events', index, ...(id !== '' && { id }) } as const;
      const path = ['relations', this.#heldBackRelation.at(i) ?? 0, 'event'];
      const params = { list: 'events' };
      log.warn(where, { code: 'unknown-reference', path, value: event, params, choices: () => names });
    }
  }

  #partLinks(found: readonly number[]): ReadonlyMap<number, readonly PartLink[]> {
    const links = new Map<number, PartLink[]>();
    for (const [i, from] of this.#partFrom.view().entries()) {
      const open = this.#partOpen.at(i) ?? NONE;
      const to = (open === NONE ? this.#partTo.at(i) : found[open]) ?? NONE;
      if (to === NONE) continue;
      const link = { to, relation: this.#partRelation.at(i) ?? 0 };
      const others = links.get(from);
      if (others) others.push(link);
      else links.set(from, [link]);
    }
    return links;
  }
}
