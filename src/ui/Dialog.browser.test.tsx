// A dialog as a reader meets it: modal, named, closed in every usual way, and giving the focus back.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import './tokens.css';

function Stage() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      {isOpen && (
        <Dialog title="Choices" closeLabel="Close" onClose={close}>
          <Button onClick={close}>Done</Button>
        </Dialog>
      )}
    </>
  );
}

const dialog = page.getByRole('dialog', { name: 'Choices' });
const opener = page.getByRole('button', { name: 'Open' });

async function open(): Promise<void> {
  await render(<Stage />);
  await opener.click();
  await expect.element(dialog).toBeVisible();
}

/** Closed, and the focus is where it was. */
const isClosed = () => dialog.elements().length === 0 && document.activeElement === opener.element();

it('closes with Escape and gives the focus back', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  await expect.poll(isClosed).toBe(true);
});

it('closes with its button and gives the focus back', async () => {
  await open();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(isClosed).toBe(true);
});

it('closes with a press outside of it, not with one inside', async () => {
  await open();
  await dialog.getByRole('heading').click();
  await expect.element(dialog).toBeVisible();
  const box = dialog.element().getBoundingClientRect();
  await userEvent.click(document.body, { position: { x: 2, y: Math.max(2, box.top - 4) }, force: true });
  await expect.poll(isClosed).toBe(true);
});

it('gives the focus back when something in it closes it', async () => {
  await open();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect.poll(isClosed).toBe(true);
});

it('keeps the rest of the page out of reach', async () => {
  await open();
  expect(document.querySelector('dialog:modal')).toBe(dialog.element());
});

it('is read from its beginning where nobody asked for it', async () => {
  const blur = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  blur();
  await render(
    <Dialog title="Choices" closeLabel="Close" onClose={blur}>
      <button type="button">First</button>
    </Dialog>,
  );
  await expect.element(dialog.getByRole('heading', { name: 'Choices' })).toHaveFocus();
});
