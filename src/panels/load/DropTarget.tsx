// A file dropped anywhere on the page is opened.
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { useEventsFile } from './events-file-context.ts';
import { fileOf } from './file-handles.ts';
import styles from './LoadPanel.module.css';

export function DropTarget() {
  const { t } = useWords();
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div ref={showOnTop} popover="manual" className={styles['drop']} aria-hidden="true">
      <p className={styles['dropHint']}>{t('drop.hint')}</p>
    </div>
  );
}

/** Also over an open dialog, where the browser can do that. */
function showOnTop(element: HTMLElement | null): void {
  if (element && 'showPopover' in element) element.showPopover();
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** @returns whether files are held over the page now */
function useFileDrop(): boolean {
  const { t } = useWords();
  const { openFile } = useEventsFile();
  const announce = useAnnounce();
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    setIsOver(false);
    const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const [item] = files;
    if (files.length > 1) announce(t('drop.one'));
    else if (item) void fileOf(item).then((file) => file && openFile(file));
  };

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return;
    // The browser would leave the page for the file, and the timeline would take it for one of its own.
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'dragover') setIsOver(true);
    // Between two elements the pointer leaves one and enters another; out of the page it enters none.
    else if (event.type === 'dragleave' && event.relatedTarget === null) setIsOver(false);
    else if (event.type === 'drop') drop(event);
  });
  useEffect(() => {
    const listen = (event: DragEvent) => onDrag(event);
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const type of types) document.addEventListener(type, listen, { capture: true });
    return () => {
      for (const type of types) document.removeEventListener(type, listen, { capture: true });
    };
  }, []);
  return isOver;
}
