// What a browser gets from the static server, and what nobody gets from it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from './csp.mjs';
import { serve, wantedPort } from './serve.mjs';

const LARGE = 'void 0;\n'.repeat(1000);

describe('the static server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-serve-'));
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const page = join(folder, 'page');
    mkdirSync(join(page, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(page, 'index.html'), '<!doctype html>');
    writeFileSync(join(page, 'assets/main-1a2b.js'), 'void 0;');
    mkdirSync(join(page, 'events'));
    writeFileSync(join(page, 'events/أحداث 1.json'), '{}');
    writeFileSync(join(page, 'assets/large-1a2b.js'), LARGE);
    server = await serve({ '/': page, '/under/a/path/': page }, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, init: RequestInit = {}) =>
    fetch(server.url.replace(/\/$/, path), { redirect: 'manual', ...init });

  /** As it stands: `fetch` would tidy the path before it is sent. */
  const getRaw = (path: string) =>
    new Promise<number | undefined>((done, fail) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', fail)
        .end();
    });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?event=x&kind=talks', 'text/html; charset=utf-8'],
    ['/under/a/path/', 'text/html; charset=utf-8'],
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/events/%D8%A3%D8%AD%D8%AF%D8%A7%D8%AB%201.json', 'application/json; charset=utf-8'],
  ])('answers %s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('sends the policy of the page, and forbids to guess types, on every answer', async () => {
    for (const path of ['/', '/assets/main-1a2b.js', '/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin'), 'for frames without an origin').toBe('*');
    }
  });

  it('lets assets be kept for ever and asks again for the rest', async () => {
    expect((await get('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('says in plain text that a file is not there', async () => {
    const response = await get('/missing.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('sends a folder without its slash to the folder, never to another host', async () => {
    const response = await get('/events?a=?b');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/events/?a=?b']);
    expect((await get('//events')).headers.get('location')).toBe('/events/');
  });

  it('gives the head alone to HEAD and refuses to be written to', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '15']);
    const post = await get('/', { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('packs text for those who can unpack it, as hosts do', async () => {
    const path = '/assets/large-1a2b.js';
    const packed = await get(path, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(LARGE.length / 10);
    expect(await packed.text()).toBe(LARGE);
    const plain = await get(path, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect([await plain.text(), plain.headers.get('vary')]).toEqual([LARGE, 'Accept-Encoding']);
  });

  it.each([
    ['/../secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/assets/../../secret.txt', 404],
    ['/under/a/path/..%2f..%2f..%2fsecret.txt', 404],
    ['/..%5csecret.txt', 400],
    ['/index.html%00.txt', 400],
    ['/%zz', 400],
    ['/index.html/', 404],
  ])('gives nothing from outside the folder: %s', async (path, status) => {
    expect(await getRaw(path)).toBe(status);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serve({ '/': join(folder, 'page') }, taken);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  it('refuses a PORT that is none', () => {
    vi.stubEnv('PORT', 'http');
    expect(() => wantedPort()).toThrow('PORT is "http"');
    vi.unstubAllEnvs();
  });
});
