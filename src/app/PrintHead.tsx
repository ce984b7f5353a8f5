// On paper, under the title: what of the file is shown, and where to find it again.
import { axisZone } from '#domain/zone.ts';
import { formatSpan } from '#i18n/format-instant.ts';
import { useWords } from '#i18n/use-words.ts';
import { zoneText } from '#i18n/zone-text.ts';
import { FilterWords } from '#panels/filters/FilterWords.tsx';
import { PassingCount } from '#panels/status/PassingCount.tsx';
import { useDataset } from '#queries/use-dataset.ts';
import { usePrinting } from '#ui/use-printing.ts';
import { useLinks } from '#url/use-links.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './PrintHead.module.css';

/** Nothing while the page is on the screen. */
export function PrintHead() {
  return usePrinting() && <Head />;
}

function Head() {
  const words = useWords();
  const { t, locale } = words;
  const { view } = useViewState();
  const dataset = useDataset();
  const window = useSettledWindow();
  const links = useLinks();
  const zone = axisZone(view.tz, dataset.zone);
  return (
    <dl className={styles['head']}>
      <dt>{t('print.shown')}</dt>
      <dd>
        <PassingCount />
        {view.rest === 'fade' && `, ${t('print.faded')}`}
      </dd>
      <dt>{t('print.filters')}</dt>
      <dd>
        <FilterWords />
      </dd>
      <dt>{t('print.window')}</dt>
      <dd>{formatSpan(window, zone, locale)}</dd>
      <dt>{t('print.clocks')}</dt>
      <dd>{zoneText(view.tz, words, zone, window.from)}</dd>
      <dt>{t('print.address')}</dt>
      <dd>
        <bdi dir="ltr">{links.view()}</bdi>
      </dd>
    </dl>
  );
}
