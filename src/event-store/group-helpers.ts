// Shares the groups of rows of a Parquet file among some helpers and this thread: all of them unpack, and make columns.
import { MetNames } from '#formats/rows/met-names.ts';
import type { PlainHead } from '#formats/plain-batch.ts';
import type { GroupPart, ParquetFile } from '#formats/read-parquet.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import {
  helperCount,
  startHelper,
  type FromHelper,
  type Helper,
  type MadeRows,
  type ToHelper,
} from './batch-helper.ts';
import { readBatch, type HelperDoors } from './batch-helpers.ts';
import { BatchMaker, type MadeBatch } from './batch-maker.ts';
import { inOrder, type PartHelper, type PartListener } from './in-order.ts';

/** Of smaller files helpers would see little. */
const LEAST_ROWS = 20_000;
/** After so many batches it is asked whether they are of any use. */
const TRIAL = 32;
/** Read here, before there is anything to be read with. */
const FIRST_ROWS = 512;
/** Parts that a helper has at once: it is busy while this thread is. */
const MOST_AT_HELPER = 2;

class GroupHelper implements PartHelper<GroupPart, TableRows> {
  readonly #helper: Helper;
  readonly #file: ParquetFile;
  readonly #trial: Trial;
  /** Of the parts that it has, in their order. */
  readonly #listeners: PartListener<TableRows>[] = [];
  readonly #met = new MetNames();
  /** The group that it was given last. */
  #group = -1;
  #isLost = false;

  constructor(helper: Helper, head: PlainHead, file: ParquetFile, trial: Trial) {
    this.#helper = helper;
    this.#file = file;
    this.#trial = trial;
    helper.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
      if (data.type === 'rows') this.#listeners[0]?.made(trial.rowsOf(data, this.#met));
      else if (data.type === 'done') this.#listeners.shift()?.done();
      else this.#lose();
    });
    helper.addEventListener('error', () => this.#lose());
    helper.addEventListener('messageerror', () => this.#lose());
    this.#send({ type: 'head', head });
  }

  get isFree(): boolean {
    return !this.#isLost && !this.#trial.isInVain && this.#listeners.length < MOST_AT_HELPER;
  }

  take({ group, from, to }: GroupPart, listener: PartListener<TableRows>): void {
    this.#listeners.push(listener);
    const packed = group === this.#group ? null : this.#file.packed(group);
    this.#group = group;
    if (packed) {
      const bytes = packed.bytes.slice();
      this.#send({ type: 'group', packed: { ...packed, bytes } }, [bytes.buffer]);
    }
    this.#send({ type: 'rows', from, to });
  }

  dispose(): void {
    this.#isLost = true;
    this.#helper.terminate();
  }

  #send(message: ToHelper, transfer: Transferable[] = []): void {
    this.#helper.postMessage(message, transfer);
  }

  /** What it had is made here, and nothing more is given to it. */
  #lose(): void {
    this.dispose();
    for (const listener of this.#listeners.splice(0)) listener.lost();
  }
}

export interface GroupDoors {
  /** What rows are read with, as soon as the first of them have been taken; null for what is no table. */
  readonly head: () => PlainHead | null;
  readonly handOn: HelperDoors['handOn'];
  /** Resolves when messages of others have been taken. */
  readonly pause: () => Promise<void>;
  readonly start?: () => Helper | null;
}

/** All rows of the file but the first, in their order. Throws an Error for what is damaged. */
export async function* sharedRows(
  file: ParquetFile,
  { head: headOf, handOn, pause, start = startHelper }: GroupDoors,
): AsyncGenerator<TableRows, void, undefined> {
  if (file.rowCount < LEAST_ROWS) {
    yield* file.allRows();
    return;
  }
  const [first, rest] = splitParts(file.parts);
  for (const part of first) yield* file.rows(part);
  const head = headOf();
  const trial = new Trial(handOn);
  const helpers = head ? startAll(start, (helper) => new GroupHelper(helper, head, file, trial)) : [];
  if (!head || helpers.length === 0) {
    for (const part of rest) yield* file.rows(part);
    return;
  }
  const own = { maker: new BatchMaker(head), met: new MetNames() };
  const makers = { helpers, own: (part: GroupPart) => trial.ownRows(file.rows(part), own), pause };
  try {
    yield* inOrder(rest, makers);
  } finally {
    for (const helper of helpers) helper.dispose();
  }
}

/** This thread, and the names that it has told itself. */
interface OwnMaker {
  readonly maker: BatchMaker;
  readonly met: MetNames;
}

/** What becomes of rows that are made into batches. */
class Trial {
  readonly #handOn: HelperDoors['handOn'];
  #batches = 0;
  #refused = 0;

  constructor(handOn: HelperDoors['handOn']) {
    this.#handOn = handOn;
  }

  /** Something is to be told of most batches: all rows are better read here, one by one. */
  get isInVain(): boolean {
    return this.#batches >= TRIAL && this.#refused * 2 > this.#batches;
  }

  /** As a helper has made them. */
  rowsOf({ bytes, ends, batch }: MadeRows, met: MetNames): TableRows {
    return { bytes, ends, cells: null, read: this.#read(batch, met) };
  }

  *ownRows(all: Iterable<TableRows>, { maker, met }: OwnMaker): Generator<TableRows, void, undefined> {
    for (const rows of all) {
      const read = this.isInVain ? null : this.#read(maker.readRows(rows), met);
      yield { ...rows, cells: read ? null : rows.cells, read };
    }
  }

  #read(batch: MadeBatch | null, met: MetNames): TableRows['read'] {
    this.#batches += 1;
    if (!batch) this.#refused += 1;
    return batch && readBatch(batch, met, this.#handOn);
  }
}

/** The first rows, and all others. */
function splitParts([first, ...others]: readonly GroupPart[]): readonly [readonly GroupPart[], readonly GroupPart[]] {
  if (!first) return [[], []];
  const middle = Math.min(first.to, first.from + FIRST_ROWS);
  return [[{ ...first, to: middle }], [{ ...first, from: middle }, ...others]];
}

function startAll(start: () => Helper | null, make: (helper: Helper) => GroupHelper): readonly GroupHelper[] {
  const all: GroupHelper[] = [];
  for (let i = 0; i < helperCount(); i++) {
    const helper = start();
    if (!helper) break;
    all.push(make(helper));
  }
  return all;
}
