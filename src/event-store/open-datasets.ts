// The files that are open, each as a table: what is behind the port, in a worker or in the page's own thread.
import type { Slices } from '#base/in-slices.ts';
import type { Answer, AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { ExportRequest } from '#domain/exporting.ts';
import { eventId } from '#domain/ids.ts';
import type { OpenInput } from '#domain/opening.ts';
import type { PageQuestion, Question, TableQuestion } from '#domain/question.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { answerQuery } from '#table/answer-query.ts';
import type { EventTable } from '#table/event-table.ts';
import { prepareAnswer, prepareNext } from '#table/prepare-answer.ts';
import { recordRange } from '#table/record-store.ts';
import { AdviceDesk } from './advice-desk.ts';
import { openingOf } from './dataset-key.ts';
import type { ExportOptions, OpenOptions } from './event-store.ts';
import { FileOpening } from './file-opening.ts';
import type { KeptFile } from './kept-file.ts';
import { pause } from './pause.ts';

interface OpenTable {
  readonly table: EventTable;
  readonly head: FileHead;
}

export class OpenDatasets {
  /** By opening: the newest table, which has all that earlier parts had. A question about one of them is answered by it. */
  readonly #tables = new Map<string, OpenTable>();
  /** By opening, once all of the file is there. */
  readonly #advice = new Map<string, AdviceDesk>();
  /** Given up on the way. What was shown of them can be asked until it is let go, or another file is opened. */
  readonly #failed = new Set<string>();

  /** As EventStore.open, under a key that the caller has chosen; `turn`: see OpeningDoors.pause. */
  async open(key: string, input: OpenInput, options: OpenOptions = {}, turn = pause): Promise<DatasetInfo> {
    for (const failed of this.#failed) this.release(failed);
    const onTable = (table: EventTable, head: FileHead): void => void this.#tables.set(key, { table, head });
    const onWhole = (file: KeptFile): void => void this.#advice.set(key, adviceDesk(file));
    const opening = new FileOpening(key, input, { ...options, onTable, onWhole, pause: turn });
    try {
      const info = await opening.run();
      // Whoever opened it is told first.
      void turn().then(() => opening.keep());
      return info;
    } catch (error) {
      this.#failed.add(key);
      throw opening.explain(error);
    }
  }

  /** At once, but for advice. Throws an Error when there is no such dataset (any more). */
  ask<Q extends TableQuestion>(key: string, question: Q): AnswerTo<Q>;
  ask<Q extends Question>(key: string, question: Q): AnswerTo<Q> | Promise<AnswerTo<Q>>;
  ask(key: string, question: Question): Answer | Promise<Answer> {
    const { table } = this.#table(key);
    if (question.type !== 'advice') return answerQuery(table, question);
    const desk = this.#advice.get(openingOf(key));
    if (!desk) throw new Error(`Still being read: ${key}`);
    return desk.answer(question);
  }

  /** As EventStore.exportEvents; `turn`: see ExportDoors.pause. */
  async exportEvents(key: string, request: ExportRequest, options: ExportOptions = {}, turn = pause): Promise<Blob> {
    const { table, head } = this.#table(key);
    const { exportEvents } = await import('./export-events.ts');
    options.signal?.throwIfAborted();
    return exportEvents(table, head, request, { ...options, pause: turn });
  }

  #table(key: string): OpenTable {
    const table = this.#tables.get(openingOf(key));
    if (!table) throw new Error(`No open dataset: ${key}`);
    return table;
  }

  /** The long part of an answer, in slices; see prepareAnswer. Throws as `ask`. */
  prepare(key: string, question: TableQuestion): Slices<void> {
    return prepareAnswer(this.#table(key).table, question);
  }

  /** What is likely to be asked next, after this page; see prepareNext. Nothing where there is no such dataset any more. */
  prepareNext(key: string, question: PageQuestion): Slices<void> | null {
    const open = this.#tables.get(openingOf(key));
    return open ? prepareNext(open.table, question) : null;
  }

  /** Parts go with the whole, or with what has failed. */
  release(key: string): void {
    const opening = openingOf(key);
    if (key !== opening && !this.#failed.has(opening)) return;
    this.#tables.delete(opening);
    this.#advice.delete(opening);
    this.#failed.delete(opening);
  }

  releaseAll(): void {
    this.#tables.clear();
    this.#advice.clear();
    this.#failed.clear();
  }
}

const adviceDesk = ({ table, bytes, head }: KeptFile): AdviceDesk =>
  new AdviceDesk({
    head,
    source: bytes,
    eventCount: table.rowCount,
    rangeOf: (position) => recordRange(table.recordPlaces, position),
    idAt: (position) => eventId(table.ids.ids.at(position)),
  });
