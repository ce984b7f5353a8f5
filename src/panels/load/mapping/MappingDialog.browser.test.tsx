// Saying what the columns of a table mean, as a reader meets it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { UTC } from '#domain/ids.ts';
import { newMapping, type MappedSample, type TableMapping, type TableSample } from '#domain/table-mapping.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { LocalEventStore } from '#event-store/local-event-store.ts';
import { fetchLaterMessages } from '#i18n/languages.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { EventStoreProvider } from '#queries/EventStoreProvider.tsx';
import { PuppetStore } from '#testing/puppet-store.ts';
import { MappingDialog } from './MappingDialog.tsx';
import '#ui/tokens.css';

const sample: TableSample = {
  delimiter: ',',
  names: ['date', 'clock', 'what', 'type', 'who'],
  rows: [
    ['2025-10-07', '21:30', 'Talks between both sides', 'Meeting', 'A, B'],
    ['soon', '', 'Nobody knows when this is', 'Odd', ''],
  ],
};

async function shown(
  own: Partial<TableSample> = {},
  before: TableMapping | null = null,
  store: EventStore = new LocalEventStore(),
  isOwn = false,
) {
  await fetchLaterMessages();
  const open = vi.fn<(mapping: TableMapping) => void>();
  const close = vi.fn<() => void>();
  const screen = await render(
    <WordsProvider lang="en">
      <EventStoreProvider store={store}>
        <MappingDialog
          name="table.csv"
          sample={{ ...sample, ...own }}
          before={before}
          isOwn={isOwn}
          open={open}
          close={close}
        />
      </EventStoreProvider>
    </WordsProvider>,
  );
  return { open, close, screen };
}

const mappedAs = (mapping: TableMapping, title: string): MappedSample => ({
  mapping,
  rows: [
    {
      event: {
        title,
        time: { start: '2025-10-07' },
        kind: 'talks',
        zone: UTC,
        place: null,
        people: [],
      },
      problems: [],
    },
  ],
});

const openIt = () => page.getByRole('button', { name: 'Open', exact: true });
const select = (name: string | RegExp) => page.getByRole('combobox', { name });

afterEach(() => localStorage.clear());

describe('the dialog', () => {
  it('shows the first rows as events, and says what is wrong with the others', async () => {
    await shown();
    await select(/^Start \(/).selectOptions('from:date');
    await select('Start: how days are written').selectOptions('iso');
    await expect.element(page.getByText('1 of 2 sample rows can be read.')).toBeVisible();
    const rows = page.getByRole('list').getByRole('listitem');
    await expect
      .element(rows.filter({ hasText: 'Talks between both sides' }).first())
      .toHaveTextContent('7 October 2025');
    await expect.element(page.getByText('This row is held back.')).toBeVisible();
    await expect.element(page.getByText('"soon"')).toBeVisible();
  });

  it('keeps the rows in sight of the fields on a phone', async () => {
    await page.viewport(390, 844);
    await shown();
    await select(/^Start \(/).selectOptions('from:date');
    await select('Start: how days are written').selectOptions('iso');
    const rows = page.getByText('1 of 2 sample rows can be read.');
    const top = (element: Element) => element.getBoundingClientRect().top;
    await expect.element(rows).toBeVisible();
    expect(top(rows.element())).toBeLessThan(top(select(/^Title/).element()));
    const last = page.getByText('More fields');
    last.element().scrollIntoView({ block: 'end' });
    await expect.element(rows).toBeInViewport();
    expect(document.elementFromPoint(100, top(rows.element()) + 4)).toBe(rows.element());
    await page.viewport(1280, 800);
  });

  it('opens nothing before title and start are known, and says why', async () => {
    const { open } = await shown({ rows: [sample.rows[0] ?? []] });
    await select(/^Title/).selectOptions('None');
    await expect.element(openIt()).toBeDisabled();
    await expect.element(openIt()).toHaveAccessibleDescription('Choose the column of the title, or put it together.');
    await select(/^Title/).selectOptions('Several columns together');
    await expect.element(openIt()).toBeDisabled();
    await select('Title: add a column').selectOptions('who');
    await expect.element(page.getByRole('textbox', { name: 'Title: text' })).toHaveValue('{who}');
    await expect.element(openIt()).toBeEnabled();
    expect(open).not.toHaveBeenCalled();
  });

  it('asks in which zone times of day are, and shows them as they stand until that is said', async () => {
    const { open } = await shown({ rows: [sample.rows[0] ?? []] });
    await expect.element(page.getByText('2025-10-07 21:30')).toBeVisible();
    await select('Start: zone of its times of day').selectOptions('Africa/Cairo');
    await expect.element(page.getByText(/21:30 Cairo/)).toBeVisible();
    await openIt().click();
    expect(open.mock.calls[0]?.[0].fields).toContainEqual({
      column: 'start',
      from: 'date',
      as: 'iso',
      time: 'clock',
      zone: 'Africa/Cairo',
    });
  });

  it('says kinds by their values, and names by what is between them', async () => {
    const { open } = await shown({ rows: [sample.rows[0] ?? []] });
    await page.getByText('What its value means').click();
    await select('Kind of Meeting').selectOptions('agreement');
    await select('Participants: between several').selectOptions(',');
    await expect.element(page.getByText('A · B')).toBeVisible();
    await openIt().click();
    expect(open.mock.calls[0]?.[0].fields).toContainEqual({
      column: 'kind',
      from: 'type',
      values: [['Meeting', 'agreement']],
    });
  });

  it('begins with what was said before', async () => {
    const { open } = await shown(
      {},
      { format: 'parley-mapping', version: 1, header: [], fields: [{ column: 'title', from: 'who' }] },
    );
    await expect.element(select(/^Title/)).toHaveValue('from:who');
    await expect.element(page.getByText('what was said before is filled in')).toBeVisible();
    expect(open).not.toHaveBeenCalled();
  });

  it('says of a table of our own shape that it is read as such, and knows the next one with that first row', async () => {
    const own = { names: ['title', 'start', 'kind'], rows: [['Talks between both sides', '7/10/2025', 'Meeting']] };
    const first = await shown(own, null, undefined, true);
    await expect.element(page.getByText('called as those of Parley’s own tables')).toBeVisible();
    await select('Start: how days are written').selectOptions('day-first');
    await openIt().click();
    expect(first.open).toHaveBeenCalledOnce();
    await first.screen.unmount();
    await shown(own, null, undefined, true);
    await expect.element(select('Start: how days are written')).toHaveValue('day-first');
    await expect.element(page.getByText('what was said before is filled in')).toBeVisible();
  });

  it('shows what a cell begins with on one line', async () => {
    await shown({ rows: [['2025-10-07', '21:30', 'Talks\n\tbetween both sides', 'Meeting', '']] });
    await expect.element(select(/^Title/).getByRole('option', { name: /^what – Talks between/ })).toBeInTheDocument();
  });

  it('keeps what it shows of the rows until it knows what they become', async () => {
    const store = new PuppetStore();
    const first = newMapping(sample.names, [
      { column: 'title', from: 'what' },
      { column: 'start', from: 'date', as: 'iso' },
    ]);
    await shown({ rows: [sample.rows[0] ?? []] }, first, store);
    const answer = async (number: number, title: string) => {
      await expect.poll(() => store.mapped.length).toBe(number);
      store.mapped[number - 1]?.resolve(mappedAs(first, title));
    };
    const rows = page.getByRole('region', { name: 'The first rows as events' });
    await answer(1, 'Talks between both sides');
    await expect.element(rows).toHaveTextContent('Talks between both sides');
    await select(/^Title/).selectOptions('from:who');
    await expect.poll(() => store.mapped[1]?.what.mapping?.fields).toContainEqual({ column: 'title', from: 'who' });
    await expect.element(rows).toHaveTextContent('Talks between both sides');
    await answer(2, 'A, B');
    await expect.element(rows).toHaveTextContent('A, B');
    await expect.element(rows).not.toHaveTextContent('Talks between both sides');
  });

  it('lets the reader say all of it when nothing can be guessed, and try again', async () => {
    const store = new PuppetStore();
    const { open } = await shown({}, null, store);
    await expect.element(page.getByText('Looking at what the columns may mean…')).toBeVisible();
    store.mapped[0]?.reject(new Error('no code'));
    await expect.element(page.getByRole('alert').filter({ hasText: 'could not be read' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => store.mapped.length).toBe(2);
    store.mapped[1]?.reject(new Error('no code'));
    await select(/^Title/).selectOptions('from:what');
    await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await select(/^Start \(/).selectOptions('from:date');
    await select('Start: how days are written').selectOptions('iso');
    await openIt().click();
    expect(open.mock.calls[0]?.[0].fields.map(({ column }) => column)).toEqual(['title', 'start']);
  });

  it('is left by its button and by Escape', async () => {
    const { close } = await shown();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(2);
  });
});
