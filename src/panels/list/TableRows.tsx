// The rows that are in the document, each where the scroll has it.
import { useCallback, useMemo } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { searchTerms } from '#domain/search-terms.ts';
import { useViewState } from '#url/use-view-state.ts';
import { EventRow } from './EventRow.tsx';
import { PendingRow } from './PendingRow.tsx';
import type { ListRows } from './use-list-rows.ts';
import type { TableScroll } from './use-table-scroll.ts';

export interface TableRowsProps {
  readonly rows: ListRows;
  /** The zone of the axis. */
  readonly zone: ZoneId;
  readonly scroll: TableScroll;
}

export function TableRows({ rows, zone, scroll }: TableRowsProps) {
  const { view, setView } = useViewState();
  const terms = useMemo(() => searchTerms(view.filter.q), [view.filter.q]);
  const open = useCallback((event: EventId) => setView({ event }, 'push'), [setView]);
  const { active, awaited } = scroll;
  const eventAt = (index: number): EventSummary | null =>
    rows.rowAt(index) ?? (index === active?.index ? active.event : null);

  return scroll.rows.map(({ index, top, isAway }) => {
    const event = eventAt(index);
    if (event === null) return <PendingRow key={`pending ${index}`} top={top} />;
    return (
      <EventRow
        key={event.id}
        event={event}
        tz={view.tz}
        axisZone={zone}
        index={index}
        top={top}
        isAway={isAway}
        isSelected={event.id === view.event}
        isTabStop={index === scroll.tabStop}
        focusFrom={index === awaited?.index ? awaited.from : undefined}
        terms={terms}
        onFocus={scroll.onRowFocus}
        onMove={scroll.onRowMove}
        onOpen={open}
      />
    );
  });
}
