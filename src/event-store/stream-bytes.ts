// Fetches or reads a file piece by piece, unpacked, and tells apart the ways in which that fails.
import { assertNever } from '#base/assert.ts';
import { fileIdentity, type AddressInput, type KeptInput, type OpenInput } from '#domain/opening.ts';
import { LoadError, type FailureCode, type LoadFailure } from '#domain/problem.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { cut } from '#formats/bytes/quote-json.ts';
import { tooLarge } from '#formats/bytes/refuse.ts';
import { bytesOf, unpacked, type RowsOf, type TextPieces } from './unpack.ts';

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;
interface StreamOptions {
  readonly rowsOf?: RowsOf;
  readonly signal?: AbortSignal;
  /** As they come, packed or not. `total` is null where the sender does not say. */
  readonly onBytes?: (bytes: number, total: number | null) => void;
  /**
   * Asked before the first byte, where the file can be told from all others, by what tells it: true to get none of it.
   * `size` is null where it is not known.
   */
  readonly isKept?: (identity: string, size: number | null) => Promise<boolean>;
}

/** Given up when nothing at all arrives for so long. A slow line that still moves is waited for. */
export const STALL_SECONDS = 30;

/** Throws a LoadError, or the signal's reason. */
export async function* streamBytes(input: OpenInput, options: StreamOptions = {}): TextPieces {
  options.signal?.throwIfAborted();
  const { name } = input;
  const pieces = piecesOf(input, options);
  let bytes = 0;
  for await (const piece of unpacked(pieces, name, options.rowsOf)) {
    bytes += bytesOf(piece).length;
    if (bytes > FILE_LIMITS.bytes) throw tooLarge(name, bytes, FILE_LIMITS.bytes);
    yield piece;
  }
}

function piecesOf(input: OpenInput, options: StreamOptions): Pieces {
  switch (input.kind) {
    case 'address':
      return fetchBytes(input, options);
    case 'file':
      return streamFile(input.file, input.name, options);
    case 'kept':
      return nothingOfKept(input, options);
    default:
      return assertNever(input);
  }
}

/** It is kept, with all that was made of it, or it is nowhere. */
// oxlint-disable-next-line eslint/require-yield
async function* nothingOfKept({ identity, name }: KeptInput, options: StreamOptions): Pieces {
  if (!(await options.isKept?.(identity, null))) throw failure('not-kept', name, '');
}

async function* streamFile(file: File, name: string, options: StreamOptions): Pieces {
  if (file.size > FILE_LIMITS.bytes) throw tooLarge(name, file.size, FILE_LIMITS.bytes);
  if (await options.isKept?.(fileIdentity(file), file.size)) return;
  try {
    yield* readStream(file.stream(), file.size, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    // A folder, a file that was moved or changed since it was chosen, or one that may not be read.
    throw failure('unreadable', name, messageOf(error));
  }
}

async function* fetchBytes(input: AddressInput, options: StreamOptions): Pieces {
  const { url, name } = input;
  const stall = new StallTimer(options.signal);
  /** Null until there is an answer. */
  let received: number | null = null;
  try {
    const response = await request(input, stall.signal);
    if (!response.ok) throw httpFailure(response, name);
    if (!response.body) return;
    const identity = identityOf(response, url);
    if (identity !== null && (await options.isKept?.(identity, statedLength(response, name)))) {
      response.body.cancel().catch(() => undefined);
      return;
    }
    received = 0;
    for await (const piece of readStream(response.body, statedLength(response, name), options)) {
      received += piece.length;
      // Not while the piece is being worked on: that is no silence of the host.
      stall.stop();
      yield piece;
      stall.restart();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof LoadError) throw error;
    if (stall.hasRunOut) throw failure('timed-out', name, '', { seconds: STALL_SECONDS });
    if (isOffline(url)) throw failure('offline', name, messageOf(error));
    if (received === null) throw failure('network', name, messageOf(error));
    throw failure('broken-off', name, messageOf(error), { bytes: received });
  } finally {
    stall.end();
  }
}

/**
 * A host may send the request on to another one, which the reader has not been asked about and would tell that somebody
 * reads this. Where it leads cannot be seen before it is followed: it is, within the page's own site, and nowhere else.
 */
async function request({ url, name, version }: AddressInput, signal: AbortSignal): Promise<Response> {
  // A file that has changed is not to be had from the browser's cache.
  const cache = version === undefined ? 'default' : 'no-cache';
  const init = { signal, cache, credentials: 'same-origin', referrerPolicy: 'no-referrer' } as const;
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  if (new URL(url).origin !== globalThis.origin) throw failure('redirected', name, '');
  return fetch(url, { ...init, mode: 'same-origin' }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw failure('redirected', name, messageOf(error));
  });
}

async function* readStream(
  stream: ReadableStream<Uint8Array>,
  stated: number | null,
  { signal, onBytes }: StreamOptions,
): Pieces {
  let bytes = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      bytes += next.value.length;
      // More than was stated: the length was that of the packed body.
      onBytes?.(bytes, stated !== null && bytes <= stated ? stated : null);
      yield next.value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** What tells a version of a file from all others; null where its host does not say. */
function identityOf({ headers }: Response, url: string): string | null {
  const version = headers.get('etag') ?? headers.get('last-modified');
  return version === null ? null : JSON.stringify(['address', url, version, headers.get('content-length')]);
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
    this.stop();
    this.#timer = setTimeout(() => {
      this.hasRunOut = true;
      this.#abort();
    }, STALL_SECONDS * 1000);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.stop();
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
  return failure('http-status', name, `${status} ${statusText}`.trim(), { status });
}

function failure(code: FailureCode, name: string, found: string, params: LoadFailure['params'] = {}): LoadError {
  return new LoadError({ code, name, found: cut(found), params });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
