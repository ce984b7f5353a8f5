// Undoes gzip on the way, by the first bytes and not by the name: a host may send either under any name.
import { LoadError } from '#domain/problem.ts';
import { cut } from '#formats/quote-json.ts';

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;

const MAGIC = [0x1f, 0x8b] as const;

/** What is not packed comes as it is. Throws a LoadError for a damaged archive, and whatever `pieces` throws. */
export async function* unpacked(pieces: Pieces, name: string): Pieces {
  const head = await firstBytes(pieces, MAGIC.length);
  const whole = withHead(head, pieces);
  if (MAGIC.every((byte, i) => head[i] === byte)) yield* gunzipped(whole, name);
  else yield* whole;
}

/** At least so many, where there are so many. */
async function firstBytes(pieces: Pieces, count: number): Promise<Uint8Array> {
  let head = new Uint8Array();
  while (head.length < count) {
    const next = await pieces.next();
    if (next.done) break;
    head = head.length === 0 ? new Uint8Array(next.value) : Uint8Array.from([...head, ...next.value]);
  }
  return head;
}

async function* withHead(head: Uint8Array, pieces: Pieces): Pieces {
  if (head.length > 0) yield head;
  yield* pieces;
}

async function* gunzipped(packed: Pieces, name: string): Pieces {
  /** What went wrong before anything was unpacked. */
  const earlier: unknown[] = [];
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const next = await packed.next();
        if (next.done) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      } catch (reason) {
        earlier.push(reason);
        controller.error(reason);
      }
    },
    cancel: async () => void (await packed.return()),
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (error) {
    if (earlier.length > 0) throw earlier[0];
    throw new LoadError({ code: 'bad-archive', name, found: cut(String(error)), params: {} });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
