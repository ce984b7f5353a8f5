// Shares the groups of rows of a Parquet file among some helpers and this thread: all of them unpack, and make columns.
import type { PlainHead } from '#formats/plain-batch.ts';
import type { GroupPart, PackedGroup, ParquetFile } from '#formats/read-parquet.ts';
import type { TableRows } from '#formats/row-text.ts';
import {
  helperCount,
  madeRows,
  startHelper,
  type FromHelper,
  type Helper,
  type MadeRows,
  type ToHelper,
} from './batch-helper.ts';
import { readBatch, type HelperDoors } from './batch-helpers.ts';
import { BatchMaker } from './batch-maker.ts';
import { inOrder, type PartHelper, type PartListener } from './in-order.ts';

/** Of smaller files helpers would see little. */
const LEAST_ROWS = 20_000;
/** Read here, before there is anything to be read with. */
const FIRST_ROWS = 512;
/** Parts that a helper has at once: it is busy while this thread is. */
const MOST_AT_HELPER = 2;
class GroupHelper implements PartHelper<GroupPart, MadeRows> {
  readonly #helper: Helper;
  readonly #packed: (group: number) => PackedGroup | null;
  /** Of the parts that it has, in their order. */
  readonly #listeners: PartListener<MadeRows>[] = [];
  /** The group that it was given last. */
  #group = -1;
  #isLost = false;

  constructor(helper: Helper, head: PlainHead, packed: (group: number) => PackedGroup | null) {
    this.#helper = helper;
    this.#packed = packed;
    helper.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
      if (data.type === 'rows') this.#listeners[0]?.made(data);
      else if (data.type === 'done') this.#listeners.shift()?.done();
      else this.#lose();
    });
    helper.addEventListener('error', () => this.#lose());
    helper.addEventListener('messageerror', () => this.#lose());
    this.#send({ type: 'head', head });
  }

  get isFree(): boolean {
    return !this.#isLost && this.#listeners.length < MOST_AT_HELPER;
  }

  take({ group, from, to }: GroupPart, listener: PartListener<MadeRows>): void {
    this.#listeners.push(listener);
    const packed = group === this.#group ? null : this.#packed(group);
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
  const helpers = head ? startAll(head, file, start) : [];
  if (!head || helpers.length === 0) {
    for (const part of rest) yield* file.rows(part);
    return;
  }
  const maker = new BatchMaker(head);
  const makers = { helpers, own: (part: GroupPart) => madeRows(file.rows(part), maker), pause };
  try {
    for await (const { bytes, ends, batch } of inOrder(rest, makers)) {
      yield { bytes, ends, cellsAt: null, read: batch && readBatch(batch, handOn) };
    }
  } finally {
    for (const helper of helpers) helper.dispose();
  }
}

/** The first rows, and all others. */
function splitParts([first, ...others]: readonly GroupPart[]): readonly [readonly GroupPart[], readonly GroupPart[]] {
  if (!first) return [[], []];
  const middle = Math.min(first.to, first.from + FIRST_ROWS);
  return [[{ ...first, to: middle }], [{ ...first, from: middle }, ...others]];
}

function startAll(head: PlainHead, file: ParquetFile, start: () => Helper | null): readonly GroupHelper[] {
  const all: GroupHelper[] = [];
  for (let i = 0; i < helperCount(); i++) {
    const helper = start();
    if (!helper) break;
    all.push(new GroupHelper(helper, head, (group) => file.packed(group)));
  }
  return all;
}
