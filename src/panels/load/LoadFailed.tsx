// A file that could not be opened: which one, what was found, what was expected, and what to do now.
import { type ReactNode, useEffect } from 'react';
import { failureValues, type FailureCode, type LoadFailure } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEventsFile } from './events-file-context.ts';
import styles from './LoadPanel.module.css';
import { OpenFileButton } from './OpenFileButton.tsx';

interface LoadFailedProps {
  readonly look: 'card' | 'bar';
  readonly failure: LoadFailure;
  readonly onDismiss: () => void;
}

export function LoadFailed({ look, failure, onDismiss }: LoadFailedProps) {
  const { t, rich } = useWords();
  const { shown } = useEventsFile();
  useRetryOnline(failure.code);
  return (
    <Notice
      role="alert"
      tone="error"
      look={look}
      title={rich('load.failed', { name: <bdi key="name">{failure.name}</bdi> })}
      actions={<WaysOn failure={failure} onDismiss={onDismiss} />}
    >
      <p>{t(`failure.${failure.code}`, failureValues(failure))}</p>
      {isOffline(failure.code) && <p>{t('load.offline')}</p>}
      {shown !== null && <p className={styles['details']}>{t('load.kept')}</p>}
    </Notice>
  );
}

function WaysOn({ failure, onDismiss }: Pick<LoadFailedProps, 'failure' | 'onDismiss'>): ReactNode {
  const { t } = useWords();
  const { retry, mapTable, tryAnyway, isFromDevice, isBundled, shown, showBundled } = useEventsFile();
  return (
    <>
      {failure.table && (
        <Button variant="primary" onClick={mapTable}>
          {t('load.mapping')}
        </Button>
      )}
      {mayFit(failure) && <Button onClick={tryAnyway}>{t('load.anyway')}</Button>}
      {(isFromDevice ? failure.code === 'internal' : failure.code !== 'out-of-memory' && !failure.table) && (
        <Button onClick={retry}>{t('load.retry')}</Button>
      )}
      {isFromDevice && <OpenFileButton label={t('load.choose')} />}
      {!isBundled && !shown?.isBundled && <Button onClick={showBundled}>{t('load.ask.bundled')}</Button>}
      {shown !== null && (
        <Button variant="quiet" onClick={onDismiss}>
          {t('load.close')}
        </Button>
      )}
    </>
  );
}

/** It was refused by what it would take, and has not been tried. */
const mayFit = ({ code, params }: LoadFailure): boolean => code === 'out-of-memory' && params['limit'] !== 0;

/** The page may know what the worker, which asked, does not. */
const isOffline = (code: FailureCode): boolean => code === 'offline' || (NEEDS_NETWORK.has(code) && !navigator.onLine);

const NEEDS_NETWORK: ReadonlySet<FailureCode> = new Set<FailureCode>(['offline', 'network', 'broken-off', 'timed-out']);

/** When the connection is back, the reader need not ask again. */
function useRetryOnline(code: FailureCode): void {
  const { retry } = useEventsFile();
  useEffect(() => {
    if (!NEEDS_NETWORK.has(code)) return undefined;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [code, retry]);
}
