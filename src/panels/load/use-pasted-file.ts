// A file that is pasted into the page is opened; a text too, when it is what stands in one, or the address of one.
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { isTextBox } from '#ui/use-keys.ts';
import { useEventsFile } from './events-file-context.ts';
import { fileOf } from './file-handles.ts';
import { pastedText } from './pasted-text.ts';

/** Not in text boxes, nor while a dialog is open: a paste there means something else. */
export function usePastedFile(): void {
  const { t } = useWords();
  const { openFile, openAddress } = useEventsFile();
  const announce = useAnnounce();

  const openText = (text: string) => {
    const pasted = pastedText(text);
    if (pasted.kind === 'address') openAddress(pasted.url);
    else if (pasted.kind === 'content') openFile(new File([pasted.text], t('paste.name')));
    else announce(t('paste.other'));
  };

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData || event.defaultPrevented || isTextBox(event.target)) return;
    if (document.querySelector('dialog:modal')) return;
    const files = [...clipboardData.items].filter(({ kind }) => kind === 'file');
    const text = clipboardData.getData('text/plain');
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    const [item] = files;
    if (files.length > 1) announce(t('drop.one'));
    else if (item) void fileOf(item).then((file) => file && openFile(file));
    else openText(text);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
