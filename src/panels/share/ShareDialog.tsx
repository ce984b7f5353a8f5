// Links to what is on screen, to copy or to hand to another app, and the code that shows it inside another page.
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useLinks } from '#url/use-links.ts';
import { useViewState } from '#url/use-view-state.ts';
import { CopyField } from './CopyField.tsx';
import { embedCode } from './embed-code.ts';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  readonly onClose: () => void;
  /** The file was opened from the reader's device: no link can bring it along. */
  readonly isLocalFile?: boolean;
  /** Where the page has no other place for it. */
  readonly onExport?: () => void;
}

/** `dialog` "Share". Open for as long as it is rendered. */
export function ShareDialog({ onClose, isLocalFile = false, onExport }: ShareDialogProps) {
  const { t } = useWords();
  const { title } = useDataset().meta;
  const { event } = useViewState().view;
  const links = useLinks();
  const view = links.view();
  return (
    <Dialog title={t('share.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      {isLocalFile && (
        <div className={styles['notice']}>
          <Notice tone="warning">{t('share.localFile')}</Notice>
        </div>
      )}
      <CopyField
        label={t('share.view')}
        hint={t('share.view.hint')}
        text={view}
        copyLabel={t('share.view.copy')}
        isMain
      >
        <SystemShare title={title} url={view} />
      </CopyField>
      {event !== null && (
        <CopyField
          label={t('share.event')}
          hint={t('share.event.hint')}
          text={links.event(event)}
          copyLabel={t('share.event.copy')}
        />
      )}
      <CopyField
        label={t('share.embed')}
        hint={t('share.embed.hint')}
        text={embedCode(links.embed(), title)}
        copyLabel={t('share.embed.copy')}
        rows={5}
      />
      {onExport && (
        <div className={styles['export']}>
          <Button icon="download" onClick={onExport}>
            {t('app.export')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** The share sheet of phones and some desktops. */
function SystemShare({ title, url }: { title: string; url: string }) {
  const { t } = useWords();
  if (typeof navigator.share !== 'function') return null;
  const share = async () => {
    try {
      await navigator.share({ title, url });
    } catch {
      // The reader changed their mind; the link can still be copied.
    }
  };
  return (
    <Button icon="share" onClick={() => void share()}>
      {t('share.system')}
    </Button>
  );
}
