// A file that is watched while it is edited: every change shows, and the view stays.

import { denseEvents, eventsFile } from './events-file.ts';
import { handOver, listenForLaunch, removeHanded, saveHanded } from './handed-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const titled = (title: string, last: object = {}) =>
  eventsFile({ meta: { title }, events: [...denseEvents(200), { id: 'last', title: 'The last', ...last }] });

async function watch(parley: Parley): Promise<void> {
  await parley.button('Watch this file').click();
  await expect(parley.button('Watch this file')).toHaveAttribute('aria-pressed', 'true');
}

test('a file of the device is loaded again when it is saved, in the same view', async ({ page, open, parley }) => {
  await listenForLaunch(page);
  await open();
  await expect(parley.button('Watch this file')).toHaveCount(0);
  await handOver(page, 'desk.json', titled('First draft'));
  await expect(parley.header).toContainText('First draft');
  await parley.value('Kind', 'Talks').check();
  await parley.zoomsIn(() => parley.button('Zoom in').click());
  await parley.rows.first().getByRole('button').click();
  const heading = parley.details.getByRole('heading', { level: 2 });
  await expect(heading).toBeVisible();
  const selected = await heading.textContent();
  await parley.list.hover();
  await page.mouse.wheel(0, 600);
  const before = { window: await parley.window(), address: page.url() };
  await watch(parley);

  await saveHanded(page, 'desk.json', titled('Second draft'));
  await expect(parley.header).toContainText('Second draft');
  await expect(parley.status('Reloaded, no problems')).toBeVisible();
  expect(await parley.window()).toEqual(before.window);
  expect(page.url()).toBe(before.address);
  await expect(heading).toHaveText(selected ?? '');
  await expect(parley.value('Kind', 'Talks')).toBeChecked();

  await saveHanded(page, 'desk.json', titled('Third draft', { kind: 'picnic', colour: 'red' }));
  await expect(parley.status(/Reloaded, [12] problems?/)).toBeVisible();
  await expect(parley.problems).toContainText('picnic');

  await saveHanded(page, 'desk.json', titled('Fourth draft').slice(0, -5));
  await expect(parley.alert).toContainText('desk.json could not be opened');
  await expect(parley.header, 'the last good one stays').toContainText('Third draft');

  await removeHanded(page, 'desk.json');
  await expect(parley.status('desk.json is not there just now')).toBeVisible();

  await saveHanded(page, 'desk.json', titled('Fifth draft'));
  await expect(parley.header).toContainText('Fifth draft');
  await expect(parley.alert).toHaveCount(0);
  expect(page.url()).toBe(before.address);
  await page.goBack();
  await expect(parley.header, 'no state of it is in the history').toContainText('Fifth draft');
});

test('a file that was chosen without a handle is chosen once more, and then watched', async ({
  page,
  open,
  parley,
}) => {
  await page.addInitScript(() => {
    const showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return [await folder.getFileHandle('desk.json')];
    };
    Object.assign(window, { showOpenFilePicker });
  });
  await open();
  await saveHanded(page, 'desk.json', titled('First draft'));
  await parley.openFile('desk.json', titled('First draft'));
  await expect(parley.header).toContainText('First draft');
  await parley.value('Kind', 'Talks').check();
  await watch(parley);
  await saveHanded(page, 'desk.json', titled('Second draft'));
  await expect(parley.header).toContainText('Second draft');
  await parley.expectParameter('kind', 'talks');
});

test('a file beside the page is loaded again when its host says that it has changed', async ({
  page,
  context,
  open,
  parley,
}) => {
  let state = { etag: '"1"', body: titled('First draft') };
  await context.route('**/near.json', (route) =>
    route.fulfill({ body: state.body, contentType: 'application/json', headers: { etag: state.etag } }),
  );
  await open('?events=near.json&kind=talks');
  const looked = page.waitForRequest((request) => request.method() === 'HEAD');
  await watch(parley);
  await looked;
  await page.waitForRequest((request) => request.method() === 'HEAD');
  state = { etag: '"2"', body: titled('Second draft') };
  await expect(parley.header).toContainText('Second draft');
  await expect(parley.status('Reloaded, no problems')).toBeVisible();
  await parley.expectParameter('kind', 'talks');

  await parley.button('Watch this file').click();
  await expect(parley.button('Watch this file')).toHaveAttribute('aria-pressed', 'false');
});

test('a file whose host does not tell is said to be none that can be watched', async ({ open, serve, parley }) => {
  await open(await serve(titled('Silent'), { name: 'silent.json' }));
  await parley.button('Watch this file').click();
  await expect(parley.status('The host does not say when silent.json changes')).toBeVisible();
  await expect(parley.button('Watch this file')).toHaveAttribute('aria-pressed', 'false');
});
