// Keys work wherever the focus is, but never where they mean something else.
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from './Dialog.tsx';
import { useSingleKeys } from './single-keys.ts';
import { type KeyHandlers, useKeys } from './use-keys.ts';

function Keys({ handlers, hasDialog = false }: { readonly handlers: KeyHandlers; readonly hasDialog?: boolean }) {
  useKeys(handlers);
  return (
    <>
      <label>
        Words <input />
      </label>
      <label>
        Tick <input type="checkbox" />
      </label>
      {hasDialog && (
        <Dialog title="Over all" closeLabel="Close" onClose={() => undefined}>
          Text
        </Dialog>
      )}
    </>
  );
}

afterEach(() => localStorage.clear());

it('calls the handler of a key, in small letters and capitals', async () => {
  const w = vi.fn<() => void>();
  await render(<Keys handlers={{ w }} />);
  await userEvent.keyboard('w');
  await userEvent.keyboard('{Shift>}w{/Shift}');
  expect(w).toHaveBeenCalledTimes(2);
});

it('finds a letter by its place on a keyboard of another script', async () => {
  const w = vi.fn<() => void>();
  await render(<Keys handlers={{ w }} />);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ص', code: 'KeyW', bubbles: true }));
  expect(w).toHaveBeenCalledOnce();
});

it('leaves a Latin letter where the keyboard has put it', async () => {
  const [w, z] = [vi.fn<() => void>(), vi.fn<() => void>()];
  await render(<Keys handlers={{ w, z }} />);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyW', bubbles: true }));
  expect(w).not.toHaveBeenCalled();
  expect(z).toHaveBeenCalledOnce();
});

it('stays out of text boxes, but not out of checkboxes', async () => {
  const w = vi.fn<() => void>();
  await render(<Keys handlers={{ w }} />);
  await page.getByRole('textbox').click();
  await userEvent.keyboard('w');
  expect(w).not.toHaveBeenCalled();
  await page.getByRole('checkbox').click();
  await userEvent.keyboard('w');
  expect(w).toHaveBeenCalledOnce();
});

it('leaves shortcuts of the browser and of the system alone', async () => {
  const f = vi.fn<() => void>();
  await render(<Keys handlers={{ f }} />);
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', [modifier]: true, bubbles: true }));
  }
  expect(f).not.toHaveBeenCalled();
});

it('does nothing behind an open dialog', async () => {
  const w = vi.fn<() => void>();
  await render(<Keys handlers={{ w }} hasDialog />);
  await userEvent.keyboard('w');
  expect(w).not.toHaveBeenCalled();
});

it('takes a key from the browser unless the handler leaves it', async () => {
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await render(<Keys handlers={{ w: () => undefined, s: () => false }} />);
  expect([press('w'), press('s'), press('x')]).toEqual([true, false, false]);
});

it('leaves a key alone that somebody else has taken', async () => {
  const escape = vi.fn<() => void>();
  await render(<Keys handlers={{ Escape: escape }} />);
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  event.preventDefault();
  document.body.dispatchEvent(event);
  expect(escape).not.toHaveBeenCalled();
});

/** As in the settings. */
function SingleKeysSwitch() {
  const [isOn, turn] = useSingleKeys();
  return (
    <button type="button" onClick={() => turn(!isOn)}>
      {isOn ? 'On' : 'Off'}
    </button>
  );
}

it('lets letters, digits and signs do nothing once the reader has turned them off, and other keys go on', async () => {
  const names = ['w', '0', '/', '?', '+', '-', ',', '.', 'ArrowLeft', 'Home', 'End', 'Enter', 'Escape'];
  const pressed: string[] = [];
  const handlers = Object.fromEntries(names.map((name) => [name, () => void pressed.push(name)]));
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await render(
    <>
      <Keys handlers={handlers} />
      <SingleKeysSwitch />
    </>,
  );
  await page.getByRole('button', { name: 'On' }).click();
  await expect.element(page.getByRole('button', { name: 'Off' })).toBeVisible();
  for (const name of names) press(name);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ص', code: 'KeyW', bubbles: true }));
  expect(pressed).toEqual(['ArrowLeft', 'Home', 'End', 'Enter', 'Escape']);
  await page.getByRole('button', { name: 'Off' }).click();
  press('w');
  expect(pressed.at(-1)).toBe('w');
});
