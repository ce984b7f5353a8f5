// Above the drawing: what its rows are, whose clocks it shows, and buttons for all that gestures and keys do.
import type { ZoneId } from '#domain/ids.ts';
import { LANE_CHOICES } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { zoneText } from '#i18n/zone-text.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import type { TimelineActions } from './use-timeline-keys.ts';
import styles from './TimelinePanel.module.css';

export function TimelineToolbar({ zone, actions }: { readonly zone: ZoneId; readonly actions: TimelineActions }) {
  const words = useWords();
  const { t } = words;
  const { view, setView } = useViewState();
  const live = useLiveWindow();
  return (
    <div className={styles['toolbar']}>
      <RadioGroup
        label={t('lanes.title')}
        showLabel
        options={LANE_CHOICES.map((value) => ({ value, label: t(`lanes.${value}`) }))}
        value={view.lanes}
        onChange={(lanes) => setView({ lanes }, 'push')}
      />
      <p className={styles['zone']}>{zoneText(view.tz, words, zone, live.get().from)}</p>
      <ButtonRow>
        <IconButton variant="joined" icon="minus" label={t('timeline.zoomOut')} onClick={actions.zoomOut} />
        <IconButton variant="joined" icon="plus" label={t('timeline.zoomIn')} onClick={actions.zoomIn} />
        <Button onClick={actions.showAll}>{t('timeline.showAll')}</Button>
      </ButtonRow>
      <ButtonRow>
        <IconButton
          variant="joined"
          icon="prev"
          label={t('timeline.previous')}
          onClick={() => actions.step('previous')}
        />
        <IconButton variant="joined" icon="next" label={t('timeline.next')} onClick={() => actions.step('next')} />
      </ButtonRow>
    </div>
  );
}
