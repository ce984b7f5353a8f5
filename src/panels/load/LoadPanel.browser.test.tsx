// Getting a file as a reader meets it: waiting, stopping, failing, being asked, opening one's own.
import { use } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { OpenInput } from '#domain/opening.ts';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import type { EventStore, OpenOptions } from '#event-store/event-store.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { EventStoreProvider } from '#queries/EventStoreProvider.tsx';
import { aDatasetInfo } from '#testing/dataset-info.ts';
import { memoryAddressBar } from '#testing/memory-address-bar.ts';
import { AnnouncementsContext, makeAnnouncements } from '#ui/announcements.ts';
import { ViewStateProvider } from '#url/ViewStateProvider.tsx';
import { DropTarget } from './DropTarget.tsx';
import { EventsFileContext } from './events-file-context.ts';
import { EventsFileProvider } from './EventsFileProvider.tsx';
import { LoadPanel } from './LoadPanel.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import '#ui/tokens.css';

interface Opening {
  readonly input: OpenInput;
  readonly options: OpenOptions;
  readonly come: (dataset?: Partial<DatasetInfo>) => void;
  readonly fail: (failure: Partial<LoadFailure>) => void;
}

/** A store whose files come when the test says so. */
function slowStore() {
  const openings: Opening[] = [];
  const store: EventStore = {
    open: (input, options = {}) =>
      new Promise((resolve, reject) => {
        const { name } = input;
        options.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
        openings.push({
          input,
          options,
          come: (dataset) => resolve(aDatasetInfo({ key: `${openings.length}`, name, eventCount: 3, ...dataset })),
          fail: (failure) => reject(new LoadError({ code: 'not-json', name, found: '', params: {}, ...failure })),
        });
      }),
    ask: () => Promise.reject(new Error('nothing is asked here')),
    exportEvents: () => Promise.reject(new Error('nothing is exported here')),
    mapSample: () => Promise.reject(new Error('nothing is mapped here')),
    release: () => undefined,
    dispose: () => undefined,
  };
  const opening = async (number: number) => {
    await expect.poll(() => openings.length).toBe(number);
    const found = openings[number - 1];
    if (!found) throw new Error('nothing was opened');
    return found;
  };
  return { store, openings, opening };
}

function ShownName() {
  const name = use(EventsFileContext)?.shown?.dataset.name;
  return <h1>{name ?? 'nothing yet'}</h1>;
}

async function show(search = '', bar = memoryAddressBar(search)) {
  const { store, openings, opening } = slowStore();
  const announcements = makeAnnouncements();
  const { unmount } = await render(
    <ViewStateProvider bar={bar}>
      <WordsProvider lang="en">
        <AnnouncementsContext value={announcements}>
          <EventStoreProvider store={store}>
            <EventsFileProvider>
              <ShownName />
              <OpenFileButton label="Open events file" />
              <LoadPanel />
              <DropTarget />
            </EventsFileProvider>
          </EventStoreProvider>
        </AnnouncementsContext>
      </WordsProvider>
    </ViewStateProvider>,
  );
  return { bar, announcements, openings, opening, unmount };
}

const progress = page.getByRole('progressbar', { name: 'Loading events' });
const alert = page.getByRole('alert');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const shown = page.getByRole('heading', { level: 1 });
const choose = (name: string) => userEvent.upload(page.elementLocator(fileInput()), new File(['{}'], name));

function fileInput(): Element {
  const input = document.querySelector('input[type=file]');
  if (!input) throw new Error('no file input');
  return input;
}

it('opens the bundled file, and says how far it is', async () => {
  const { opening } = await show();
  const { input, options, come } = await opening(1);
  expect(input).toMatchObject({ kind: 'address', name: 'sharm-el-sheikh-2025.json' });
  await expect.element(progress).toHaveAttribute('aria-valuenow', '0');
  options.onProgress?.({ phase: 'read', bytes: 1_000_000, totalBytes: 2_000_000, events: 0 });
  await expect.element(progress).toHaveAttribute('aria-valuetext', '1 MB of 2 MB read');
  options.onProgress?.({ phase: 'check', events: 500, totalEvents: 1000 });
  await expect.element(progress).toHaveAttribute('aria-valuenow', '98');
  await expect.element(page.getByText('500 of 1,000 events checked')).toBeVisible();
  come();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  await expect.element(progress).not.toBeInTheDocument();
});

it('can be stopped, and asked for again', async () => {
  const { opening } = await show();
  const { options } = await opening(1);
  await button('Cancel').click();
  expect(options.signal?.aborted).toBe(true);
  await expect.element(page.getByText('Loading was cancelled.')).toBeVisible();
  await button('Try again').click();
  (await opening(2)).come();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
});

it('names a file that cannot be opened, with what was found and what to do', async () => {
  const { opening } = await show('?events=broken.json');
  (await opening(1)).fail({
    code: 'not-json',
    found: '}',
    params: { isFound: 'yes', expected: 'value' },
    line: 3,
    column: 7,
  });
  await expect.element(alert).toHaveTextContent('broken.json could not be opened');
  await expect.element(alert).toHaveTextContent(/line 3\D+7/i);
  await button('Show the bundled file').click();
  (await opening(2)).come();
  await expect.element(alert).not.toBeInTheDocument();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
});

it('keeps what is shown when another file cannot be opened', async () => {
  const { opening, bar } = await show('?event=a&from=2025-10-01');
  (await opening(1)).come();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  await choose('mine.json');
  (await opening(2)).fail({ code: 'empty' });
  await expect.element(alert).toHaveTextContent('mine.json could not be opened');
  await expect.element(alert).toHaveTextContent('The timeline that was open stays as it is.');
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  expect(new URLSearchParams(bar.read()).get('event')).toBe('a');
  await button('Close this message').click();
  await expect.element(alert).not.toBeInTheDocument();
});

it("drops from the address what belonged to the file before, once the reader's own is there", async () => {
  const { opening, bar, announcements } = await show('?events=more.json&event=a&from=2025-10-01&lanes=actor');
  (await opening(1)).come();
  await expect.element(shown).toHaveTextContent('more.json');
  await choose('mine.json');
  const { input, come } = await opening(2);
  expect(input.kind).toBe('file');
  expect(bar.read()).toContain('event=a');
  come();
  await expect.element(shown).toHaveTextContent('mine.json');
  await expect.poll(() => bar.read().replace('?', '')).toBe('lanes=actor');
  expect(announcements.latest()?.text).toBe('Opened mine.json: 3 events');
});

it('goes back to the file of the address with Back', async () => {
  const { opening, bar } = await show('?events=more.json&event=a');
  (await opening(1)).come();
  await choose('mine.json');
  (await opening(2)).come();
  await expect.element(shown).toHaveTextContent('mine.json');
  await expect.poll(() => bar.entries.length).toBe(2);
  bar.back();
  (await opening(3)).come();
  await expect.element(shown).toHaveTextContent('more.json');
});

describe("after the reader's own file was shown", () => {
  async function showMine() {
    const opened = await show();
    (await opened.opening(1)).come();
    await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
    await choose('mine.json');
    (await opened.opening(2)).come();
    await expect.element(shown).toHaveTextContent('mine.json');
    return opened;
  }
  /** The page again, with the history that it had. */
  async function reload() {
    const { bar, unmount } = await showMine();
    await unmount();
    return show('', bar);
  }

  it('Back leads to the bundled one, of the same address, and Forward to the file again', async () => {
    const { opening, bar } = await showMine();
    expect(bar.entries).toEqual(['', '']);
    bar.back();
    (await opening(3)).come();
    await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
    bar.forward();
    const { input, come } = await opening(4);
    expect(input.kind).toBe('file');
    come();
    await expect.element(shown).toHaveTextContent('mine.json');
  });

  it('a reload shows it again, from what was kept of it', async () => {
    const { opening, bar } = await reload();
    const { input, come } = await opening(1);
    expect(input).toMatchObject({ kind: 'kept', name: 'mine.json', identity: expect.stringContaining('mine.json') });
    come();
    await expect.element(shown).toHaveTextContent('mine.json');
    await expect.element(page.getByText('is no longer kept')).not.toBeInTheDocument();
    bar.back();
    (await opening(2)).come();
    await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  });

  it('a reload shows the bundled one where it is no longer kept, and says so until it is read', async () => {
    const { opening, openings, bar, announcements } = await reload();
    (await opening(1)).fail({ code: 'not-kept' });
    (await opening(2)).come();
    await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
    const words = 'mine.json is no longer kept on this device; open it again to see it.';
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    expect(announcements.latest()?.text).toBe(words);
    await button('Close this message').click();
    await expect.element(page.getByText(words)).not.toBeInTheDocument();
    await expect.poll(() => bar.states).toMatchObject([{ file: null }, { file: null }]);
    expect(openings).toHaveLength(2);
  });
});

it('asks nothing of another site before the reader has agreed', async () => {
  const { opening, openings } = await show('?events=https://data.example.org/a.json');
  await expect
    .element(page.getByText('This link asks to load events from data.example.org, not published by this site.'))
    .toBeVisible();
  expect(openings).toHaveLength(0);
  await button('Load them').click();
  const { input, come } = await opening(1);
  expect(input).toMatchObject({ url: 'https://data.example.org/a.json' });
  come();
  await expect.element(shown).toHaveTextContent('a.json');
});

it('shows the bundled file to a reader who does not agree', async () => {
  const { opening, openings } = await show('?events=https://data.example.org/a.json');
  await button('Show the bundled file').click();
  (await opening(1)).come();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  expect(openings.map(({ input }) => input.name)).toEqual(['sharm-el-sheikh-2025.json']);
});

it('lets the reader try a file that may be too large for the machine', async () => {
  const { opening } = await show();
  (await opening(1)).come();
  await choose('large.json');
  (await opening(2)).fail({ code: 'out-of-memory', params: { need: 900, limit: 512 } });
  await expect.element(alert).toHaveTextContent('large.json could not be opened');
  await expect.element(alert).toHaveTextContent('about 900 MiB');
  await expect.element(alert).toHaveTextContent('about 512 MiB');
  await button('Try anyway').click();
  const { input, fail } = await opening(3);
  expect(input).toMatchObject({ kind: 'file', name: 'large.json', anyway: true });
  fail({ code: 'out-of-memory', params: { need: 900, limit: 0 } });
  await expect.element(alert).toHaveTextContent('the browser has no more to give');
  await expect.element(button('Try anyway')).not.toBeInTheDocument();
  await choose('small.json');
  (await opening(4)).come();
  await expect.element(shown).toHaveTextContent('small.json');
  await expect.element(alert).not.toBeInTheDocument();
});

it('tries again by itself when the connection is back', async () => {
  const { opening } = await show();
  (await opening(1)).fail({ code: 'offline' });
  await expect.element(alert).toHaveTextContent(/offline/);
  dispatchEvent(new Event('online'));
  (await opening(2)).come();
  await expect.element(shown).toHaveTextContent('sharm-el-sheikh-2025.json');
  await expect.element(alert).not.toBeInTheDocument();
});

it('says where a file can be dropped, also over an open dialog', async () => {
  await show();
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'one.json'));
  const drag = (type: string) => dialog.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
  drag('dragover');
  const hint = page.getByText('Drop the events file here');
  await expect.element(hint).toBeVisible();
  expect(hint.element().closest(':popover-open'), 'above the dialog').not.toBeNull();
  drag('dragleave');
  await expect.element(hint).not.toBeInTheDocument();
  dialog.remove();
});

it('opens a file that is dropped on the page, and only one', async () => {
  const { opening, announcements } = await show();
  (await opening(1)).come();
  const drop = (...names: string[]) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File(['{}'], name));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  };
  drop('one.json', 'two.json');
  expect(announcements.latest()?.text).toMatch(/Only one file/);
  drop('one.json');
  (await opening(2)).come();
  await expect.element(shown).toHaveTextContent('one.json');
});
