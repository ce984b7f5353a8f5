// The table itself: as many rows in the document as can be seen, whatever the file holds.
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ZoneId } from '#domain/ids.ts';
import type { PageQuestion } from '#domain/question.ts';
import { useWords } from '#i18n/use-words.ts';
import { COARSE, useMedia } from '#ui/use-media.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './EventTable.module.css';
import { TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import type { ListRows, PagesInSight } from './use-list-rows.ts';
import type { RowGoal } from './list-question.ts';
import { useTableScroll } from './use-table-scroll.ts';
import { ROW_GROUP, TABLE } from './table-roles.ts';

export interface EventTableProps {
  readonly rows: ListRows;
  /** The zone of the axis. */
  readonly zone: ZoneId;
  /** Where the selected event stands in the list, from 0. */
  readonly located: number | null;
  /** `keyOf` the list. */
  readonly rowsKey: string;
  /** How many there are. */
  readonly caption: ReactNode;
  /** What stands beside that. */
  readonly tools: ReactNode;
  /** The row to bring to the top, whenever this is another object. */
  readonly goal: RowGoal | null;
  readonly sort: PageQuestion['sort'];
  readonly onSort: (sort: PageQuestion['sort']) => void;
  readonly onPages: (pages: PagesInSight) => void;
  /** What stands in place of rows when there are none. */
  readonly children: ReactNode;
}

/** In rem; the stylesheet has the same. */
const HEAD_HEIGHT = 2;
/** Its buttons are as large as a fingertip. */
const TALL_HEAD_HEIGHT = 2.75;
const ROW_HEIGHT = 2.625;
/** Two lines, where there is no room for columns. */
const TALL_ROW_HEIGHT = 3.75;
const NARROW = 38;

/** CSS pixels in a rem: the reader's own size of letters counts. */
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export function EventTable({
  rows,
  zone,
  located,
  rowsKey,
  goal,
  caption,
  tools,
  sort,
  onSort,
  onPages,
  children,
}: EventTableProps) {
  const { t } = useWords();
  const { view } = useViewState();
  const total = rows.total ?? 0;
  const [rem] = useState(remInPixels);
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(scroller, rem * NARROW);
  const isCoarse = useMedia(COARSE);
  const scroll = useTableScroll({
    scroller,
    total,
    rowHeight: rem * (isNarrow ? TALL_ROW_HEIGHT : ROW_HEIGHT),
    headHeight: rem * (isCoarse ? TALL_HEAD_HEIGHT : HEAD_HEIGHT),
    listKey: JSON.stringify([view.filter, sort]),
    rowsKey,
    selected: view.event,
    located,
    goal,
    onPages,
  });
  return (
    <>
      <div className={styles['bar']}>
        <p>{caption}</p>
        {tools}
      </div>
      <div ref={scroller} className={styles['scroller']} data-narrow={isNarrow || undefined}>
        <table {...TABLE} className={styles['table']} aria-label={t('list.title')} aria-rowcount={total + 1}>
          <TableHead sort={sort} onSort={onSort} />
          <tbody {...ROW_GROUP} style={{ blockSize: scroll.height }}>
            <TableRows rows={rows} zone={zone} scroll={scroll} />
          </tbody>
        </table>
        {children}
      </div>
    </>
  );
}
