// The list: every event in the window that passes the filters, as a table that can be sorted.
import { useCallback, useState } from 'react';
import type { ComponentType } from 'react';
import type { PageQuestion } from '#domain/question.ts';
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { EmptyList } from './EmptyList.tsx';
import { EventTable } from './EventTable.tsx';
import styles from './ListPanel.module.css';
import type { GoToDateProps } from './GoToDate.tsx';
import { BY_DATE, keyOf } from './list-question.ts';
import type { Arrival, ListQuestion } from './list-question.ts';
import { useListRows, useLocated } from './use-list-rows.ts';
import type { PagesInSight } from './use-list-rows.ts';

export interface ListPanelProps {
  /** The box in which a date is written: code that comes later, and that the list can do without. */
  readonly dateBox: ComponentType<GoToDateProps>;
}

/** Table "Events", with how many are in view of how many that pass. It scrolls in itself and follows the selection. */
export function ListPanel({ dateBox: DateBox }: ListPanelProps) {
  const { t, number, locale } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const window = useSettledWindow();
  const [sort, setSort] = useState<PageQuestion['sort']>(BY_DATE);
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const inSight = useCallback(
    (next: PagesInSight) =>
      setPages((known) => (known.first === next.first && known.last === next.last ? known : next)),
    [],
  );
  const zone = axisZone(view.tz, dataset.zone);
  const question: ListQuestion = { filter: view.filter, zone, window, sort, locale };
  const rows = useListRows(question, pages);
  const located = useLocated(question, view.event, rows);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const { answer: extent, error } = useAnswer({ type: 'extent', filter: view.filter, zone });
  if (error) throw error;

  return (
    <div className={styles['panel']} aria-busy={rows.isStale}>
      <EventTable
        rows={rows}
        zone={zone}
        located={located}
        rowsKey={keyOf(question)}
        goal={arrival?.list === keyOf(question) && !rows.isStale ? arrival.goal : null}
        caption={
          rows.total !== null &&
          extent !== null &&
          t('list.inView', { inView: number(rows.total), passing: number(extent.passing) })
        }
        tools={
          extent?.window && <DateBox {...{ question }} extent={extent.window} onSort={setSort} onArrive={setArrival} />
        }
        sort={sort}
        onSort={setSort}
        onPages={inSight}
      >
        {rows.total === 0 && extent !== null && <EmptyList extent={extent} />}
      </EventTable>
    </div>
  );
}
