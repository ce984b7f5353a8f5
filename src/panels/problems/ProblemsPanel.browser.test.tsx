// The problems of a file as a reader meets them: there when there are any, one by one, and to take along.
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { makeProblems } from '#testing/problems.ts';
import { showDialog } from '#testing/show-dialog.ts';
import { ProblemsPanel } from './ProblemsPanel.tsx';

const region = page.getByRole('region', { name: 'Problems in this file' });
const button = (name: string) => region.getByRole('button', { name, exact: true });
const show = (errors: number, warnings: number) =>
  showDialog(<ProblemsPanel />, '', { name: 'mixed.json', problems: makeProblems(errors, warnings) });

it('is not there when all is well', async () => {
  await show(0, 0);
  await expect.element(region).not.toBeInTheDocument();
});

it('tells of each problem its file, record, field, place, what was found and what was expected', async () => {
  await show(1, 1);
  await expect.element(region).toHaveTextContent('mixed.json');
  await expect.element(region).toHaveTextContent('1 error, 1 warning');
  const row = region.getByRole('row', { name: /bad-0/ });
  for (const text of ['event', 'time.start', 'line 1, column 3', '"2025-02-30"']) {
    await expect.element(row).toHaveTextContent(text);
  }
});

it('is open at first when records were held back, and can be closed', async () => {
  await show(1, 0);
  await expect.element(region.getByRole('table')).toBeVisible();
  await button('Hide').click();
  await expect.element(region.getByRole('table')).not.toBeInTheDocument();
  await button('Show').click();
  await expect.element(region.getByRole('table')).toBeVisible();
});

it('is closed at first when all is shown all the same', async () => {
  await show(0, 2);
  await expect.element(button('Show')).toHaveAttribute('aria-expanded', 'false');
  await expect.element(region).toHaveTextContent('2 warnings');
});

it('draws many problems a part at a time', async () => {
  await show(250, 0);
  const rows = () => region.getByRole('row', { name: /bad-/ }).elements().length;
  expect(rows()).toBe(100);
  await button('See all 250').click();
  await expect.poll(rows).toBe(250);
});

it('stands under its sort, which says how many there are and can be closed', async () => {
  await show(2, 3);
  const sort = region.getByRole('button', { name: 'Field that the format does not have' });
  await expect.element(sort).toHaveTextContent('colour');
  await expect.element(sort).toHaveTextContent('3');
  await expect.element(region.getByRole('row', { name: /odd-2/ })).toBeVisible();
  await sort.click();
  await expect.element(region.getByRole('row', { name: /odd-2/ })).not.toBeInTheDocument();
  await expect.element(region.getByRole('row', { name: /bad-1/ })).toBeVisible();
});

it('leaves the other sorts closed at first when the first one has many', async () => {
  await show(150, 2);
  const sort = region.getByRole('button', { name: 'Field that the format does not have' });
  await expect.element(sort).toHaveAttribute('aria-expanded', 'false');
  await sort.click();
  await expect.element(region.getByRole('row', { name: /odd-1/ })).toBeVisible();
});

it('is taken along as a file', async () => {
  await show(1, 0);
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await button('Download report').click();
  const link = clicked.mock.contexts[0] as HTMLAnchorElement;
  clicked.mockRestore();
  expect(link.download).toBe('mixed.json.problems.csv');
  const csv = await (await fetch(link.href)).text();
  expect(csv.split('\r\n')[1]).toContain('bad-0');
});
