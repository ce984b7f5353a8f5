// The list on paper: all of its rows, up to a limit, as a plain table without anything to press.
import type { EventSummary } from '#domain/answer.ts';
import type { ZoneId } from '#domain/ids.ts';
import { axisZone } from '#domain/zone.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { FileText } from '#ui/FileText.tsx';
import { KindIcon } from '#ui/KindIcon.tsx';
import { usePrinting } from '#ui/use-printing.ts';
import { useViewState } from '#url/use-view-state.ts';
import { Certainty, Names, Place } from './EventCells.tsx';
import { LIST_COLUMNS } from './list-columns.ts';
import styles from './PrintedList.module.css';
import { usePrintedRows } from './use-printed-rows.ts';

const NO_TERMS: readonly string[] = [];

/** Nothing while the page is on the screen; it asks for its rows all the same, since printing waits for no answer. */
export function PrintedList() {
  const isPrinting = usePrinting();
  const { view } = useViewState();
  const zone = axisZone(view.tz, useDataset().zone);
  const { rows, total } = usePrintedRows(zone);
  if (!isPrinting) return null;
  return <PrintedTable rows={rows} more={total - rows.length} zone={zone} />;
}

interface PrintedTableProps {
  readonly rows: readonly EventSummary[];
  /** Events in view that are not among the rows. */
  readonly more: number;
  readonly zone: ZoneId;
}

function PrintedTable({ rows, more, zone }: PrintedTableProps) {
  const { t, number } = useWords();
  return (
    <section className={styles['list']}>
      <h2>{t('list.title')}</h2>
      <table className={styles['table']} aria-label={t('list.title')}>
        <thead>
          <tr>
            {LIST_COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <PrintedRow key={event.id} event={event} zone={zone} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles['more']}>{t('print.more', { count: number(more) })}</p>}
    </section>
  );
}

function PrintedRow({ event, zone }: { readonly event: EventSummary; readonly zone: ZoneId }) {
  const words = useWords();
  const { tz } = useViewState().view;
  return (
    <tr>
      <td>{describeTime(event, { tz, axisZone: zone, words }).short}</td>
      <td className={styles['kind']}>
        <KindIcon kind={event.kind} /> {words.kind(event.kind)}
      </td>
      <td>
        <FileText text={event.title} lang={event.lang} /> <Certainty event={event} />
      </td>
      <td>
        <Place event={event} terms={NO_TERMS} />
      </td>
      <td>{event.mediators.length > 0 ? <Names actors={event.mediators} terms={NO_TERMS} /> : '–'}</td>
    </tr>
  );
}
