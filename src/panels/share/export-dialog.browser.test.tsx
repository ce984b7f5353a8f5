import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createElement } from 'react';
import { render } from 'vitest-browser-react';
import { UTC } from '#domain/ids.ts';
import { aDatasetInfo } from '#testing/dataset-info.ts';
import { memoryAddressBar } from '#testing/memory-address-bar.ts';
import { PanelStage } from '#testing/PanelStage.tsx';
import { PuppetStore } from '#testing/puppet-store.ts';
import '#ui/base.css';
import '#ui/tokens.css';
import { ExportDialog } from './ExportDialog.tsx';

const nothing = () => undefined;
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const footer = () => page.getByRole('dialog', { name: 'Export' });
const WINDOW = { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8) };

/** With 3 of 12 events that pass `?kind=talks`. */
async function show(search = '?kind=talks', fields = {}, passing = 3) {
  const store = new PuppetStore();
  const dataset = aDatasetInfo({ name: 'talks.csv', eventCount: 12, zone: UTC, ...fields });
  const stage = { bar: memoryAddressBar(search), store, dataset, defaultWindow: WINDOW };
  await render(createElement(PanelStage, stage, <ExportDialog onClose={nothing} />));
  await expect.poll(() => store.asked.length).toBe(1);
  store.asked[0]?.resolve({ passing, total: 12, window: null });
  return store;
}

const exported = async (store: PuppetStore, number: number) => {
  await expect.poll(() => store.exported.length).toBe(number);
  const found = store.exported[number - 1];
  if (!found) throw new Error('nothing was exported');
  return found;
};

describe('the Export dialog', () => {
  const click = vi.fn<(link: HTMLAnchorElement) => void>();
  beforeEach(() => {
    click.mockReset();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function press(this: HTMLAnchorElement) {
      click(this);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('offers what passes the filters, or everything', async () => {
    const store = await show();
    await expect.element(radio('What passes the filters (3)')).toBeChecked();
    await button('Download').click();
    expect((await exported(store, 1)).what.request).toMatchObject({ format: 'json', filter: { kinds: ['talks'] } });
    await button('Cancel').click();
    await radio('Everything (12)').click();
    await button('Download').click();
    expect((await exported(store, 2)).what.request).toMatchObject({ format: 'json', filter: null });
  });

  it('downloads a file that is named for its format and its part, with the day and the link in it', async () => {
    const store = await show();
    await radio('GeoJSON').click();
    await button('Download').click();
    const asked = await exported(store, 1);
    const { what } = asked;
    expect(what.request.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(what.request.link).toContain('kind=talks');
    asked.resolve(new Blob(['{}'], { type: 'application/geo+json' }));
    await expect.element(footer().getByRole('status').filter({ hasText: 'talks-part.geojson' })).toBeVisible();
    expect(click.mock.lastCall?.[0].download).toBe('talks-part.geojson');
  });

  it('shows how far it is, and can be cancelled', async () => {
    const store = await show();
    await button('Download').click();
    const asked = await exported(store, 1);
    asked.tell({ done: 1, total: 4 });
    await expect
      .element(page.getByRole('progressbar', { name: 'Writing the file' }))
      .toHaveAttribute('aria-valuenow', '25');
    await button('Cancel').click();
    expect(asked.signal?.aborted).toBe(true);
    await expect.element(button('Download')).toBeEnabled();
    expect(click).not.toHaveBeenCalled();
  });

  it('says when it could not be done, and can be tried again', async () => {
    const store = await show();
    await button('Download').click();
    (await exported(store, 1)).reject(new Error('no room'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be written');
    await button('Download').click();
    await exported(store, 2);
  });

  it('writes citations from what the store knows of the sources', async () => {
    const store = await show();
    await radio('RIS').click();
    await button('Download').click();
    const asked = await exported(store, 1);
    expect(asked.what.request.format).toBe('csl');
    asked.resolve(new Blob([`[\n${JSON.stringify({ id: 'a', type: 'document', title: 'Report' })}\n]\n`]));
    await expect.element(footer().getByRole('status').filter({ hasText: 'talks-part.ris' })).toBeVisible();
    const [link] = click.mock.lastCall ?? [];
    expect(await (await fetch(link?.href ?? '')).text()).toContain('TI  - Report');
  });

  it('has nothing to write where nothing passes, and while the file is read', async () => {
    await show('?kind=talks', {}, 0);
    await expect.element(button('Download')).toBeDisabled();
    await expect.element(footer().getByText('No event passes the filters.')).toBeVisible();
    await radio('Everything (12)').click();
    await expect.element(button('Download')).toBeEnabled();
  });

  it('waits for a file that is still coming', async () => {
    await show('', { isGrowing: true });
    await expect.element(button('Download')).toBeDisabled();
    await expect.element(footer().getByText('The file is still being read.')).toBeVisible();
  });

  it('offers a picture in the colours of the page, or in the others; for print there is no choice', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    onTestFinished(() => void delete document.documentElement.dataset['theme']);
    await show();
    await expect.element(page.getByRole('radiogroup', { name: 'Colours' })).not.toBeInTheDocument();
    await radio('Picture (PNG)').click();
    await expect.element(radio('Dark')).toBeChecked();
    await radio('Light').click();
    await expect.element(radio('Light')).toBeChecked();
    await radio('Picture for print (PNG, twice the size)').click();
    await expect.element(page.getByRole('radiogroup', { name: 'Colours' })).not.toBeInTheDocument();
  });

  it('copies the link to the view', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show();
    await button('Copy link').click();
    expect(copied.mock.lastCall?.[0]).toContain('kind=talks');
  });
});
