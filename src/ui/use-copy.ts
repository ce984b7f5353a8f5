// Copying text, also where the clipboard is out of reach (a frame, an old browser, no permission).
import { useCallback, useEffect, useState } from 'react';

/** Whether `text` is in the clipboard now. Call it from a press or a key: browsers refuse otherwise. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way before the clipboard API, which frames may still use. */
function copyBySelection(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.setAttribute('aria-hidden', 'true');
  box.style.position = 'fixed';
  box.style.opacity = '0';
  const focused = document.activeElement;
  // Inside an open dialog, or the browser would refuse to select what is inert.
  (document.querySelector('dialog:modal') ?? document.body).append(box);
  box.select();
  // The only way there was; still the fallback in every browser.
  const done = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

export type CopyState = 'idle' | 'copied' | 'failed';

const SHOWN_MS = 2500;

/** `state` goes back to `idle` after a moment. `copy` tells whether it worked. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => Promise<boolean> } {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = useCallback(async (text: string) => {
    const done = await copyText(text);
    setState(done ? 'copied' : 'failed');
    return done;
  }, []);
  return { state, copy };
}
