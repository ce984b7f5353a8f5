// The status line where it belongs: with the filters' button and chips where there is no rail, with the title in a frame, else unseen.
import type { LoadProgress } from '#domain/opening.ts';
import { useWords } from '#i18n/use-words.ts';
import { FilterChips } from '#panels/filters/FilterChips.tsx';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { progressShare } from '#panels/load/progress.ts';
import { useLoadProgress } from '#panels/load/use-load-progress.ts';
import { StatusLine } from '#panels/status/StatusLine.tsx';
import { DatasetProvider } from '#queries/DatasetProvider.tsx';
import { FileText } from '#ui/FileText.tsx';
import { Icon } from '#ui/Icon.tsx';
import { NO_RAIL, useMedia } from '#ui/use-media.ts';
import { useLinks } from '#url/use-links.ts';
import { useViewState } from '#url/use-view-state.ts';
import { FiltersButton } from './FiltersButton.tsx';
import type { OnDialog } from './open-dialog.ts';
import styles from './StatusBar.module.css';

/** Said a quarter at a time. */
function quarterOf(progress: LoadProgress | null): number | null {
  const share = progress && progressShare(progress);
  return share === null ? null : Math.floor(share * 4) / 4;
}

/** The line itself keeps its place in the document in all of them: what changes in it is read out. */
export function StatusBar({ onDialog }: { readonly onDialog: OnDialog }) {
  const { shown } = useEventsFile();
  const loading = useLoadProgress(quarterOf);
  const { embed } = useViewState().view;
  const hasNoRail = useMedia(NO_RAIL);
  const look = embed ? 'embed' : hasNoRail ? 'noRail' : 'unseen';
  return (
    <div className={styles['bar']} data-look={look}>
      {look === 'noRail' && <FiltersButton disabled={shown === null} onClick={() => onDialog({ name: 'filters' })} />}
      {look === 'embed' && shown && (
        <h1 className={styles['title']}>
          <FileText text={shown.dataset.meta.title} lang={shown.dataset.meta.lang} />
        </h1>
      )}
      <StatusLine dataset={shown?.dataset ?? null} loading={loading} count={look === 'unseen' ? 'hidden' : 'shown'} />
      {look === 'noRail' && shown && (
        <div className={styles['chips']}>
          <DatasetProvider dataset={shown.dataset}>
            <FilterChips />
          </DatasetProvider>
        </div>
      )}
      {look === 'embed' && <FullPageLink />}
    </div>
  );
}

function FullPageLink() {
  const { t } = useWords();
  // Made anew with every change of the view.
  useViewState();
  const links = useLinks();
  return (
    <a className={styles['fullPage']} href={links.fullPage()} target="_blank" rel="noopener noreferrer">
      {t('app.fullPage')}
      <Icon name="external" size={14} />
    </a>
  );
}
