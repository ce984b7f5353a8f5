// The entry itself: how it was judged and by whom, its tags and codes, its id, and how to report a mistake.
import { certaintyOf, statusOf } from '#domain/event-record.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { FileText } from '#ui/FileText.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useCopyAndSay } from '#ui/use-copy-and-say.ts';
import styles from './Entry.module.css';
import type { Reading } from './reading.ts';
import { Section } from './Section.tsx';
import { Term } from './Term.tsx';

export interface EntryProps {
  readonly reading: Reading;
}

export function Entry({ reading }: EntryProps) {
  const { t } = useWords();
  const { record } = reading.detail;
  const tags = record.tags ?? [];
  const codes = Object.entries(record.codes ?? {});
  return (
    <>
      {tags.length > 0 && (
        <Section title={t('details.tags')}>
          <ul className={styles['tags']}>
            {tags.map((tag) => (
              <li key={tag}>
                <Tag>
                  <FileText text={tag} terms={reading.terms} />
                </Tag>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {codes.length > 0 && (
        <Section title={t('details.codes')}>
          <dl className={styles['pairs']}>
            {codes.map(([system, code]) => (
              <Term key={system} term={<FileText text={system} />}>
                <FileText text={code} />
              </Term>
            ))}
          </dl>
        </Section>
      )}
      <Judgements record={record} />
      <EntryId record={record} />
    </>
  );
}

/** What the makers of the file decided, apart from what their sources say. */
function Judgements({ record }: { readonly record: EventRecord }) {
  const { t, kind, status } = useWords();
  const { meta } = useDataset();
  const certainty = certaintyOf(record);
  return (
    <Section title={t('details.judged')}>
      <p className={styles['quiet']}>{t('details.judged.intro')}</p>
      <dl className={styles['pairs']}>
        <Term term={t('details.judged.kind')}>{kind(record.kind)}</Term>
        <Term term={t('details.judged.status')}>{status(statusOf(record))}</Term>
        <Term term={t('details.judged.certainty')}>{t(`details.judged.certainty.${certainty}`)}</Term>
        <Term term={t('details.judged.date')}>{t(`details.judged.date.${record.time.basis ?? 'unsaid'}`)}</Term>
        {(record.participants?.length ?? 0) > 0 && (
          <Term term={t('details.judged.roles')}>{t('details.judged.roles.text')}</Term>
        )}
        {(record.claims?.length ?? 0) > 0 && (
          <Term term={t('details.judged.words')}>{t('details.judged.words.text')}</Term>
        )}
      </dl>
      {meta.notice !== undefined && (
        <details className={styles['more']}>
          <summary>{t('details.judged.notice')}</summary>
          <FileText className={styles['text']} text={meta.notice} lang={meta.lang} />
        </details>
      )}
    </Section>
  );
}

function EntryId({ record }: { readonly record: EventRecord }) {
  const { t, rich } = useWords();
  const { meta, name } = useDataset();
  const { state, copy } = useCopyAndSay({ copied: t('details.idCopied'), refused: t('details.notCopied') });
  const id = <code className={styles['id']}>{record.id}</code>;
  return (
    <Section title={t('details.entry')}>
      <p className={styles['idLine']}>
        {id}
        <Button
          variant="quiet"
          size="small"
          icon={state === 'copied' ? 'check' : 'copy'}
          onClick={() => copy(record.id)}
        >
          {t('details.copyId')}
        </Button>
      </p>
      <details className={styles['more']}>
        <summary>{t('details.report')}</summary>
        <p>
          {rich('details.report.text', { id, file: <FileText text={name} /> })}
          {meta.attribution !== undefined && (
            <>
              {' '}
              {rich('details.report.attribution', {
                attribution: <FileText text={meta.attribution} lang={meta.lang} />,
              })}
            </>
          )}
        </p>
      </details>
    </Section>
  );
}
