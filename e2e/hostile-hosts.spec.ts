// Hosts that do not give the file, each in its own way: a message that says which, and the next good file opens without a reload.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, deflateRawSync } from 'node:zlib';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

const good = eventsFile({ meta: { title: 'A good one' }, events: [{ id: 'a' }] });
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const JSON_TYPE = { ...OPEN, 'Content-Type': 'application/json' };

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
/** Can be repeated: each piece stands for itself. */
const packed = (text: string): Buffer =>
  deflateRawSync(text, { flush: constants.Z_FULL_FLUSH, finishFlush: constants.Z_FULL_FLUSH });

const answers: Readonly<Record<string, Answer>> = {
  '/closed.json': (response) => response.end(good),
  '/moved.json': (response) => response.writeHead(302, { ...OPEN, Location: '/elsewhere.json' }).end(),
  '/page.json': (response) =>
    response.writeHead(200, { ...OPEN, 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
  '/huge.json': (response) => response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 5_000_000_000 }).write('{'),
  '/silent.json': (response) => response.writeHead(200, JSON_TYPE).write(good.slice(0, 50)),
  '/short.json': (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': good.length + 1000 }).write(good);
    setImmediate(() => response.destroy());
  },
  '/long.json': (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': good.length - 20 }).end(good.slice(0, -20));
  },
  '/broken.json': (response) => {
    response.writeHead(200, JSON_TYPE).write(good.slice(0, 50));
    setImmediate(() => response.destroy());
  },
  '/bomb.json': (response) => {
    response.writeHead(200, { ...OPEN, 'Content-Type': 'application/gzip' }).write(GZIP_HEAD);
    response.write(packed('{"format":"conflict-timeline","version":1,"x-own":["'));
    const piece = packed('a'.repeat(16 * 2 ** 20));
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
};

let server: Server;
let origin = '';
const asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404, OPEN).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// The browser tells of each of these in the console too.
test.use({ expected: [/^(?:request to http:\/\/127\.0\.0\.1:|console: )/] });

const failing = [
  ['lets no other site read its files', 'closed.json', /it may not let other sites read its files/],
  ['sends on to another address', 'moved.json', /sends on to another address.*Nothing has been requested from there/],
  ['answers with a page', 'page.json', /Found a web page where an events file was expected/],
  ['has no such file', 'none.json', /answered with 404/],
  ['has one that is too large', 'huge.json', /is [\d,]+ MiB large; at most [\d,]+ MiB can be opened/],
  ['says more than it sends', 'short.json', /broke off on its way/],
  ['says less than there is', 'long.json', /The file ends|expected/],
  ['breaks off in the middle', 'broken.json', /broke off on its way/],
  ['sends gzip that grows without end', 'bomb.json', /grows to more than 200 times its size/],
] as const;

for (const [what, name, words] of failing) {
  test(`a host that ${what} is told by name, and the next good file opens`, async ({ open, parley }) => {
    await open(`?events=${origin}/${name}`, { settled: false });
    await parley.button('Load them').click();
    const alert = parley.alert.filter({ hasText: `${name} could not be opened` });
    await expect(alert).toContainText(words, { timeout: 30_000 });
    expect(asked, 'no redirect is followed').not.toContain('/elsewhere.json');
    await expect(parley.progress).toHaveCount(0);
    await parley.openFile('good.json', good);
    await expect(parley.header).toContainText('A good one');
    await expect(parley.alert).toHaveCount(0);
  });
}

test('a host that falls silent is told long before it is given up, and can be left', async ({ page, open, parley }) => {
  await open(`?events=${origin}/silent.json`, { settled: false });
  await parley.button('Load them').click();
  await expect(page.getByText('Nothing has come for some seconds.').first()).toBeVisible();
  await parley.button('Cancel').click();
  await expect(parley.progress).toHaveCount(0);
  await parley.openFile('good.json', good);
  await expect(parley.header).toContainText('A good one');
});
