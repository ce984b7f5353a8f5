// What the file says of itself: in the place of the details while no event is open, and in a dialog where there is none.
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { FileText } from '#ui/FileText.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useSingleKeys } from '#ui/single-keys.ts';
import styles from './AboutFile.module.css';

const key = (inside: readonly unknown[]) => <Kbd key={String(inside)}>{String(inside)}</Kbd>;

interface AboutFileProps {
  /** Null when that is done already, or cannot be done yet. */
  readonly onCheckWording: (() => void) | null;
}

export function AboutFile({ onCheckWording }: AboutFileProps) {
  const { t } = useWords();
  const hasWords = useHasWords();
  return (
    <section className={styles['about']} aria-labelledby={hasWords ? 'about-file' : undefined}>
      {hasWords && (
        <h2 id="about-file" className={styles['title']}>
          {t('about.title')}
        </h2>
      )}
      <AboutText onCheckWording={onCheckWording} />
    </section>
  );
}

/** Whether there is anything to say: of a file without events and words of its own there is not. */
export function useHasWords(): boolean {
  const { meta, eventCount } = useDataset();
  return eventCount > 0 || [meta.description, meta.notice, meta.attribution, meta.license].some(Boolean);
}

export function AboutText({ onCheckWording }: AboutFileProps) {
  const { t, rich } = useWords();
  const { meta, eventCount } = useDataset();
  const [hasSingleKeys] = useSingleKeys();
  return (
    <>
      {meta.description !== undefined && (
        <p className={styles['description']}>
          <FileText text={meta.description} lang={meta.lang} />
        </p>
      )}
      {eventCount > 0 && (
        <>
          <p className={styles['hint']}>{t('about.choose')}</p>
          {hasSingleKeys && <p className={[styles['hint'], styles['keys']].join(' ')}>{rich('about.keys', { key })}</p>}
        </>
      )}
      <Note title={t('about.notice')} text={meta.notice} lang={meta.lang} />
      <Note title={t('about.attribution')} text={meta.attribution} lang={meta.lang} />
      <Note title={t('about.license')} text={meta.license} lang={meta.lang} />
      {onCheckWording && (
        <div className={styles['wording']}>
          <Button size="small" onClick={onCheckWording}>
            {t('advice.check')}
          </Button>
          <p className={styles['note']}>{t('advice.checkHint')}</p>
        </div>
      )}
    </>
  );
}

interface NoteProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly lang: string | undefined;
}

function Note({ title, text, lang }: NoteProps) {
  if (text === undefined) return null;
  return (
    <>
      <h3 className={styles['heading']}>{title}</h3>
      <p className={styles['note']}>
        <FileText text={text} lang={lang} />
      </p>
    </>
  );
}
