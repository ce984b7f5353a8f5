// Advice on wording as a reader meets it: apart from errors, closed at first, and told what was looked at.
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { anEvent, anEventsFile } from '#testing/events-file.ts';
import { showPanel } from '#testing/show-panel.ts';
import { AdvicePanel } from './AdvicePanel.tsx';

const region = page.getByRole('region', { name: 'Advice on wording' });
const onFound = vi.fn<() => void>();
const file = (...titles: readonly string[]): object =>
  anEventsFile({ events: titles.map((title, i) => anEvent(`e${i}`, { title })) });

beforeEach(() => onFound.mockClear());

it('is not there of itself when there is nothing to say', async () => {
  await showPanel(<AdvicePanel isAsked={false} onFound={onFound} />, file('Talks'));
  await expect.element(region).not.toBeInTheDocument();
});

it('counts what there is to say, and shows it when asked', async () => {
  await showPanel(
    <AdvicePanel isAsked={false} onFound={onFound} />,
    file('A massacre', 'Two were killed', 'Regime announces a truce'),
  );
  await expect.element(region).toHaveTextContent('3 pieces of advice');
  await vi.waitFor(() => expect(onFound, 'it is known that it is there').toHaveBeenCalled(), { timeout: 15_000 });
  await expect.element(region.getByRole('table')).not.toBeInTheDocument();
  await region.getByRole('button', { name: 'Show' }).click();
  await region.getByRole('button', { name: /Loaded word outside a quotation/ }).click();
  const row = region.getByRole('row', { name: /e2/ });
  await expect.element(row).toHaveTextContent('"Regime"');
  await expect.element(row).toHaveTextContent('the government, the authorities');
  await expect.element(row).toHaveTextContent(/line \d+, column \d+/);
});

it('says so when somebody has asked and there is nothing', async () => {
  await showPanel(<AdvicePanel isAsked onFound={onFound} />, file('Talks'));
  await expect.element(region).toHaveTextContent('Nothing found');
  expect(onFound).not.toHaveBeenCalled();
});

it('shows at once what somebody has asked for', async () => {
  await showPanel(<AdvicePanel isAsked onFound={onFound} />, file('A massacre'));
  await expect.element(region.getByRole('row', { name: /e0/ })).toHaveTextContent('"massacre"');
  await expect.element(region.getByRole('heading', { name: 'Advice on wording' })).toHaveFocus();
});
