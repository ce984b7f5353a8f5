// Narrowing what is shown: by kind, mediator, actor, role, certainty and words.

import {
  abdelaty,
  alAnsari,
  ALL,
  brigades,
  hamasReady,
  noon,
  ofQatar,
  prisonerList,
  shelling,
} from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

test('an untouched filter has every box empty, and that means all', async ({ open, parley }) => {
  await open();
  await expect(parley.filters.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(parley.count).toContainText(ALL);
});

test('ticking Qatar under Mediators shows what Qatar mediates and says as mediator', async ({ open, parley }) => {
  await open();
  await parley.value('Mediators', 'Qatar').check();
  await expect(parley.count).toContainText('5 of 21 events');
  await parley.lists(ofQatar);
  for (const { title } of ofQatar) await expect(parley.drawn(title)).toBeVisible();
  await expect(parley.drawn(shelling.title)).toBeHidden();
  await parley.expectParameter('mediator', 'qatar');
  await parley.value('Mediators', 'Qatar').uncheck();
  await expect(parley.count).toContainText(ALL);
  await parley.expectParameter('mediator', null);
});

test('mediators are exactly Egypt, Qatar, Turkey and the United States, each with its count', async ({
  open,
  parley,
}) => {
  await open();
  await expect(parley.filterGroup('Mediators').getByRole('checkbox')).toHaveCount(4);
  for (const [name, count] of [
    ['Egypt', 6],
    ['Qatar', 5],
    ['Turkey', 4],
    ['United States', 5],
  ] as const) {
    await expect(parley.value('Mediators', name)).toHaveAccessibleDescription(new RegExp(`\\b${count}\\b`));
  }
});

test('a count is what ticking that value alone would give, the other filters staying', async ({ open, parley }) => {
  await open('?kind=statement');
  await expect(parley.value('Mediators', 'Qatar')).toHaveAccessibleDescription(/\b1\b/);
  await expect(parley.value('Kind', 'Talks'), 'its own group does not narrow it').toHaveAccessibleDescription(/\b3\b/);
  await parley.value('Mediators', 'Qatar').check();
  await expect(parley.count).toContainText('1 of 21 events');
  await expect(parley.value('Mediators', 'Egypt'), 'nor do its neighbours').toHaveAccessibleDescription(/\b1\b/);
  await expect(parley.value('Kind', 'Talks')).toHaveAccessibleDescription(/\b3\b/);
  await expect(parley.value('Kind', 'Shelling')).toHaveAccessibleDescription(/\b0\b/);
});

test('values of one group widen, groups narrow', async ({ open, parley }) => {
  await open();
  await parley.value('Kind', 'Talks').check();
  await expect(parley.count).toContainText('3 of 21 events');
  await parley.value('Kind', 'Shelling').check();
  await expect(parley.count).toContainText('4 of 21 events');
  await parley.expectParameter('kind', 'shelling,talks');
  await parley.value('Mediators', 'Egypt').check();
  await expect(parley.count).toContainText('3 of 21 events');
});

test('match says whether an event must have any of the actors listed, or all', async ({ open, parley }) => {
  await open('?mediator=egypt,qatar');
  await expect(parley.count).toContainText('7 of 21 events');
  await open('?mediator=egypt,qatar&match=all');
  await expect(parley.count).toContainText('4 of 21 events');
});

test('any or all is chosen beside the values, once there are two', async ({ open, parley }) => {
  await open('?mediator=egypt,qatar');
  await parley.filters.getByRole('radio', { name: /^all/i }).first().check();
  await expect(parley.count).toContainText('4 of 21 events');
  await parley.expectParameter('match', 'all');
  await parley.filters.getByRole('radio', { name: /^any/i }).first().check();
  await expect(parley.count).toContainText('7 of 21 events');
  await parley.expectParameter('match', null);
});

test('an actor stands for its wings, its armies and those who represent it', async ({ open, parley }) => {
  await open('?actor=palestinian-islamic-jihad');
  await parley.lists([shelling, brigades]);
  await open('?actor=egypt');
  await expect(parley.count).toContainText('6 of 21 events');
  await expect(parley.row(abdelaty.title)).toBeVisible();
  await expect(parley.row(prisonerList.title)).toBeVisible();
  await open('?actor=united-states');
  await expect(parley.count).toContainText('6 of 21 events');
});

test('who is only talked about takes part in nothing, and is found as a subject', async ({ open, parley }) => {
  await open('?actor=marwan-barghouti');
  await expect(parley.count).toContainText('0 of 21 events');
  await open('?subject=marwan-barghouti');
  await parley.lists([prisonerList]);
});

test('every other role that the file uses has its group', async ({ open, parley }) => {
  for (const [address, group, name] of [
    ['?party=hamas', /^Part(y|ies)$/, 'Hamas'],
    ['?speaker=hamas', /^Speakers?$/, 'Hamas'],
    ['?supporter=germany', /^Supporters?$/, 'Germany'],
    ['?proposer=donald-trump', /^Proposers?$/, 'Donald Trump'],
    ['?perpetrator=al-quds-brigades', /^Perpetrators?$/, 'Al-Quds Brigades'],
    ['?target=israeli-forces', /^Targets?$/, 'Israeli forces'],
  ] as const) {
    await open(address);
    const value = parley.filters.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true });
    await expect(value, address).toBeChecked();
    await expect(value, address).toHaveAccessibleDescription(/\b[1-9]/);
  }
});

test('certainty narrows like the others', async ({ open, parley }) => {
  await open();
  await parley.value('Certainty', 'Claimed').check();
  await parley.lists([shelling]);
  await parley.expectParameter('certainty', 'claimed');
});

test('what was retracted stays hidden until it is asked for', async ({ open, serve, parley }) => {
  const address = await serve(eventsFile({ events: [{ id: 'stands' }, { id: 'withdrawn', certainty: 'retracted' }] }));
  await open(address);
  await parley.lists([{ title: 'Event stands' }]);
  await expect(parley.count).toContainText('1 of 2 events');
  await parley.value('Certainty', 'Retracted').check();
  await parley.lists([{ title: 'Event withdrawn' }]);
});

test('search narrows while typing, shows where, and leaves no trail in the history', async ({ page, open, parley }) => {
  await open();
  const before = await page.evaluate(() => history.length);
  await parley.search.pressSequentially('guarantees');
  await expect(parley.count).toContainText(/^\D*[1-3] of 21 events/);
  await expect(parley.row(hamasReady.title).locator('mark')).toHaveText(/guarantees/i);
  await parley.expectParameter('q', 'guarantees');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await parley.search.fill('');
  await expect(parley.count).toContainText(ALL);
  await parley.expectParameter('q', null);
});

test('a search finds names in other writings, quoted words, and letters without their marks', async ({
  open,
  parley,
}) => {
  await open();
  for (const [words, event] of [
    ['حماس', hamasReady],
    ['חמאס', hamasReady],
    ['Türkiye', noon],
    ['Turkiye', noon],
    ['Saadat', prisonerList],
    ['SHATI', shelling],
    ['"an honourable exchange"', brigades],
  ] as const) {
    await test.step(words, async () => {
      await parley.search.fill('no such words');
      await expect(parley.rows).toHaveCount(0);
      await parley.search.fill(words);
      await expect(parley.row(event.title)).toBeVisible();
      await expect(parley.count).not.toContainText(ALL);
    });
  }
});

test('"Clear filters" takes every filter back, and nothing else', async ({ open, parley }) => {
  await open('?kind=statement&mediator=qatar&certainty=reported&q=plan&lanes=mediator&tz=utc');
  await expect(parley.count).toContainText('1 of 21 events');
  await parley.button('Clear filters', parley.filters).click();
  await expect(parley.count).toContainText(ALL);
  await expect(parley.filters.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(parley.search).toHaveValue('');
  await expect.poll(() => parley.parameters().toString()).toBe('lanes=mediator&tz=utc');
});

test('an empty result says which filter to drop, and drops it', async ({ page, open, parley }) => {
  await open('?kind=shelling&mediator=qatar');
  await expect(parley.count).toContainText('0 of 21 events');
  await parley.expectListed(0);
  const drop = page.getByRole('button', { name: /(drop|without|remove).*mediator/i }).first();
  await drop.click();
  await expect(parley.count).toContainText('1 of 21 events');
  await parley.lists([shelling]);
  await parley.expectParameter('mediator', null);
  await parley.expectParameter('kind', 'shelling');
});

test('the rest can be faded instead: kept in the drawing, not in the list and not counted', async ({
  page,
  open,
  parley,
}) => {
  await open('?mediator=qatar');
  await expect(parley.drawn(shelling.title)).toBeHidden();
  await parley.button('Settings', parley.header).click();
  await parley.dialog('Settings').getByRole('radio', { name: /^Fade/ }).check();
  await page.keyboard.press('Escape');
  await parley.expectParameter('rest', 'fade');
  await expect(parley.drawn(shelling.title)).toBeVisible();
  await expect(parley.row(shelling.title)).toBeHidden();
  await expect(parley.count).toContainText('5 of 21 events');
  await open('?mediator=qatar&rest=fade');
  await expect(parley.drawn(shelling.title)).toBeVisible();
  await parley.lists(ofQatar);
});

test.describe('without a connection', () => {
  // A font that was not yet needed.
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED/] });

  test('filters, list and details go on working', async ({ context, open, parley }) => {
    await open();
    await context.setOffline(true);
    await parley.value('Mediators', 'Qatar').check();
    await parley.lists(ofQatar);
    await parley.rowButton(alAnsari.title).click();
    await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  });
});
