// Files that are wrong: refused as a whole with reasons, or shown but for the records that are wrong.

import { ALL, talks } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

const refused = [
  { what: 'an empty file', body: '', found: /empty|nothing/i, expected: /events file|JSON/i },
  {
    what: 'a file that is not JSON',
    body: '{\n  "format": "conflict-timeline",\n  "version": 1,,\n}',
    found: /line 3\D+column 16/i,
    expected: /JSON|property|name/i,
  },
  {
    what: 'a web page',
    body: '<!doctype html>\n<html><title>Sign in</title></html>',
    found: /HTML|web page/i,
    expected: /events file|JSON/i,
  },
  {
    what: 'another format',
    body: '{"type": "FeatureCollection", "features": []}',
    found: /format/i,
    expected: /conflict-timeline/,
  },
  {
    what: 'another version',
    body: '{"format": "conflict-timeline", "version": 2, "meta": {"title": "T"}, "events": []}',
    found: /version\D*2\b/i,
    expected: /\b1\b/,
  },
  {
    what: 'a file without a list of events',
    body: '{"format": "conflict-timeline", "version": 1, "meta": {"title": "T"}, "events": {"a": 1}}',
    found: /object|\{|a":/,
    expected: /list|array/i,
  },
  {
    what: 'a file with no events at all in it',
    body: '{"format": "conflict-timeline", "version": 1, "meta": {"title": "T"}}',
    found: /events/,
    expected: /list|array/i,
  },
];

test('a file that is none is refused by name, with what was found and expected; the timeline before it stays', async ({
  open,
  parley,
}) => {
  await open('?mediator=qatar');
  for (const [i, { what, body, found, expected }] of refused.entries()) {
    await test.step(what, async () => {
      await parley.openFile(`broken-${i}.json`, body);
      const alert = parley.alert.filter({ hasText: `broken-${i}.json` });
      await expect(alert).toContainText(found);
      await expect(alert).toContainText(expected);
      await expect(parley.count).toContainText('5 of 21 events');
      await expect(parley.drawn(talks.title)).toBeVisible();
    });
  }
  await parley.value('Mediators', 'Qatar').uncheck();
  await expect(parley.count, 'and works').toContainText(ALL);
});

test('at an address it is refused the same way', async ({ open, serve, parley }) => {
  for (const [i, { what, body, found, expected }] of refused.entries()) {
    await test.step(what, async () => {
      await open(await serve(body, { name: `broken-${i}.json` }), { settled: false });
      const alert = parley.alert.filter({ hasText: `broken-${i}.json` });
      await expect(alert).toContainText(found);
      await expect(alert).toContainText(expected);
      await expect(parley.button('Open events file', parley.header), 'another can be opened').toBeEnabled();
    });
  }
});

test('a file that is not text at all is refused', async ({ open, parley }) => {
  await open();
  await parley.openFile(
    'picture.json',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0x00]),
  );
  await expect(parley.alert.filter({ hasText: 'picture.json' })).toBeVisible();
  await expect(parley.count).toContainText(ALL);
});

test('a good file clears the alert of the one before', async ({ open, parley }) => {
  await open();
  await parley.openFile('broken.json', '[');
  await expect(parley.alert.filter({ hasText: 'broken.json' })).toBeVisible();
  await parley.openFile('good.json', eventsFile({ meta: { title: 'A good one' }, events: [{ id: 'a' }] }));
  await expect(parley.header).toContainText('A good one');
  await expect(parley.alert).toHaveCount(0);
});

test('a valid file with no events gets an empty state, not an error', async ({ open, serve, parley }) => {
  await open(await serve(eventsFile({ meta: { title: 'Nothing yet' }, events: [] })));
  await expect(parley.header).toContainText('Nothing yet');
  await expect(parley.count).toContainText('0 of 0 events');
  await expect(parley.alert).toHaveCount(0);
  await expect(parley.problems).toBeHidden();
  await expect(parley.page.getByText(/no events/i).first()).toBeVisible();
});

test('a file with a byte order mark, and one in UTF-16, open', async ({ open, parley }) => {
  await open();
  await parley.openFile('bom.json', `\uFEFF${eventsFile({ meta: { title: 'With a mark' }, events: [{ id: 'a' }] })}`);
  await expect(parley.header).toContainText('With a mark');
  const text = `\uFEFF${eventsFile({ meta: { title: 'Türkiye in sixteen' }, events: [{ id: 'a' }] })}`;
  await parley.openFile('utf16.json', Buffer.from(text, 'utf16le'));
  await expect(parley.header).toContainText('Türkiye in sixteen');
});

test.describe('records that are wrong', () => {
  const file = eventsFile({
    events: [
      { id: 'good' },
      { id: 'no-such-kind', kind: 'picnic' },
      { id: 'rolled-over', time: { start: '2025-02-29' } },
      { id: 'turned-round', time: { start: '2025-10-07', end: '2025-10-06' } },
      { id: 'good', title: 'The same id again' },
      { id: 'has space in it', title: 'Unusable id' },
    ],
  });

  test('are held back and named, and the rest is shown @firefox', async ({ open, serve, parley }) => {
    await open(await serve(file, { name: 'mixed.json' }));
    await expect(parley.count).toContainText('1 of 1 event');
    await parley.lists([{ title: 'Event good' }]);
    await expect(parley.alert).toHaveCount(0);
    await expect(parley.problems).toContainText('mixed.json');
    const problem = (text: string | RegExp) =>
      parley.problems.getByRole('listitem').or(parley.problems.getByRole('row')).filter({ hasText: text }).first();
    await expect(problem('no-such-kind')).toContainText(/kind/);
    await expect(problem('no-such-kind')).toContainText('picnic');
    await expect(problem('no-such-kind'), 'what was expected').toContainText(/talks.*statement/);
    await expect(problem('no-such-kind'), 'where').toContainText(/line \d+\D+column \d+/i);
    await expect(problem('rolled-over')).toContainText('time.start');
    await expect(problem('rolled-over')).toContainText('2025-02-29');
    await expect(problem('turned-round')).toContainText(/end/);
    await expect(problem('has space in it')).toContainText(/id/);
  });

  test('a date that does not exist is never rolled over', async ({ open, serve, parley }) => {
    const dates = ['2025-02-29', '2025-04-31', '2025-13-01', '2025-10-07T24:00Z', '2025-10-07T12:00'];
    const events = dates.map((start, index) => ({ id: `bad-${index}`, time: { start } }));
    await open(await serve(eventsFile({ events: [{ id: 'good', time: { start: '2024-02-29' } }, ...events] })));
    await expect(parley.count).toContainText('1 of 1 event');
    await expect(parley.row('Event good')).toContainText('29 February 2024');
    for (const date of dates) await expect(parley.problems).toContainText(date);
    await expect(parley.list).not.toContainText(/March|May/);
  });

  test('can be downloaded as a report', async ({ page, open, serve, parley }) => {
    await open(await serve(file));
    const download = page.waitForEvent('download');
    await parley.button('Download report', parley.problems).click();
    const stream = await (await download).createReadStream();
    const report = (await stream.toArray()).join('');
    for (const text of ['no-such-kind', 'picnic', 'rolled-over', '2025-02-29']) expect(report).toContain(text);
  });

  test('a good file clears the problems of the one before', async ({ open, serve, parley }) => {
    await open(await serve(file));
    await expect(parley.problems).toBeVisible();
    await parley.openFile('good.json', eventsFile({ meta: { title: 'A good one' }, events: [{ id: 'a' }] }));
    await expect(parley.header).toContainText('A good one');
    await expect(parley.problems).toBeHidden();
  });

  test('a bad reference or an unknown key is told, and the event is shown all the same', async ({
    open,
    serve,
    parley,
  }) => {
    const events = [
      { id: 'a', participants: [{ actor: 'nobody', role: 'speaker' }] },
      { id: 'b', colour: 'red' },
    ];
    await open(await serve(eventsFile({ events })));
    await parley.lists([{ title: 'Event a' }, { title: 'Event b' }]);
    await expect(parley.problems).toContainText('nobody');
    await expect(parley.problems).toContainText('colour');
  });

  test('thousands of them do not drown the page', async ({ open, serve, parley }) => {
    const events = Array.from({ length: 5000 }, (_, index) => ({ id: `bad-${index}`, kind: 'picnic' }));
    await open(await serve(eventsFile({ events: [{ id: 'good' }, ...events] })));
    await parley.lists([{ title: 'Event good' }]);
    await expect(parley.problems).toContainText(/5,?000/);
  });
});

test.describe('a hostile file', () => {
  const markup = '<script>document.title=2</script><img src="/x.png" onerror="document.title=2">';
  const file = eventsFile({
    meta: { title: `Hostile ${markup}`, notice: markup },
    actors: [
      { id: 'prototype', name: `Actor ${markup}` },
      { id: 'constructor', name: 'Constructor' },
    ],
    places: [{ id: 'p', name: `Place ${markup}` }],
    sources: [{ id: 's', title: `Source ${markup}`, url: 'https://example.org/story' }],
    events: [
      {
        id: 'constructor',
        title: `Title ${markup}`,
        summary: markup,
        time: { start: '2025-10-07', label: `Label ${markup}` },
        participants: [
          { actor: 'prototype', role: 'speaker', note: markup },
          { actor: 'constructor', role: 'mediator' },
        ],
        place: 'p',
        claims: [{ text: markup, quote: true, speaker: 'constructor' }],
        sources: [{ source: 's' }],
        tags: [markup],
      },
      { id: 'toString', title: 'Second', relations: [{ type: 'about', event: 'constructor' }] },
    ],
  });

  test('is shown as it is written: nothing in it runs, nothing in it is markup', async ({
    page,
    open,
    serve,
    parley,
  }) => {
    const address = await serve(file);
    await open(`${address}&event=constructor`);
    await expect(parley.detailsHeading(`Title ${markup}`)).toBeVisible();
    await expect(parley.details).toContainText(markup);
    for (const lanes of ['mediator', 'actor', 'place', 'kind'] as const) {
      await open(`${address}&event=constructor&lanes=${lanes}`);
      await expect(parley.drawn(`Title ${markup}`).first()).toBeVisible();
    }
    await expect(page.locator('body script:not([src]), img[onerror]')).toHaveCount(0);
    await expect(page).not.toHaveTitle('2');
  });

  test('with names of JavaScript’s own is only a file with such names', async ({ open, serve, parley }) => {
    const address = await serve(file);
    await open(`${address}&mediator=constructor`);
    await expect(parley.count).toContainText('1 of 2 events');
    await open(`${address}&event=toString`);
    await expect(parley.detailsHeading('Second')).toBeVisible();
    await expect(parley.details.getByRole('link', { name: `Title ${markup}` })).toBeVisible();
  });

  test('with keys named __proto__ changes nothing but itself', async ({ page, open, serve, parley }) => {
    const events = [{ id: 'a', ['__proto__']: { kind: 'talks', polluted: true } }, { id: '__proto__' }];
    await open(await serve(eventsFile({ actors: [{ id: '__proto__', name: 'Proto' }], events })));
    await parley.lists([{ title: 'Event a' }]);
    await expect(parley.problems).toContainText('__proto__');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  test('reaches the page with links to http and https only', async ({ page, open, serve, parley }) => {
    const sources = [
      { id: 'good', title: 'Source good', url: 'https://example.org/story' },
      { id: 'bad', title: 'Source bad', url: 'javascript:document.title="run"' },
    ];
    const events = [{ id: 'a', summary: 'javascript:alert(1)', sources: [{ source: 'good' }, { source: 'bad' }] }];
    await open(`${await serve(eventsFile({ sources, events }))}&event=a`);
    await expect(parley.details.getByRole('link', { name: /example\.org/ })).toHaveAttribute(
      'href',
      'https://example.org/story',
    );
    await expect(parley.problems).toContainText('javascript:document.title');
    const protocols = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(protocols.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  });

  test('in its address writes no markup into the page either', async ({ page, open }) => {
    const [words, id] = [encodeURIComponent(markup), encodeURIComponent('<b>x</b>')];
    await open(`?q=${words}&event=${id}&lanes=${words}`);
    await expect(page.locator('body script:not([src]), img[onerror]')).toHaveCount(0);
    await expect(page).not.toHaveTitle('2');
  });
});
