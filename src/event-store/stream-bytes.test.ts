// Files and addresses as bytes, and the ways in which they fail.
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenInput } from '#domain/opening.ts';
import { LoadError } from '#domain/problem.ts';
import { MemoryBytes } from './byte-store.ts';
import { STALL_SECONDS, streamBytes } from './stream-bytes.ts';
import { bytesOf } from './unpack.ts';

const ADDRESS: OpenInput = { kind: 'address', url: 'https://example.org/events.json', name: 'events.json' };

const fetchMock = vi.fn<typeof fetch>();
beforeEach(() => {
  fetchMock.mockReset();
  vi.stubGlobal('fetch', fetchMock);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answer(chunk: string, init: ResponseInit = {}, ...chunks: readonly string[]): void {
  fetchMock.mockImplementation(() => Promise.resolve(new Response(streamOf([chunk, ...chunks]), init)));
}

/** Chunk by chunk; `open` leaves it unfinished. */
function streamOf(chunks: readonly string[], open = false): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      if (!open) controller.close();
    },
  });
}

async function readBytes(...args: Parameters<typeof streamBytes>): Promise<Uint8Array> {
  const bytes = new MemoryBytes();
  for await (const piece of streamBytes(...args)) bytes.append(bytesOf(piece));
  return bytes.read(0, bytes.length);
}

async function failureOf(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof LoadError ? error.failure : error;
}

async function progressOf(input: OpenInput): Promise<(readonly [number, number | null])[]> {
  const told: (readonly [number, number | null])[] = [];
  await readBytes(input, { onBytes: (bytes, total) => told.push([bytes, total]) });
  return told;
}

describe('an address', () => {
  it('is read whole, with its progress', async () => {
    answer('{"a":', { headers: { 'content-length': '7' } }, '1}');
    expect(new TextDecoder().decode(await readBytes(ADDRESS))).toBe('{"a":1}');
    expect(await progressOf(ADDRESS)).toEqual([
      [5, 7],
      [7, 7],
    ]);
  });

  it('sends nothing about the reader', async () => {
    answer('{}');
    await readBytes(ADDRESS);
    expect(fetchMock.mock.lastCall?.[1]).toMatchObject({ credentials: 'same-origin', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['none is stated', {}],
    ['the body is packed', { 'content-length': '3', 'content-encoding': 'gzip' }],
    ['the length turns out too small', { 'content-length': '3' }],
    ['the length is nonsense', { 'content-length': 'many' }],
  ])('has no known length when %s', async (_why, headers: Record<string, string>) => {
    answer('{"a":1}', { headers });
    expect(await progressOf(ADDRESS)).toEqual([[7, null]]);
  });

  it.each([404, 500])('fails with its status %i', async (status) => {
    answer('No', { status, statusText: 'Sorry' });
    expect(await failureOf(readBytes(ADDRESS))).toEqual({
      code: 'http-status',
      name: 'events.json',
      found: `${status} Sorry`,
      params: { status },
    });
  });

  it('fails as a network does, or as a device without one', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await failureOf(readBytes(ADDRESS))).toMatchObject({ code: 'network', found: 'Failed to fetch' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failureOf(readBytes(ADDRESS))).toMatchObject({ code: 'offline' });
  });

  it('that broke off says after how many bytes', async () => {
    fetchMock.mockImplementation(() => {
      const first = new TextEncoder().encode('{"a":');
      let isFirst = true;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (isFirst) controller.enqueue(first);
          else controller.error(new TypeError('network error'));
          isFirst = false;
        },
      });
      return Promise.resolve(new Response(body));
    });
    expect(await failureOf(readBytes(ADDRESS))).toEqual({
      code: 'broken-off',
      name: 'events.json',
      found: 'network error',
      params: { bytes: 5 },
    });
  });

  it('is refused when it says that it is too large', async () => {
    answer('{}', { headers: { 'content-length': String(2 ** 31) } });
    expect(await failureOf(readBytes(ADDRESS))).toMatchObject({
      code: 'too-large',
      params: { size: 2048, limit: 1024 },
    });
  });
});

describe('an address that sends on to another', () => {
  const OWN: OpenInput = { kind: 'address', url: 'https://parley.example/events.json', name: 'events.json' };
  const elsewhere = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const followed = () =>
    fetchMock.mock.calls.map(([, init]) => `${init?.redirect ?? 'follow'} ${init?.mode ?? 'cors'}`);
  beforeEach(() => vi.stubGlobal('origin', 'https://parley.example'));

  it('is not followed when it is of another site, whatever the reader has agreed to', async () => {
    fetchMock.mockResolvedValueOnce(elsewhere());
    expect(await failureOf(readBytes(ADDRESS))).toMatchObject({ code: 'redirected', name: 'events.json' });
    expect(followed()).toEqual(['manual cors']);
  });

  it('is not followed by a page in a frame that has no site of its own', async () => {
    vi.stubGlobal('origin', 'null');
    fetchMock.mockResolvedValueOnce(elsewhere());
    expect(await failureOf(readBytes(OWN))).toMatchObject({ code: 'redirected' });
    expect(followed()).toEqual(['manual cors']);
  });

  it('is followed within the page’s own site', async () => {
    fetchMock.mockResolvedValueOnce(elsewhere()).mockResolvedValueOnce(new Response('{}'));
    expect(new TextDecoder().decode(await readBytes(OWN))).toBe('{}');
    expect(followed()).toEqual(['manual cors', 'follow same-origin']);
  });

  it('is not followed out of it', async () => {
    fetchMock.mockResolvedValueOnce(elsewhere()).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await failureOf(readBytes(OWN))).toMatchObject({ code: 'redirected' });
  });
});

describe('an address that falls silent', () => {
  /** Answers with a body that never ends, and is torn down as a real one is when it is aborted. */
  function fallSilent(chunks: readonly string[]): void {
    fetchMock.mockImplementation((_url, init) => {
      const body = streamOf(chunks, true);
      const silent = body.pipeThrough(new TransformStream(), init?.signal ? { signal: init.signal } : {});
      return Promise.resolve(new Response(silent));
    });
  }

  it('is given up after a while', async () => {
    vi.useFakeTimers();
    fallSilent(['{']);
    const failing = failureOf(readBytes(ADDRESS));
    await vi.advanceTimersByTimeAsync(STALL_SECONDS * 1000 - 1);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failing).toMatchObject({ code: 'timed-out', params: { seconds: STALL_SECONDS } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('can be cancelled', async () => {
    fallSilent(['{']);
    const abort = new AbortController();
    const reading = readBytes(ADDRESS, { signal: abort.signal, onBytes: () => abort.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('a file', () => {
  it('is read whole, with its progress', async () => {
    const file: OpenInput = { kind: 'file', file: new File(['{"a":1}'], 'a.json'), name: 'a.json' };
    expect(await progressOf(file)).toEqual([[7, 7]]);
  });

  it('that has gone since it was chosen is unreadable', async () => {
    const file = new File(['{}'], 'a.json');
    file.stream = () => {
      throw new DOMException('It has changed', 'NotReadableError');
    };
    expect(await failureOf(readBytes({ kind: 'file', file, name: 'a.json' }))).toEqual({
      code: 'unreadable',
      name: 'a.json',
      found: 'It has changed',
      params: {},
    });
  });
});

describe('a packed file', () => {
  const packed = gzipSync('{"a":1}');
  const file = (bytes: Uint8Array<ArrayBuffer>, name = 'a.json'): OpenInput => ({
    kind: 'file',
    file: new File([bytes], name),
    name,
  });

  it.each(['a.json.gz', 'a.json'])('is unpacked, whatever its name: %s', async (name) => {
    expect(new TextDecoder().decode(await readBytes(file(new Uint8Array(packed), name)))).toBe('{"a":1}');
  });

  it('may come byte by byte', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of packed) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    fetchMock.mockResolvedValue(new Response(body));
    expect(new TextDecoder().decode(await readBytes(ADDRESS))).toBe('{"a":1}');
  });

  it('tells its progress in the bytes that come', async () => {
    const told = await progressOf(file(new Uint8Array(packed)));
    expect(told.at(-1)).toEqual([packed.length, packed.length]);
  });

  it.each([
    ['cut short', packed.subarray(0, -6)],
    ['damaged', Uint8Array.from(packed, (byte, i) => (i === 12 ? byte ^ 255 : byte))],
  ])('that is %s is refused', async (_how, bytes) => {
    expect(await failureOf(readBytes(file(new Uint8Array(bytes))))).toMatchObject({
      code: 'bad-archive',
      name: 'a.json',
    });
  });

  it('that swells without end is given up before it fills the memory, however it comes', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(300 * 2 ** 20)));
    let given = 0;
    const reading = async (): Promise<void> => {
      for await (const piece of streamBytes(file(bomb))) given += bytesOf(piece).length;
    };
    expect(await failureOf(reading())).toMatchObject({ code: 'swells', name: 'a.json', params: { times: 200 } });
    expect(given).toBeLessThan(100 * 2 ** 20);
  });

  it('may have the million empty rows of a spreadsheet at its end', async () => {
    const rows = `id,title,start\n${`${','.repeat(30)}\r\n`.repeat(1_000_000)}`;
    expect((await readBytes(file(new Uint8Array(gzipSync(rows))))).length).toBe(rows.length);
  });

  it('that breaks off on its way is not called damaged', async () => {
    let isFirst = true;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isFirst) controller.enqueue(new Uint8Array(packed.subarray(0, 12)));
        else controller.error(new TypeError('network error'));
        isFirst = false;
      },
    });
    fetchMock.mockResolvedValue(new Response(body));
    expect(await failureOf(readBytes(ADDRESS))).toMatchObject({ code: 'broken-off', params: { bytes: 12 } });
  });

  it('of nothing is nothing', async () => {
    expect(await readBytes(file(new Uint8Array()))).toHaveLength(0);
    expect(await readBytes(file(Uint8Array.of(0x1f)))).toEqual(Uint8Array.of(0x1f));
  });
});

it('a Parquet file comes as the table that it holds, packed again or not', async () => {
  const table = parquetWriteBuffer({ columnData: [{ name: 'title', data: ['A talk'], type: 'STRING' }] });
  for (const bytes of [new Uint8Array(table), new Uint8Array(gzipSync(new Uint8Array(table)))]) {
    const input: OpenInput = { kind: 'file', file: new File([bytes], 'a.parquet'), name: 'a.parquet' };
    expect(new TextDecoder().decode(await readBytes(input))).toBe('title\nA talk\n');
  }
});
