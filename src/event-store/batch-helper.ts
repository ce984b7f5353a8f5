// A worker that only makes batches of columns, and the one function that it runs.
import { fetchTables } from '#formats/fetch-tables.ts';
import type { PlainHead } from '#formats/plain-batch.ts';
import type { GroupRows, PackedGroup } from '#formats/read-parquet.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { buffersOf } from '#table/event-batch.ts';
import { BatchMaker, type MadeBatch } from './batch-maker.ts';

/**
 * A head is that of all batches that follow. Each batch is answered, in the order in which they were sent. So are the rows
 * of the last group that was sent: some at a time, and at their end.
 */
export type ToHelper =
  | { readonly type: 'head'; readonly head: PlainHead }
  | { readonly type: 'batch'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'group'; readonly packed: PackedGroup }
  | { readonly type: 'rows'; readonly from: number; readonly to: number };

/** A batch is null when something is to be told of one of its events. */
export type FromHelper =
  | { readonly type: 'batch'; readonly batch: MadeBatch | null }
  | ({ readonly type: 'rows' } & MadeRows)
  | { readonly type: 'done' }
  /** The rows cannot be unpacked: to be tried, and told, elsewhere. */
  | { readonly type: 'failed' };

/** Rows of a group, and what was made of them. */
export interface MadeRows extends Pick<TableRows, 'bytes' | 'ends'> {
  readonly batch: MadeBatch | null;
}

/** What a helper talks through. */
export interface HelperDoor {
  postMessage(message: FromHelper, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToHelper>) => void): void;
}

export function serveBatches(door: HelperDoor): void {
  let maker: BatchMaker | null = null;
  let group: Promise<GroupRows> | null = null;
  const send = (message: FromHelper, batch: MadeBatch | null, others: readonly ArrayBuffer[] = []): void =>
    door.postMessage(message, { transfer: [...others, ...(batch ? buffersOf(batch.columns) : [])] });
  const sendRows = async (from: number, to: number): Promise<void> => {
    const rows = await group;
    if (!rows || !maker) return;
    for (const some of rows.rows(from, to)) {
      const { bytes, ends } = some;
      const batch = maker.readRows(some);
      send({ type: 'rows', bytes, ends, batch }, batch, [bytes.buffer, ends.buffer]);
    }
    send({ type: 'done' }, null);
  };
  const take = async (data: ToHelper): Promise<void> => {
    if (data.type === 'head') {
      maker = null;
      if (data.head.format.kind === 'csv') await fetchTables();
      maker = new BatchMaker(data.head);
    } else if (data.type === 'group') group = groupRows(data.packed);
    else if (data.type === 'rows') sendRows(data.from, data.to).catch(() => send({ type: 'failed' }, null));
    else {
      const batch = maker?.read(data.bytes) ?? null;
      send({ type: 'batch', batch }, batch);
    }
  };
  let last: Promise<void> = Promise.resolve();
  door.addEventListener('message', ({ data }) => {
    // Without what reads tables, each batch is answered with null.
    last = last.then(() => take(data)).catch(() => undefined);
  });
}

async function groupRows(packed: PackedGroup): Promise<GroupRows> {
  const { GroupRows: Rows } = await import('#formats/read-parquet.ts');
  return new Rows(packed);
}
