// What follows from the open file: the window shown first, the title of the tab, the filters that it does not know.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useDropUnknown } from './use-drop-unknown.ts';
import { WindowProvider } from './WindowProvider.tsx';

describe('the window shown first', () => {
  function From() {
    return <output>{new Date(useSettledWindow().from).toISOString()}</output>;
  }
  const from = page.getByRole('status');
  const show = (file: object, search = '') =>
    showPanel(
      <WindowProvider>
        <From />
      </WindowProvider>,
      file,
      search,
    );

  it('is the one that the file asks for', async () => {
    const view = { from: '2025-03-01', to: '2025-03-05' };
    await show({ ...talksFile, meta: { ...talksFile.meta, timeZone: 'UTC', view } });
    await expect.element(from).toHaveTextContent('2025-03-01T00:00:00.000Z');
  });

  it('is of the zone that the reader has chosen', async () => {
    const view = { from: '2025-03-01', to: '2025-03-05' };
    await show({ ...talksFile, meta: { ...talksFile.meta, timeZone: 'UTC', view } }, '?tz=Asia/Tokyo');
    await expect.element(from).toHaveTextContent('2025-02-28T15:00:00.000Z');
  });

  it('begins a little before the first event of a file that asks for none', async () => {
    const events = [
      { id: 'a', kind: 'talks', title: 'First', time: { start: '2025-01-01' } },
      { id: 'b', kind: 'talks', title: 'Last', time: { start: '2025-04-10' } },
    ];
    await show({ format: 'conflict-timeline', version: 1, meta: { title: 'Two', timeZone: 'UTC' }, events });
    await expect.element(from).toHaveTextContent(/^2024-12-2/);
  });
});

describe('the title of the tab', () => {
  function Title() {
    useDocumentTitle();
    return null;
  }

  it('is that of the file, and of the event that is open', async () => {
    await showPanel(<Title />, talksFile);
    await expect.poll(() => document.title).toBe(talksFile.meta.title);
  });
});

describe('actors of the filter that the file does not have', () => {
  function Dropped({ by }: { readonly by: 'link' | 'reader' }) {
    useDropUnknown(by);
    const { problems } = useViewState();
    return <output>{problems.map(({ parameter, value }) => `${parameter}=${value}`).join(' ')}</output>;
  }
  const told = page.getByRole('status');

  it('are told when a link asked for them', async () => {
    const { address } = await showPanel(<Dropped by="link" />, talksFile, '?mediator=atlantis&kind=talks');
    await expect.element(told).toHaveTextContent('mediator=atlantis');
    await expect.poll(() => address().get('mediator')).toBeNull();
    expect(address().get('kind')).toBe('talks');
  });

  it('just go when the reader has opened another file', async () => {
    const { address } = await showPanel(<Dropped by="reader" />, talksFile, '?mediator=atlantis');
    await expect.poll(() => address().get('mediator')).toBeNull();
    await expect.element(told).toHaveTextContent(/^$/);
  });
});
