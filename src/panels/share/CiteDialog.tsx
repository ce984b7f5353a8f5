// How to cite an event: as a sentence and as BibTeX, each to copy.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { EventDetail } from '#domain/answer.ts';
import type { BibliographyItem } from '#domain/bibliography.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { FileText } from '#ui/FileText.tsx';
import { useLinks } from '#url/use-links.ts';
import { bibtexOf } from './bibtex.ts';
import { bibliography, citationText } from './citation.ts';
import styles from './CiteDialog.module.css';
import { CopyButton } from './CopyButton.tsx';

interface CiteDialogProps {
  readonly event: EventDetail;
  readonly onClose: () => void;
}

/** `dialog` "Cite this event". Open for as long as it is rendered. */
export function CiteDialog({ event, onClose }: CiteDialogProps) {
  const words = useWords();
  const fileTitle = useDataset().meta.title;
  const link = useLinks().event(event.record.id);
  const [now] = useState(() => Date.now());
  const input = useMemo(() => ({ detail: event, fileTitle, link, now, words }), [event, fileTitle, link, now, words]);
  const items = useMemo(() => bibliography(input), [input]);
  const { t } = words;
  return (
    <Dialog title={t('cite.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className={styles['hint']}>{t('cite.onlyKnown')}</p>
      <Citation title={t('cite.asText')} text={citationText(input)} copyLabel={t('cite.copyText')} />
      <Bibtex items={items} />
    </Dialog>
  );
}

function Bibtex({ items }: { items: readonly BibliographyItem[] }) {
  const { t } = useWords();
  const [bibtex, setBibtex] = useState<string | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    bibtexOf(items).then(
      (text) => isWanted && setBibtex(text),
      () => isWanted && setIsFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [items]);
  if (bibtex !== null) {
    return <Citation title={t('cite.asBibtex')} text={bibtex} copyLabel={t('cite.copyBibtex')} isCode />;
  }
  return <p role={isFailed ? 'alert' : 'status'}>{t(isFailed ? 'cite.failed' : 'cite.loading')}</p>;
}

interface CitationProps {
  readonly title: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly isCode?: boolean;
}

function Citation({ title, text, copyLabel, isCode = false }: CitationProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const select = () => {
    if (box.current) getSelection()?.selectAllChildren(box.current);
  };
  return (
    <section aria-labelledby={id} className={styles['citation']}>
      <h3 id={id}>{title}</h3>
      <div ref={box} className={isCode ? styles['code'] : styles['text']} dir={isCode ? 'ltr' : 'auto'}>
        {isCode ? text : <FileText text={text} />}
      </div>
      <div className={styles['actions']}>
        <CopyButton label={copyLabel} text={text} select={select} />
      </div>
    </section>
  );
}
