// The page's head: what the file is, the search, and what can be done with the page as a whole.
import type { Ref } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { OpenFileButton } from '#panels/load/OpenFileButton.tsx';
import { recentFlag } from '#panels/load/recent-flag.ts';
import { SearchBox } from '#panels/search/SearchBox.tsx';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useKeptChoice } from '#ui/kept-choice.ts';
import { COMPACT, PHONE, useMedia } from '#ui/use-media.ts';
import { Extra } from './Extra.tsx';
import { FileTitle } from './FileTitle.tsx';
import { RecentFiles } from './lazy-panels.ts';
import styles from './Header.module.css';
import type { OnDialog } from './open-dialog.ts';
import { focusList } from './places.ts';

interface HeaderProps {
  readonly searchRef: Ref<{ focus(): void }>;
  readonly onDialog: OnDialog;
}

export function Header({ searchRef, onDialog }: HeaderProps) {
  return (
    <header className={styles['header']}>
      <FileTitle />
      <div className={styles['search']}>
        <SearchBox ref={searchRef} onEnter={focusList} />
      </div>
      <Actions onDialog={onDialog} />
    </header>
  );
}

function Actions({ onDialog }: Pick<HeaderProps, 'onDialog'>) {
  const { t } = useWords();
  const { shown } = useEventsFile();
  const isCompact = useMedia(COMPACT);
  const isPhone = useMedia(PHONE);
  const hasRecent = useKeptChoice(recentFlag)[0] === 'some';
  const share = () => onDialog({ name: 'share' });
  const exportEvents = () => onDialog({ name: 'export' });
  const settings = () => onDialog({ name: 'settings' });
  return (
    <div className={styles['actions']}>
      <OpenFileButton label={t('app.open')} look={isCompact ? 'icon' : 'quiet'} />
      {shown && hasRecent && (
        <Extra>
          <RecentFiles />
        </Extra>
      )}
      {isCompact ? (
        <IconButton icon="settings" label={t('app.settings')} aria-haspopup="dialog" onClick={settings} />
      ) : (
        <Button variant="quiet" aria-haspopup="dialog" onClick={settings}>
          {t('app.settings')}
        </Button>
      )}
      <IconButton
        icon="help"
        label={t('app.help')}
        shortcut="?"
        aria-haspopup="dialog"
        onClick={() => onDialog({ name: 'help' })}
      />
      {!isPhone && <ExportButton isIcon={isCompact} disabled={!shown} onClick={exportEvents} />}
      {isPhone ? (
        <IconButton icon="share" label={t('app.share')} aria-haspopup="dialog" disabled={!shown} onClick={share} />
      ) : (
        <Button variant="primary" aria-haspopup="dialog" disabled={!shown} onClick={share}>
          {t('app.share')}
        </Button>
      )}
    </div>
  );
}

interface ExportButtonProps {
  readonly isIcon: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** On a phone it stands in the Share dialog. */
function ExportButton({ isIcon, ...rest }: ExportButtonProps) {
  const { t } = useWords();
  if (isIcon) return <IconButton icon="download" label={t('app.export')} aria-haspopup="dialog" {...rest} />;
  return (
    <Button variant="quiet" aria-haspopup="dialog" {...rest}>
      {t('app.export')}
    </Button>
  );
}
