// Fetches or reads a file as bytes, and tells apart the ways in which that fails.
import { LoadError, type FailureCode, type LoadFailure } from '#domain/problem.ts';
import { tooLarge } from '#formats/decode-bytes.ts';
import { FILE_LIMITS } from '#formats/limits.ts';
import type { OpenInput, OpenOptions } from './event-store.ts';

/** Given up when nothing at all arrives for so long. A slow line that still moves is waited for. */
export const STALL_SECONDS = 30;

/** Rejects with a LoadError, or with the signal's reason. */
export async function readBytes(input: OpenInput, options: OpenOptions = {}): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  return input.kind === 'file' ? readFile(input.file, input.name, options) : fetchBytes(input, options);
}

async function readFile(file: File, name: string, options: OpenOptions): Promise<Uint8Array> {
  if (file.size > FILE_LIMITS.bytes) throw tooLarge(name, file.size, FILE_LIMITS.bytes);
  try {
    return await readStream(file.stream(), file.size, name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof LoadError) throw error;
    // A folder, a file that was moved or changed since it was chosen, or one that may not be read.
    throw failure('unreadable', name, messageOf(error));
  }
}

async function fetchBytes(input: Extract<OpenInput, { kind: 'address' }>, options: OpenOptions): Promise<Uint8Array> {
  const { url, name } = input;
  const stall = new StallTimer(options.signal);
  /** Null until there is an answer. */
  let received: number | null = null;
  const onChunk = (bytes: number) => {
    received = bytes;
    stall.restart();
  };
  try {
    const response = await request(url, name, stall.signal);
    if (!response.ok) throw httpFailure(response, name);
    if (!response.body) return new Uint8Array();
    onChunk(0);
    return await readStream(response.body, statedLength(response, name), name, options, onChunk);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof LoadError) throw error;
    if (stall.hasRunOut) throw failure('timed-out', name, '', { seconds: STALL_SECONDS });
    if (isOffline(url)) throw failure('offline', name, messageOf(error));
    if (received === null) throw failure('network', name, messageOf(error));
    throw failure('broken-off', name, messageOf(error), { bytes: received });
  } finally {
    stall.stop();
  }
}

/**
 * A host may send the request on to another one, which the reader has not been asked about and would tell that somebody
 * reads this. Where it leads cannot be seen before it is followed: it is, within the page's own site, and nowhere else.
 */
async function request(url: string, name: string, signal: AbortSignal): Promise<Response> {
  const init = { signal, credentials: 'same-origin', referrerPolicy: 'no-referrer' } as const;
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  if (new URL(url).origin !== globalThis.origin) throw failure('redirected', name, '');
  return fetch(url, { ...init, mode: 'same-origin' }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw failure('redirected', name, messageOf(error));
  });
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  stated: number | null,
  name: string,
  { signal, onProgress }: OpenOptions,
  onChunk?: (bytes: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      chunks.push(next.value);
      bytes += next.value.length;
      onChunk?.(bytes);
      if (bytes > FILE_LIMITS.bytes) throw tooLarge(name, bytes, FILE_LIMITS.bytes);
      // More than was stated: the length was that of the packed body.
      onProgress?.({ phase: 'read', bytes, totalBytes: stated !== null && bytes <= stated ? stated : null });
    }
  } catch (error) {
    reader.cancel(error).catch(() => undefined);
    throw error;
  }
  return joined(chunks, bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Bytes of the body, where the sender says; null when they are packed and the number is another one. */
function statedLength({ headers }: Response, name: string): number | null {
  const stated = headers.get('content-length');
  if (stated === null || headers.has('content-encoding')) return null;
  const length = Number(stated);
  if (length > FILE_LIMITS.bytes) throw tooLarge(name, length, FILE_LIMITS.bytes);
  return Number.isSafeInteger(length) && length > 0 ? length : null;
}

/** Aborts what it is given to when nothing happens for too long, or when the reader does. */
class StallTimer {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  hasRunOut = false;

  constructor(outer: AbortSignal | undefined) {
    this.#outer = outer;
    outer?.addEventListener('abort', this.#abort, { once: true });
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hasRunOut = true;
      this.#abort();
    }, STALL_SECONDS * 1000);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#controller.abort();
}

/** A file of this device is there without a network. */
function isOffline(url: string): boolean {
  return /^https?:/.test(url) && typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine;
}

function httpFailure({ status, statusText, body }: Response, name: string): LoadError {
  body?.cancel().catch(() => undefined);
  return failure('http-status', name, `${status} ${statusText}`.trim().slice(0, 120), { status });
}

function failure(code: FailureCode, name: string, found: string, params: LoadFailure['params'] = {}): LoadError {
  return new LoadError({ code, name, found: found.slice(0, 120), params });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
