// The filters as a reader meets them: groups, counts, ticking, finding, clearing.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { FiltersPanel } from './FiltersPanel.tsx';

const group = (name: string) => page.getByRole('group', { name, exact: true });
const box = (of: string, name: string) => group(of).getByRole('checkbox', { name, exact: true });
const show = (search = '') => showPanel(<FiltersPanel />, talksFile, search);

it('shows mediators first, then kinds and actors, and certainty last', async () => {
  await show();
  await expect.element(page.getByRole('region', { name: 'Filters' })).toBeVisible();
  await expect.element(group('Mediators')).toBeVisible();
  const names = page
    .getByRole('heading', { level: 3 })
    .elements()
    .map(({ textContent }) => textContent);
  expect(names.slice(0, 3)).toEqual(['Mediators', 'Kind', 'Actors']);
  expect(names.at(-1)).toBe('Certainty');
  expect(names).toContain('Talked about');
});

it('names each value exactly and describes it by what ticking it gives', async () => {
  await show();
  await expect.element(box('Mediators', 'Northland')).toHaveAccessibleDescription('2 events');
  await expect.element(box('Mediators', 'Eastland')).toHaveAccessibleDescription('1 event');
  await expect.element(box('Kind', 'Statements')).toHaveAccessibleDescription('1 event');
  await expect.element(box('Certainty', 'Claimed')).toHaveAccessibleDescription('1 event');
});

it('leaves every box of an untouched group empty, and counts all but what was retracted', async () => {
  await show();
  await expect.element(page.getByText('5 of 6 events')).toBeVisible();
  for (const checkbox of page.getByRole('checkbox').elements()) expect(checkbox).not.toBeChecked();
  await expect.element(page.getByText(/Retracted events stay hidden/)).toBeVisible();
});

it('narrows by a tick, writes it to the address and gives back undoes it', async () => {
  const { bar, address } = await show();
  await box('Mediators', 'Northland').click();
  await expect.element(page.getByText('2 of 6 events')).toBeVisible();
  expect(address().get('mediator')).toBe('north');
  await box('Mediators', 'Northland').click();
  await expect.element(page.getByText('5 of 6 events')).toBeVisible();
  expect(address().get('mediator')).toBeNull();
  bar.back();
  await expect.element(box('Mediators', 'Northland')).toBeChecked();
});

it('keeps values that would give nothing, and lets them be ticked', async () => {
  const { address } = await show('?mediator=east');
  await expect.element(box('Kind', 'Shelling')).toHaveAccessibleDescription('0 events');
  await box('Kind', 'Shelling').click();
  await expect.element(page.getByText('0 of 6 events')).toBeVisible();
  expect(address().get('kind')).toBe('shelling');
});

it('places a wing right below what it is a part of', async () => {
  await show();
  await expect.element(box('Actors', 'River Brigades')).toBeVisible();
  const names = group('Actors')
    .getByRole('checkbox')
    .elements()
    .map((each) => each.closest('label')?.textContent);
  const parent = names.findIndex((name) => name?.includes('River Movement'));
  expect(names[parent + 1]).toContain('River Brigades');
});

it('folds seldom used roles away, but not one in which something is ticked', async () => {
  await show('?host=east');
  await expect.element(box('Hosts', 'Eastland')).toBeChecked();
  await expect.element(group('Speakers')).toBeVisible();
  expect(group('Speakers').getByRole('checkbox').elements()).toHaveLength(0);
  await group('Speakers').getByRole('heading', { name: 'Speakers' }).click();
  await expect.element(box('Speakers', 'Ada Minister')).toBeVisible();
});

it('asks for any or all of the ticked values', async () => {
  const { address } = await show('?mediator=east,north');
  await expect.element(page.getByText('2 of 6 events')).toBeVisible();
  await group('Mediators').getByRole('radio', { name: 'all of' }).click();
  await expect.element(page.getByText('1 of 6 events')).toBeVisible();
  expect(address().get('match')).toBe('all');
});

it('clears every filter and the search, and keeps the focus', async () => {
  const { address } = await show('?mediator=north&kind=talks&q=round&match=all&lanes=actor');
  const clear = page.getByRole('button', { name: 'Clear filters' });
  await expect.element(clear).toBeEnabled();
  await clear.click();
  await expect.element(page.getByText('5 of 6 events')).toBeVisible();
  expect([...address().keys()]).toEqual(['lanes']);
  await expect.element(clear).toHaveAttribute('aria-disabled', 'true');
  await expect.element(clear).toHaveFocus();
});

it('works by keyboard alone', async () => {
  const { address } = await show();
  await expect.element(box('Mediators', 'Northland')).toBeVisible();
  box('Mediators', 'Northland').element().focus();
  await userEvent.keyboard(' ');
  expect(address().get('mediator')).toBe('north');
});

const crowd = {
  ...talksFile,
  actors: Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, name: `Actor ${String(i).padStart(2, '0')}` })),
  sources: [],
  places: [],
  events: Array.from({ length: 30 }, (_, i) => ({
    id: `e${i}`,
    kind: 'other',
    title: `Event ${i}`,
    time: { start: '2025-03-03' },
    participants: [{ actor: `a${i}`, role: 'participant' }],
  })),
};

it('shows the first values of a long group, those ticked, and all when asked', async () => {
  await showPanel(<FiltersPanel />, crowd, '?actor=a29');
  await expect.element(box('Actors', 'Actor 29')).toBeChecked();
  expect(group('Actors').getByRole('checkbox').elements()).toHaveLength(9);
  await group('Actors').getByRole('button', { name: 'See all 30' }).click();
  expect(group('Actors').getByRole('checkbox').elements()).toHaveLength(30);
  await group('Actors').getByRole('button', { name: 'Show fewer' }).click();
  expect(group('Actors').getByRole('checkbox').elements()).toHaveLength(9);
});

it('finds a value of a long group by a part of its name', async () => {
  await showPanel(<FiltersPanel />, crowd);
  await group('Actors').getByRole('textbox', { name: 'Find in Actors' }).fill('or 17');
  await expect.element(box('Actors', 'Actor 17')).toBeVisible();
  await expect.poll(() => group('Actors').getByRole('checkbox').elements().length).toBe(1);
  await group('Actors').getByRole('textbox').fill('zzz');
  await expect.element(page.getByText('No name has this in it.')).toBeVisible();
});

it('shows names of the file as text, never as markup', async () => {
  const hostile = {
    ...crowd,
    actors: [{ id: 'a0', name: '<img src=x onerror="document.title=1">' }],
    events: crowd.events.slice(0, 1),
  };
  await showPanel(<FiltersPanel />, hostile);
  await expect.element(box('Actors', '<img src=x onerror="document.title=1">')).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});
