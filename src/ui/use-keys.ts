// Keys that work anywhere on the page, out of the way of text boxes, open dialogs and the browser's own shortcuts. Those of
// one letter or sign only while the reader wants them.
import { useEffect, useEffectEvent } from 'react';
import { areSingleKeysOn, isSingleKey } from './single-keys.ts';

/** Return `false` to leave the key to the browser. */
export type KeyHandler = (event: KeyboardEvent) => boolean | void;
/** By `KeyboardEvent.key`; letters in lower case: `w`, `+`, `ArrowLeft`, `Escape`. */
export type KeyHandlers = Readonly<Record<string, KeyHandler>>;

/** The newest handlers count; a key that another handler has already taken (`preventDefault`) is left alone. */
export function useKeys(handlers: KeyHandlers): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isFree(event)) return;
    const handler = handlerOf(handlers, event);
    if (handler && handler(event) !== false) event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isTextBox(event.target)) return false;
  if (isSingleKey(event.key) && !areSingleKeysOn()) return false;
  return document.querySelector('dialog:modal') === null;
}

/** A letter is found by its place on the keyboard too, so that `W` works on an Arabic or Hebrew one. */
function handlerOf(handlers: KeyHandlers, event: KeyboardEvent): KeyHandler | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (Object.hasOwn(handlers, key)) return handlers[key];
  const isLatin = event.key.length === 1 && event.key.charCodeAt(0) < 128;
  const place = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  return !isLatin && place !== undefined && Object.hasOwn(handlers, place) ? handlers[place] : undefined;
}

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);

/** Where typed letters are text. */
export function isTextBox(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
