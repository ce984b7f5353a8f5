// The reader's own files that were opened here before: a button beside the one that opens a file, and the list that it opens.
import { type MouseEvent, useEffect, useState } from 'react';
import { formatBytes } from '#i18n/format-bytes.ts';
import { useWords } from '#i18n/use-words.ts';
import { useRecentFiles, type RecentFile, type RecentFiles as Recent } from '#queries/use-recent-files.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { recentFlag } from './recent-flag.ts';
import styles from './RecentFiles.module.css';
import { useOpenRecent } from './use-open-recent.ts';

/** Nothing while no file is remembered. */
export function RecentFiles() {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const recent = useRecentFiles();
  const isEmpty = recent.files?.length === 0;
  useEffect(() => {
    if (isEmpty && !isOpen) recentFlag.set('none');
  }, [isEmpty, isOpen]);
  if ((recent.files ?? []).length === 0 && !isOpen) return null;
  return (
    <>
      <IconButton icon="recent" label={t('recent.title')} aria-haspopup="dialog" onClick={() => setIsOpen(true)} />
      {isOpen && <RecentDialog recent={recent} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface RecentDialogProps {
  readonly recent: Recent;
  readonly onClose: () => void;
}

function RecentDialog({ recent, onClose }: RecentDialogProps) {
  const { t } = useWords();
  const files = recent.files ?? [];
  const announce = useAnnounce();
  const openRecent = useOpenRecent();
  const open = (file: RecentFile) => {
    // Not before the reader has answered: the browser asks them only while they are at it.
    void openRecent(file).finally(onClose);
  };
  const forget = (file: RecentFile, button: HTMLElement) => {
    focusBeside(button);
    void recent.forget(file).then(() => announce(t('recent.forgotten', { name: file.name })));
  };
  const forgetAll = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    focusBeside(currentTarget);
    void recent.forgetAll().then(() => announce(t('recent.forgottenAll')));
  };
  return (
    <Dialog
      title={t('recent.title')}
      closeLabel={t('recent.close')}
      onClose={onClose}
      footer={
        <Button variant="quiet" disabled={files.length === 0} onClick={forgetAll}>
          {t('recent.forgetAll')}
        </Button>
      }
    >
      {files.length === 0 ? (
        <p>{t('recent.empty')}</p>
      ) : (
        <ul className={styles['files']}>
          {files.map((file) => (
            <FileRow
              key={file.identity}
              file={file}
              onOpen={() => open(file)}
              onForget={(button) => forget(file, button)}
            />
          ))}
        </ul>
      )}
      <p className={styles['hint']}>{t('recent.hint')}</p>
    </Dialog>
  );
}

interface FileRowProps {
  readonly file: RecentFile;
  readonly onOpen: () => void;
  readonly onForget: (button: HTMLElement) => void;
}

/** What is forgotten goes, and so does the button that had the focus: the next one has it then, or else the one that closes. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>(':scope > button') ?? button.closest('dialog')?.querySelector('button');
  next?.focus();
}

function FileRow({ file, onOpen, onForget }: FileRowProps) {
  const { t, locale } = useWords();
  const { name, events, size, openedAt, handle } = file;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(openedAt);
  const facts = t('recent.facts', { n: events, size: formatBytes(size, locale), date });
  return (
    <li className={styles['file']}>
      <div className={styles['words']}>
        <button type="button" className={styles['name']} onClick={onOpen}>
          <bdi>{name}</bdi>
        </button>
        <p className={styles['facts']}>{[facts, handle ? '' : t('recent.asKept')].filter(Boolean).join(' · ')}</p>
      </div>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('recent.forgetNamed', { name })}
        onClick={({ currentTarget }) => onForget(currentTarget)}
      >
        {t('recent.forget')}
      </Button>
    </li>
  );
}
