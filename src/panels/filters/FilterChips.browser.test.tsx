// Active filters as buttons that remove them.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { FilterChips } from './FilterChips.tsx';

const chip = (name: string) => page.getByRole('button', { name: `Remove filter: ${name}`, exact: true });
const show = (search: string) => showPanel(<FilterChips />, talksFile, search);

it('names every active filter', async () => {
  await show('?mediator=north&kind=statement&certainty=claimed&subject=movement&q=night');
  await expect.element(chip('Mediator Northland')).toBeVisible();
  await expect.element(chip('Kind Statements')).toBeVisible();
  await expect.element(chip('Talked about River Movement')).toBeVisible();
  await expect.element(chip('Certainty Claimed')).toBeVisible();
  await expect.element(chip('Search “night”')).toBeVisible();
});

it('removes one filter, leaves the others, and moves the focus to the next', async () => {
  const { address } = await show('?mediator=north,east&kind=talks');
  await chip('Mediator Eastland').click();
  await expect.element(chip('Mediator Eastland')).not.toBeInTheDocument();
  expect(address().get('mediator')).toBe('north');
  expect(address().get('kind')).toBe('talks');
  await expect.element(chip('Mediator Northland')).toHaveFocus();
});

it('shows an id that the file lacks as it is, so that it can be removed', async () => {
  const { address } = await show('?mediator=atlantis');
  await chip('Mediator atlantis').click();
  expect(address().get('mediator')).toBeNull();
  expect(page.getByRole('button').elements()).toHaveLength(0);
});
