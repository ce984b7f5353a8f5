// In the place of a part of the page that has crashed: the others stand, and this one can be tried again.
import type { FallbackProps } from 'react-error-boundary';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './CrashNotice.module.css';

interface CrashNoticeProps extends FallbackProps {
  /** What has crashed; the whole page when left out. */
  readonly part?: string;
}

export function CrashNotice({ part, resetErrorBoundary }: CrashNoticeProps) {
  const { t } = useWords();
  const isPage = part === undefined;
  return (
    <div className={styles['crash']}>
      <Notice
        role="alert"
        tone="error"
        look="card"
        title={isPage ? t('app.crash.page.title') : t('app.crash.title', { part })}
        actions={<Button onClick={() => resetErrorBoundary()}>{t('app.crash.again')}</Button>}
      >
        <p>{t(isPage ? 'app.crash.page.text' : 'app.crash.text')}</p>
      </Notice>
    </div>
  );
}
