// A modal dialog on the browser's own <dialog>: focus is kept inside, Escape and a press outside close it, focus returns.
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  /** The dialog's heading and accessible name. */
  readonly title: string;
  /** Name of the button that closes it. */
  readonly closeLabel: string;
  /** Called when the reader closes it, in whatever way; the parent then stops rendering it. */
  readonly onClose: () => void;
  /** `side`: a sheet along the start edge, as tall as the page (filters on a phone). */
  readonly placement?: 'centre' | 'side';
  /** `wide` for tables. */
  readonly width?: 'normal' | 'wide';
  /** The content brings its own margins and scrolls by itself. */
  readonly flush?: boolean;
  /** Stays in sight under the scrolling content. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Open for as long as it is rendered: `{isOpen && <Dialog …>}`. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  placement = 'centre',
  width = 'normal',
  flush = false,
  footer,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const opener = document.activeElement;
    element.showModal();
    // One that came by itself is read from its beginning; the browser would begin with the button that closes it.
    if (opener === null || opener === document.body) element.querySelector('h2')?.focus();
    return () => {
      element.close();
      // The browser gives the focus back itself, unless the dialog left the page in the same breath.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const closeWhenOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget && isOutside(event, event.currentTarget)) onClose();
  };

  return (
    // The press outside is a convenience for pointers; Escape and the button do the same for keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={[styles['dialog'], styles[placement], styles[width]].join(' ')}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeWhenOutside}
    >
      {/* No <header> and no <footer>: they would be the page's own to whoever listens to it. */}
      <div className={styles['header']}>
        <h2 id={heading} className={styles['title']} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
      <div className={[styles['body'], flush ? styles['flush'] : undefined].filter(Boolean).join(' ')}>{children}</div>
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
    </dialog>
  );
}

/** A press on the backdrop has the dialog as its target too, but not its place. */
function isOutside(point: { clientX: number; clientY: number }, element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  // A click made by a key has no place.
  if (point.clientX === 0 && point.clientY === 0) return false;
  return point.clientX < box.left || point.clientX > box.right || point.clientY < box.top || point.clientY > box.bottom;
}
