// The filters where there is no room for a rail: a sheet over the page, and a button that says what it will show.
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { FiltersPanel } from './lazy-panels.ts';
import { Region } from './Region.tsx';
import styles from './FiltersDialog.module.css';

export function FiltersDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const { answer } = useAnswer({ type: 'extent', filter: view.filter, zone });
  return (
    <Dialog
      title={t('app.filters')}
      closeLabel={t('app.filters.close')}
      placement="side"
      flush
      onClose={onClose}
      footer={
        <Button variant="primary" className={styles['show']} onClick={onClose}>
          {t('app.filters.show', { n: answer?.passing ?? dataset.eventCount })}
        </Button>
      }
    >
      <Region part={t('app.part.filters')} className={styles['filters']}>
        <FiltersPanel />
      </Region>
    </Dialog>
  );
}
