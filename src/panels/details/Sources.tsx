// Where it stands: the sources of an event, with no more than the file knows of each.
import { useState } from 'react';
import type { SourceRecord } from '#domain/event-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { FileText } from '#ui/FileText.tsx';
import { inQuotationMarks } from './quotation-marks.ts';
import { citedSources } from './reading.ts';
import type { CitedSource, Reading } from './reading.ts';
import { Section } from './Section.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import styles from './Sources.module.css';

export interface SourcesProps {
  readonly reading: Reading;
}

export function Sources({ reading }: SourcesProps) {
  const { t } = useWords();
  const { record } = reading.detail;
  const cited = citedSources(record);
  const sensitivity = record.sensitivity ?? 'none';
  const [isWarned, setWarned] = useState(sensitivity !== 'none');
  const hasLinks = cited.some(
    ({ source }) => reading.sources.get(source)?.url ?? reading.sources.get(source)?.archiveUrl,
  );
  return (
    <Section title={t('details.sources', { count: cited.length })}>
      {cited.length === 0 && <p className={styles['quiet']}>{t('details.sources.none')}</p>}
      {isWarned && hasLinks && (
        <div className={styles['warning']}>
          <p>{t(sensitivity === 'personal' ? 'details.sensitive.personal' : 'details.sensitive.graphic')}</p>
          <Button size="small" onClick={() => setWarned(false)}>
            {t('details.sensitive.show')}
          </Button>
        </div>
      )}
      <ul className={styles['list']}>
        {cited.map((source) => (
          <li key={source.source}>
            <CitedSourceEntry cited={source} reading={reading} showsLinks={!isWarned} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface EntryProps {
  readonly cited: CitedSource;
  readonly reading: Reading;
  readonly showsLinks: boolean;
}

function CitedSourceEntry({ cited, reading, showsLinks }: EntryProps) {
  const { t } = useWords();
  const source = reading.sources.get(cited.source);
  if (!source) return <FileText text={cited.source} />;
  return (
    <>
      <div>
        <FileText text={source.title} lang={source.lang} />
        {cited.locators.map((locator) => (
          <span key={locator}>
            {t('details.source.between')}
            <FileText text={locator} />
          </span>
        ))}
      </div>
      <Imprint source={source} />
      {source.note !== undefined && (
        <div className={styles['quiet']}>
          <FileText text={source.note} />
        </div>
      )}
      {cited.passages.map((passage) => (
        <FileText
          key={passage}
          className={styles['passage']}
          text={inQuotationMarks(passage, source.lang)}
          lang={source.lang}
          terms={reading.terms}
        />
      ))}
      {showsLinks && <SourceLinks source={source} />}
    </>
  );
}

/** Author, publisher and dates, those that are given. */
function Imprint({ source }: { readonly source: SourceRecord }) {
  const { t, rich } = useWords();
  const names = [source.author, source.publisher].filter((name) => name !== undefined);
  if (names.length === 0 && source.published === undefined && source.accessed === undefined) return null;
  return (
    <div className={styles['quiet']}>
      {names.map((name, position) => (
        <span key={name}>
          {position > 0 && t('details.source.between')}
          <FileText text={name} lang={source.lang} />
        </span>
      ))}
      {source.published !== undefined && (
        <span>
          {names.length > 0 && t('details.source.between')}
          <FileText text={source.published} />
        </span>
      )}
      {source.accessed !== undefined && (
        <span> {rich('details.source.accessed', { date: <FileText text={source.accessed} /> })}</span>
      )}
    </div>
  );
}
