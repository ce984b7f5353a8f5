// Advice on the wording of a file: apart from errors, and never in a reader's way.

import { expect, test } from './open-page.ts';
import { eventsFile } from './events-file.ts';

const FILE = eventsFile({
  events: [
    { id: 'a', kind: 'attack', title: 'Terrorists attack a village', time: { start: '2025-10-07' } },
    { id: 'b', kind: 'attack', title: 'Twelve people were killed', time: { start: '2025-10-08' } },
    { id: 'c', kind: 'talks', title: 'Minister calls them “terrorists”', time: { start: '2025-10-09' } },
  ],
});
const PLAIN = eventsFile({ events: [{ id: 'a', kind: 'talks', title: 'Talks', time: { start: '2025-10-07' } }] });

test("a reader's own file is checked by itself, and says so on one line that opens", async ({ open, page, parley }) => {
  await open();
  await parley.openFile('mine.json', FILE);
  const advice = page.getByRole('region', { name: 'Advice on wording' });
  await expect(advice).toContainText('2 pieces of advice');
  await expect(advice.getByRole('table')).toBeHidden();
  await expect(parley.problems).toBeHidden();
  await expect(parley.button('Check the wording'), 'nothing is left to ask for').toHaveCount(0);
  await parley.button('Show', advice).click();
  await advice.getByRole('button', { name: /^Loaded word/ }).click();
  await expect(advice.getByRole('row', { name: /^event a/ })).toContainText('"Terrorists"');
  await parley.openFile('plain.json', PLAIN);
  await expect(parley.count).toContainText('1 of 1 event');
  await expect(advice).toBeHidden();
});

test('the bundled file is checked when somebody asks', async ({ open, page, parley }) => {
  await open();
  const advice = page.getByRole('region', { name: 'Advice on wording' });
  await expect(parley.count).toContainText('21 of 21 events');
  await expect(advice).toBeHidden();
  await parley.button('Check the wording').click();
  await expect(advice).toContainText('3 pieces of advice');
  await expect(advice.getByRole('row', { name: /report-education/ }).first()).toBeVisible();
});
