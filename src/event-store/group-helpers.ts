// Shares the groups of rows of a Parquet file among some helpers and this thread: all of them unpack, and make columns.
import { MetNames } from '#formats/rows/met-names.ts';
import type { PlainHead } from '#formats/plain-batch.ts';
import type { GroupPart, ParquetFile } from '#formats/read-parquet.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import type { FromHelper, MadeRows, ToHelper } from './batch-helper.ts';
import { BatchMaker } from './batch-maker.ts';
import { inOrder, type PartHelper, type PartListener } from './in-order.ts';
import { MadeBatches, type HandOn } from './made-batches.ts';
import { startHelper, startHelpers, type Helper } from './start-helpers.ts';

/** Of smaller files helpers would see little. */
const LEAST_ROWS = 20_000;
/** Read here, before there is anything to be read with. */
const FIRST_ROWS = 512;
/** Parts that a helper has at once: it is busy while this thread is. */
const MOST_AT_HELPER = 2;

class GroupHelper implements PartHelper<GroupPart, TableRows> {
  readonly #helper: Helper;
  readonly #file: ParquetFile;
  readonly #made: MadeBatches;
  /** Of the parts that it has, in their order. */
  readonly #listeners: PartListener<TableRows>[] = [];
  readonly #met = new MetNames();
  /** The group that it was given last. */
  #group = -1;
  #isLost = false;

  constructor(helper: Helper, head: PlainHead, file: ParquetFile, made: MadeBatches) {
    this.#helper = helper;
    this.#file = file;
    this.#made = made;
    helper.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
      if (data.type === 'rows') this.#listeners[0]?.made(rowsOf(data, made.take(data.batch, this.#met)));
      else if (data.type === 'done') this.#listeners.shift()?.done();
      else this.#lose();
    });
    helper.addEventListener('error', () => this.#lose());
    helper.addEventListener('messageerror', () => this.#lose());
    this.#send({ type: 'head', head });
  }

  get isFree(): boolean {
    return !this.#isLost && !this.#made.isInVain && this.#listeners.length < MOST_AT_HELPER;
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
  readonly handOn: HandOn;
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
  const made = new MadeBatches(handOn);
  const helpers = head ? startHelpers(start, (helper) => new GroupHelper(helper, head, file, made)) : [];
  if (!head || helpers.length === 0) {
    for (const part of rest) yield* file.rows(part);
    return;
  }
  const own = { maker: new BatchMaker(head), met: new MetNames() };
  const makers = { helpers, own: (part: GroupPart) => ownRows(file.rows(part), own, made), pause };
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

/** As a helper has made them. */
const rowsOf = ({ bytes, ends }: MadeRows, read: TableRows['read']): TableRows => ({ bytes, ends, cells: null, read });

function* ownRows(
  all: Iterable<TableRows>,
  { maker, met }: OwnMaker,
  made: MadeBatches,
): Generator<TableRows, void, undefined> {
  for (const rows of all) {
    const read = made.isInVain ? null : made.take(maker.readRows(rows), met);
    yield { ...rows, cells: read ? null : rows.cells, read };
  }
}

/** The first rows, and all others. */
function splitParts([first, ...others]: readonly GroupPart[]): readonly [readonly GroupPart[], readonly GroupPart[]] {
  if (!first) return [[], []];
  const middle = Math.min(first.to, first.from + FIRST_ROWS);
  return [[{ ...first, to: middle }], [{ ...first, from: middle }, ...others]];
}
