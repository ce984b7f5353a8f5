// In the place of a part of the page that has crashed: the others stand, and this one can be tried again.
import type { FallbackProps } from 'react-error-boundary';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

interface CrashNoticeProps extends FallbackProps {
  /** What has crashed; the whole page when left out. */
  readonly part?: string;
}

export function CrashNotice({ part, resetErrorBoundary }: CrashNoticeProps) {
  const { t } = useWords();
  return (
    <Notice
      role="alert"
      tone="error"
      look="card"
      title={t('app.crash.title', { part: part ?? t('app.name') })}
      actions={<Button onClick={() => resetErrorBoundary()}>{t('app.crash.again')}</Button>}
    >
      <p>{t('app.crash.text')}</p>
    </Notice>
  );
}
