// An open file on the page: every panel in its place, each able to fail alone.
import type { ProblemSummary } from '#domain/dataset.ts';
import { useWords } from '#i18n/use-words.ts';
import { focusHeading } from '#panels/details/heading.ts';
import { ListPanel } from '#panels/list/ListPanel.tsx';
import type { ShownFile } from '#panels/load/events-file-context.ts';
import { FileFromElsewhere } from '#panels/load/FileFromElsewhere.tsx';
import { LoadPanel } from '#panels/load/LoadPanel.tsx';
import { useAddToCalendar } from '#panels/share/use-add-to-calendar.ts';
import { COMPACT, NO_RAIL, useMedia } from '#ui/use-media.ts';
import { useViewState } from '#url/use-view-state.ts';
import { AboutButton } from './AboutButton.tsx';
import { AboutFile } from './AboutFile.tsx';
import { DateBox } from './DateBox.tsx';
import { EmptyFile } from './EmptyFile.tsx';
import {
  AdvicePanel,
  DetailsPanel,
  FiltersPanel,
  OverviewPanel,
  PrintHead,
  PrintedList,
  ProblemsPanel,
  TimelinePanel,
} from './lazy-panels.ts';
import type { OnDialog } from './open-dialog.ts';
import styles from './Page.module.css';
import { LIST_PLACE, TIMELINE_PLACE } from './places.ts';
import { Region } from './Region.tsx';
import { useAdviceChoice } from './use-advice-choice.ts';
import { useCloseDetails } from './use-close-details.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useDropUnknown } from './use-drop-unknown.ts';

interface OpenedFileProps {
  readonly shown: ShownFile;
  readonly onDialog: OnDialog;
}

export function OpenedFile({ shown, onDialog }: OpenedFileProps) {
  const { t } = useWords();
  const { embed } = useViewState().view;
  const hasRail = !useMedia(NO_RAIL);
  const isCompact = useMedia(COMPACT);
  const advice = useAdviceChoice(shown, embed);
  useDocumentTitle();
  useDropUnknown(shown.by);
  return (
    <>
      <div className={styles['notices']}>
        <FileFromElsewhere />
        <LoadPanel />
        {hasProblems(shown.dataset.problems) && (
          <Region part={t('app.part.problems')}>
            <ProblemsPanel />
          </Region>
        )}
        {(advice.isAsked || advice.isAutomatic) && (
          <Region part={t('app.part.advice')}>
            <AdvicePanel key={shown.dataset.key} isAsked={advice.isAsked} onFound={advice.onFound} />
          </Region>
        )}
      </div>
      <Region part={t('app.part.list')}>
        <PrintHead />
      </Region>
      <div className={styles['body']}>
        {!embed && hasRail && (
          <Region part={t('app.part.filters')} className={styles['rail']}>
            <FiltersPanel />
            {isCompact && <AboutButton onCheckWording={advice.ask} />}
          </Region>
        )}
        <main className={styles['main']}>
          {shown.dataset.eventCount === 0 ? <EmptyFile /> : <EventPanels />}
          {!embed && !hasRail && <AboutButton onCheckWording={advice.ask} />}
        </main>
        <Details onDialog={onDialog} onCheckWording={advice.ask} />
      </div>
      <Region part={t('app.part.list')} className={styles['printed']}>
        <PrintedList />
      </Region>
    </>
  );
}

const hasProblems = ({ errors, warnings }: ProblemSummary): boolean => errors + warnings > 0;

function EventPanels() {
  const { t } = useWords();
  return (
    <>
      <Region part={t('app.part.timeline')} className={styles['timeline']} id={TIMELINE_PLACE}>
        <TimelinePanel onNotDrawn={focusHeading} />
      </Region>
      <Region part={t('app.part.overview')} className={styles['overview']}>
        <OverviewPanel />
      </Region>
      <Region part={t('app.part.list')} className={styles['list']} id={LIST_PLACE}>
        <ListPanel dateBox={DateBox} />
      </Region>
    </>
  );
}

interface DetailsProps extends Pick<OpenedFileProps, 'onDialog'> {
  readonly onCheckWording: (() => void) | null;
}

/** On a desktop the place is kept while no event is open, so that opening one moves nothing: the file speaks for itself there. */
function Details({ onDialog, onCheckWording }: DetailsProps) {
  const { t } = useWords();
  const { event, embed } = useViewState().view;
  const isCompact = useMedia(COMPACT);
  const onClose = useCloseDetails();
  const addToCalendar = useAddToCalendar();
  if (event === null) return isCompact || embed ? null : <AboutFile onCheckWording={onCheckWording} />;
  return (
    <Region part={t('app.part.details')} className={styles['details']}>
      <DetailsPanel
        onClose={onClose}
        onCite={(detail) => onDialog({ name: 'cite', event: detail })}
        onAddToCalendar={addToCalendar}
      />
    </Region>
  );
}
