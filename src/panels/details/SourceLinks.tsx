// Links of a source: http and https only, opened apart from this page, with nothing told about where they were found.
import type { SourceRecord } from '#domain/event-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/Icon.tsx';
import { webAddress } from './web-address.ts';
import styles from './Sources.module.css';

export interface SourceLinksProps {
  readonly source: Pick<SourceRecord, 'url' | 'archiveUrl'>;
}

export function SourceLinks({ source }: SourceLinksProps) {
  const { t } = useWords();
  const url = webAddress(source.url);
  const archive = webAddress(source.archiveUrl);
  if (url === null && archive === null) return <div className={styles['quiet']}>{t('details.source.noAddress')}</div>;
  return (
    <div className={styles['links']}>
      {url && <OutsideLink url={url} label={t('details.source.open', { host: url.hostname })} />}
      {archive && <OutsideLink url={archive} label={t('details.source.archive')} />}
    </div>
  );
}

function OutsideLink({ url, label }: { readonly url: URL; readonly label: string }) {
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" className={styles['link']}>
      {label}
      <Icon name="external" size={13} />
    </a>
  );
}
