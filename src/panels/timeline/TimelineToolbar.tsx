// Above the drawing: what its rows are, whose clocks it shows, and buttons for all that gestures and keys do.
import type { ReactNode } from 'react';
import type { ZoneId } from '#domain/ids.ts';
import { LANE_CHOICES } from '#domain/vocabulary.ts';
import { zoneLabel } from '#i18n/format-instant.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import type { TimelineActions } from './use-timeline-keys.ts';
import styles from './TimelinePanel.module.css';

export function TimelineToolbar({ zone, actions }: { readonly zone: ZoneId; readonly actions: TimelineActions }) {
  const { t } = useWords();
  const { view, setView } = useViewState();
  return (
    <div className={styles['toolbar']}>
      <RadioGroup
        label={t('lanes.title')}
        showLabel
        options={LANE_CHOICES.map((value) => ({ value, label: t(`lanes.${value}`) }))}
        value={view.lanes}
        onChange={(lanes) => setView({ lanes }, 'push')}
      />
      <p className={styles['zone']}>
        <ZoneText zone={zone} />
      </p>
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

/** Whose clocks times of day are told by. */
function ZoneText({ zone }: { readonly zone: ZoneId }): ReactNode {
  const { t } = useWords();
  const { tz } = useViewState().view;
  const live = useLiveWindow();
  const place = zoneLabel(zone, live.get().from);
  switch (tz) {
    case 'event':
      return t('timeline.zone.event');
    case 'utc':
      return t('timeline.zone.utc');
    case 'local':
      return t('timeline.zone.local', { place });
    default:
      return t('timeline.zone.named', { place });
  }
}
