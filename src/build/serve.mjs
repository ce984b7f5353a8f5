// A small static server for the built page: loopback only, with the headers that a host should send.
//   node src/build/serve.mjs [folder=/path/ …]    serves dist/ at / on PORT, else on 4173

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contentSecurityPolicy } from './csp.mjs';
import { top } from './run-tool.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;
const PORTS_TRIED = 50;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const UNKNOWN_TYPE = 'application/octet-stream';

/** Text, which hosts send packed. Pictures and fonts are packed by themselves. */
const PACKED_TYPES = /^(?:text|application)\/|^image\/svg/;
/** Smaller files would gain nothing; larger ones, events files all, would be held in memory as a whole. */
const PACKED_BYTES = { from: 1024, to: 2 ** 21 };

/** @type {Map<string, { tag: string, bytes: Buffer }>} packed files by path */
const packedFiles = new Map();

const EVERY_ANSWER = {
  // To a page in a sandboxed frame, which has no origin, its own files are those of another; there is nothing secret here.
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The port that is asked for: PORT, else 4173. */
export function wantedPort() {
  const port = Number(process.env['PORT'] || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT is "${process.env['PORT']}", which is not a port.`);
}

/**
 * Serves folders on loopback, on the first free port from the wanted one on (0: any).
 * @param {Record<string, string>} mounts path with a slash at both ends → folder; the longest path that fits is used
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve(mounts, port = wantedPort()) {
  const places = Object.entries(mounts)
    .map(([path, folder]) => ({ path, folder: resolve(top, folder) }))
    .toSorted((a, b) => b.path.length - a.path.length);
  const server = createServer((request, response) => answer(places, request, response));
  const taken = await listen(server, port);
  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>} the port
 */
function listen(server, first) {
  return new Promise((done, fail) => {
    let port = first;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const next = port + 1;
      if (error.code !== 'EADDRINUSE' || next > first + PORTS_TRIED || next > 65_535) return fail(error);
      port = next;
      return server.listen(port, HOST);
    });
    server.on('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, HOST);
  });
}

/**
 * @param {{ path: string, folder: string }[]} places
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(places, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const [, rawPath = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
  const path = decoded(rawPath);
  if (path === null) return plain(response, 400, 'This address cannot be read.');
  const place = places.find((candidate) => path.startsWith(candidate.path));
  const file = place ? fileBelow(place.folder, path.slice(place.path.length)) : null;
  if (!file) return plain(response, 404, 'There is no such file here.');
  if (file.folder) return redirect(response, `${rawPath}/${query}`);
  return send(request, response, file);
}

/** @param {string} path @returns {string | null} null for broken escapes and for what no file is named */
function decoded(path) {
  try {
    const text = decodeURIComponent(path);
    return text.startsWith('/') && !/[\0\\]/.test(text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} path below it, decoded
 * @returns {{ path: string, size: number, modified: Date, folder: boolean } | null} null if there is none, or if it is
 *   not below the folder
 */
function fileBelow(folder, path) {
  const inside = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!inside.startsWith(folder + sep)) return null;
  try {
    const stats = statSync(inside);
    return { path: inside, size: stats.size, modified: stats.mtime, folder: stats.isDirectory() };
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, size: number, modified: Date }} file
 */
function send(request, response, { path, size, modified }) {
  const tag = `"${size.toString(36)}-${modified.getTime().toString(36)}"`;
  const headers = { ...EVERY_ANSWER, ETag: tag, 'Cache-Control': caching(path) };
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  const type = TYPES[extname(path).toLowerCase()] ?? UNKNOWN_TYPE;
  if (isPacked(type, size)) Object.assign(headers, { Vary: 'Accept-Encoding' });
  if (isPacked(type, size) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const bytes = packed(path, tag);
    response.writeHead(200, {
      ...headers,
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': bytes.length,
    });
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  }
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @param {string} type @param {number} size in bytes */
const isPacked = (type, size) =>
  PACKED_TYPES.test(type) && type !== UNKNOWN_TYPE && size >= PACKED_BYTES.from && size <= PACKED_BYTES.to;

/** @param {string} path @param {string} tag of the file as it is now */
function packed(path, tag) {
  const before = packedFiles.get(path);
  if (before?.tag === tag) return before.bytes;
  const bytes = gzipSync(readFileSync(path));
  packedFiles.set(path, { tag, bytes });
  return bytes;
}

/** The build names its assets after their content, so that they never change; all else is asked for again. */
function caching(/** @type {string} */ path) {
  return path.split(sep).at(-2) === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A folder without its slash. The place is this server's own: `//host/` would be another's. */
function redirect(/** @type {import('node:http').ServerResponse} */ response, /** @type {string} */ location) {
  return plain(response, 301, 'This is a folder.', { Location: location.replace(/^\/+/, '/') });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function plain(response, status, text, headers = {}) {
  response.writeHead(status, { ...EVERY_ANSWER, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mounts = process.argv.slice(2).map((pair) => pair.split('=').toReversed());
  const { url } = await serve(mounts.length > 0 ? Object.fromEntries(mounts) : { '/': 'dist' });
  console.log(`Parley is at ${url}`);
}
