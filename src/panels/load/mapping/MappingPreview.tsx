// The first rows of a table as the events that they will be, and what keeps them from it.
import { problemValues } from '#domain/problem.ts';
import type { TriedEvent, TriedRow } from '#domain/table-mapping.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { FileText } from '#ui/FileText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PHONE, useMedia } from '#ui/use-media.ts';
import styles from './MappingDialog.module.css';

const SHOWN = 10;

interface MappingPreviewProps {
  /** Null while it is not known what every event has to say. */
  readonly rows: readonly TriedRow[] | null;
  /** Why they could not be worked out. */
  readonly error: Error | null;
  readonly retry: () => void;
}

export function MappingPreview({ rows, error, retry }: MappingPreviewProps) {
  const { t } = useWords();
  const isNarrow = useMedia(PHONE);
  const readable = rows?.filter(({ event }) => event !== null).length ?? 0;
  return (
    <section className={styles['preview']} aria-labelledby="mapping-preview">
      <h3 id="mapping-preview">{t('load.mapping.preview')}</h3>
      {error && (
        <Notice role="alert" tone="error" actions={<Button onClick={retry}>{t('load.retry')}</Button>}>
          <p>{t('load.mapping.failed')}</p>
        </Notice>
      )}
      <p role="status" className={styles['hint']}>
        {rows && t('load.mapping.readable', { n: readable, of: rows.length })}
        {!rows && !error && t('load.mapping.notYet')}
      </p>
      {rows && (
        // Where there is little room it is scrolled sideways, also by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol tabIndex={isNarrow ? 0 : undefined} aria-labelledby="mapping-preview">
          {rows.slice(0, SHOWN).map((row, i) => (
            // The rows of a table have no names of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i}>
              {row.event ? (
                <EventRow event={row.event} />
              ) : (
                <p className={styles['heldBack']}>{t('load.mapping.heldBack')}</p>
              )}
              <Problems row={row} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function EventRow({ event }: { readonly event: TriedEvent }) {
  const words = useWords();
  const { title, time, kind, zone, place, people } = event;
  const facts = [place, ...people].filter((one) => one !== null);
  return (
    <>
      <p className={styles['when']}>
        {time.label === undefined ? (
          describeTime({ time, zone }, { tz: 'event', axisZone: zone, words }).short
        ) : (
          <FileText text={time.label} />
        )}{' '}
        · {words.kind(kind)}
      </p>
      <p>
        <FileText text={title} />
      </p>
      {facts.length > 0 && (
        <p className={styles['hint']}>
          {facts.map((fact, i) => (
            // A name may come twice.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={i}>
              {i > 0 && ' · '}
              <FileText text={fact} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Problems({ row }: { readonly row: TriedRow }) {
  const { t } = useWords();
  if (row.problems.length === 0) return null;
  return (
    <ul className={styles['problems']}>
      {row.problems.map((problem) => (
        <li key={`${problem.code} ${problem.field}`} data-severity={problem.severity}>
          {problem.found !== '' && (
            <>
              <bdi>{problem.found}</bdi>:{' '}
            </>
          )}
          {t(`problem.${problem.code}`, problemValues(problem))}
        </li>
      ))}
    </ul>
  );
}
