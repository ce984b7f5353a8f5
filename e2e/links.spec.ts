// The address is the state: what it says is on screen, what is on screen it says.

import { alAnsari, ALL, firstSession, noon, ofQatar, shelling, talks } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

test('a full address restores everything that it says @firefox', async ({ open, parley }) => {
  await open(
    `?event=${alAnsari.id}&kind=statement,talks&mediator=qatar&certainty=reported&q=talks&from=2025-10-06T00:00Z&to=2025-10-08T00:00Z&lanes=mediator&tz=utc`,
  );
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  for (const [group, value] of [
    ['Kind', 'Statements'],
    ['Kind', 'Talks'],
    ['Mediators', 'Qatar'],
    ['Certainty', 'Reported'],
  ] as const) {
    await expect(parley.value(group, value)).toBeChecked();
  }
  await expect(parley.search).toHaveValue('talks');
  await expect(parley.lane('Mediator')).toBeChecked();
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /\b6 October 2025/);
  await expect(parley.windowEnd).toHaveAttribute('aria-valuetext', /\b8 October 2025/);
});

test('each choice makes a step that Back and Forward walk', async ({ page, open, parley }) => {
  await open();
  await parley.value('Mediators', 'Qatar').check();
  await parley.lane('Mediator').check();
  await parley.rowButton(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();

  await page.goBack();
  await expect(parley.details).toBeHidden();
  await page.goBack();
  await expect(parley.lane('Kind')).toBeChecked();
  await page.goBack();
  await expect(parley.value('Mediators', 'Qatar')).not.toBeChecked();
  await expect(parley.count).toContainText(ALL);

  await page.goForward();
  await expect(parley.count).toContainText('5 of 21 events');
  await page.goForward();
  await expect(parley.lane('Mediator')).toBeChecked();
  await page.goForward();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.value('Mediators', 'Qatar')).toBeChecked();
});

test('Back restores the window that was on screen at that step', async ({ page, open, parley }) => {
  await open();
  await parley.zoomsIn(() => parley.button('Zoom in', parley.timeline).click());
  await expect.poll(() => parley.parameters().has('from')).toBe(true);
  const zoomed = await parley.window();
  await parley.value('Kind', 'Talks').check();
  await parley.zoomsOut(() => parley.button('Show all', parley.timeline).click());
  await page.goBack();
  await expect(parley.value('Kind', 'Talks')).not.toBeChecked();
  await expect.poll(() => parley.window()).toEqual(zoomed);
});

test('a choice made in the midst of a movement takes the movement with it', async ({ page, open, parley }) => {
  await open();
  await parley.zoomsIn(() => page.keyboard.press('w'));
  const zoomed = await parley.window();
  await parley.value('Mediators', 'Qatar').check();
  await expect.poll(() => parley.parameters().has('from')).toBe(true);
  await page.reload();
  await expect(parley.count).toContainText('5 of 21 events');
  const reloaded = await parley.window();
  expect((reloaded.to - reloaded.from) / (zoomed.to - zoomed.from)).toBeCloseTo(1, 1);
});

test('defaults are not written, and those given are not needed', async ({ open, parley }) => {
  await open('?lanes=kind&match=any&rest=hide&tz=event&q=');
  await expect(parley.count).toContainText(ALL);
  await parley.value('Kind', 'Talks').check();
  await expect.poll(() => parley.parameters().toString()).toBe('kind=talks');
  await parley.value('Kind', 'Talks').uncheck();
  await expect.poll(() => parley.parameters().toString()).toBe('');
});

test('lists are written sorted, with commas that stay commas', async ({ page, open, parley }) => {
  await open();
  await parley.value('Mediators', 'Turkey').check();
  await parley.value('Mediators', 'Egypt').check();
  await parley.value('Mediators', 'Qatar').check();
  await expect.poll(() => new URL(page.url()).search).toBe('?mediator=egypt,qatar,turkey');
});

test('unknown parameters are kept', async ({ open, parley }) => {
  await open('?ref=a%20friend&kind=talks');
  await parley.value('Mediators', 'Qatar').check();
  await parley.expectParameter('mediator', 'qatar');
  expect(parley.parameters().get('ref')).toBe('a friend');
});

test('each malformed parameter is its default, and the status says so', async ({ open, parley }) => {
  const malformed = {
    kind: 'picnic',
    actor: 'nobody-known',
    mediator: 'nobody-known',
    speaker: '../..',
    match: 'most',
    certainty: 'sure',
    from: 'yesterday',
    to: '2025-02-29',
    rest: 'gone',
    lanes: 'sideways',
    tz: 'Mars/Phobos',
    lang: 'xx',
    embed: 'maybe',
  };
  await open(`?${new URLSearchParams({ ...malformed, q: 'negotiations' })}`);
  for (const parameter of Object.keys(malformed)) {
    await expect(parley.status(new RegExp(String.raw`\b${parameter}\b`)).first()).toBeVisible();
  }
  await expect(parley.rows.first(), 'the rest of the address works').toBeVisible();
  await expect(parley.count).not.toContainText(/\b(0|21) of 21/);
  await expect(parley.lane('Kind')).toBeChecked();
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /5 October 2025/);
});

test('a window from later to earlier is malformed', async ({ open, parley }) => {
  await open('?from=2025-10-07&to=2025-10-06');
  await expect(parley.status(/\bfrom\b|\bto\b|2025-10-07/).first()).toBeVisible();
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /5 October 2025/);
});

test('an event outside the filters opens, is said to be hidden, and one button shows it', async ({ open, parley }) => {
  await open(`?mediator=qatar&event=${shelling.id}`);
  await expect(parley.detailsHeading(shelling.title)).toBeVisible();
  await expect(parley.page.getByText('The filters hide this event.').first()).toBeVisible();
  await expect(parley.count).toContainText('5 of 21 events');
  await parley.button('Show it').first().click();
  await expect(parley.drawn(shelling.title)).toBeVisible();
  await expect(parley.row(shelling.title)).toBeVisible();
  await expect(parley.page.getByText('The filters hide this event.')).toBeHidden();
});

test('an id that the file lacks is said plainly, with the nearest ids, and the timeline works', async ({
  open,
  parley,
}) => {
  await open('?event=talks-first-sesion');
  const message = parley
    .status('No event “talks-first-sesion” in this file')
    .or(parley.alert.filter({ hasText: 'No event “talks-first-sesion” in this file' }));
  await expect(message.first()).toBeVisible();
  await expect(parley.page.getByText(firstSession.id).first()).toBeVisible();
  await expect(parley.count).toContainText(ALL);
  await parley.drawn(talks.title).click();
  await expect(parley.detailsHeading(talks.title)).toBeVisible();
  await expect(message).toHaveCount(0);
});

test('a link with an event and no window brings it into view, selected and focused', async ({
  open,
  serve,
  parley,
}) => {
  const file = eventsFile({
    meta: { view: { from: '2025-10-01', to: '2025-10-08' } },
    events: [{ id: 'near' }, { id: 'far', time: { start: '1999-03-04' } }],
  });
  await open(`${await serve(file)}&event=far`);
  await expect(parley.drawn('Event far')).toBeInViewport();
  await expect(parley.drawn('Event far')).toHaveAttribute('aria-pressed', 'true');
  await expect(parley.drawn('Event far')).toBeFocused();
});

test('a link with an event outside its window focuses the heading of the panel', async ({ open, parley }) => {
  await open(`?event=${alAnsari.id}&from=2024-01-01&to=2024-02-01`);
  await expect(parley.detailsHeading(alAnsari.title)).toBeFocused();
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /January 2024/);
});

for (const [width, height] of [
  [1440, 900],
  [1000, 760],
  [820, 1180],
  [390, 844],
] as const) {
  test(`the details do not cover the event that they are about, at ${width} × ${height}`, async ({
    page,
    open,
    parley,
  }) => {
    await page.setViewportSize({ width, height });
    await open(`?event=${alAnsari.id}`);
    await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
    await expect(parley.drawn(alAnsari.title)).toBeFocused();
    const isOnTop = () =>
      parley.drawn(alAnsari.title).evaluate((drawn) => {
        const { left, top, width: across, height: down } = drawn.getBoundingClientRect();
        return drawn.contains(document.elementFromPoint(left + across / 2, top + down / 2));
      });
    await expect.poll(isOnTop).toBe(true);
  });
}

test('a date in the address is midnight in UTC', async ({ open, parley }) => {
  await open('?from=2025-10-06&to=2025-10-07');
  const dates = await parley.window();
  await open('?from=2025-10-06T00:00Z&to=2025-10-07T00:00Z');
  expect(await parley.window()).toEqual(dates);
});

test('the day that "to" names is left out', async ({ open, serve, parley }) => {
  const address = await serve(
    eventsFile({
      events: [
        { id: 'on-6', time: { start: '2025-10-06' } },
        { id: 'on-7', time: { start: '2025-10-07' } },
      ],
    }),
  );
  await open(`${address}&from=2025-10-05&to=2025-10-07`);
  await parley.lists([{ title: 'Event on-6' }]);
});

test('an address without "to" shows as far as the default does', async ({ open, parley }) => {
  await open();
  const byDefault = await parley.window();
  await open('?from=2025-10-06');
  expect((await parley.window()).to).toBe(byDefault.to);
});

test('another file by its address, relative to the page', async ({ open, serve, parley }) => {
  await open(await serve(eventsFile({ meta: { title: 'Another story' }, events: [{ id: 'a' }] })));
  await expect(parley.header).toContainText('Another story');
  await expect(parley.count).toContainText('1 of 1 event');
});

test('opening another file drops the event, the window and the filters that it does not know', async ({
  open,
  parley,
}) => {
  await open(`?event=${noon.id}&kind=talks&mediator=qatar&from=2025-10-06&to=2025-10-08&lanes=mediator`);
  await expect(parley.detailsHeading(noon.title)).toBeVisible();
  const events = [{ id: 'a', kind: 'talks' }, { id: 'b' }];
  await parley.openFile('other.json', eventsFile({ meta: { title: 'Another story' }, events }));
  await expect(parley.header).toContainText('Another story');
  await expect(parley.details).toBeHidden();
  await expect(parley.count).toContainText('1 of 2 events');
  for (const name of ['event', 'from', 'to', 'mediator']) await parley.expectParameter(name, null);
  await parley.expectParameter('kind', 'talks');
  await parley.expectParameter('lanes', 'mediator');
});

test('a link of version 1 opens', async ({ open, parley }) => {
  await open('?mediator=qatar&v=1');
  await parley.lists(ofQatar);
});

test('a link of a version to come opens as far as it is understood, and says so', async ({ open, parley }) => {
  await open('?mediator=qatar&v=99');
  await parley.lists(ofQatar);
  await expect(parley.status(/version|newer/i).first()).toBeVisible();
});
