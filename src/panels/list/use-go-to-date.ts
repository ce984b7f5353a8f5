// Goes to a date in the list: the first event from then on comes to its top, and the window to it where it does not show it.
import type { EventSummary } from '#domain/answer.ts';
import type { Extent, TimeWindow } from '#domain/extent.ts';
import type { PageQuestion } from '#domain/question.ts';
import { whenBounds, type When } from '#domain/when.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { oneText } from '#i18n/when-text.ts';
import { useAsk } from '#queries/use-answer.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { roundToAddress } from '#url/address-time.ts';
import { useViewState } from '#url/use-view-state.ts';
import { BY_DATE, keyOf } from './list-question.ts';
import type { Arrival, ListQuestion } from './list-question.ts';

export interface DateJourney {
  readonly question: ListQuestion;
  readonly onSort: (sort: PageQuestion['sort']) => void;
  readonly onArrive: (arrival: Arrival) => void;
}

/** Of a window that is moved to an event, so much stays before it. */
const BEFORE = 1 / 16;

/** `focus`: the row that is come to takes the focus. */
type Go = (when: When, options: { readonly focus: boolean }) => void;

/** A list that is sorted otherwise is sorted by date. */
export function useGoToDate({ question, onSort, onArrive }: DateJourney): Go {
  const words = useWords();
  const { view, setView } = useViewState();
  const ask = useAsk();
  const say = useAnnounce();
  const { filter, zone, window, sort } = question;

  const travel = async (when: When, { focus }: Parameters<Go>[1]): Promise<void> => {
    const isByDate = sort.by === 'date';
    const order = isByDate ? sort : BY_DATE;
    const time = whenBounds(when, zone);
    const at = (inside: TimeWindow | null) =>
      ask({ type: 'row-at', filter, zone, window: inside, time, descending: order.descending });
    const [ofAll, inWindow] = await Promise.all([at(null), at(window)]);
    const { event } = ofAll;
    if (event === null) return say(words.t('list.empty.filters'));
    const isShown = event.id === inWindow.event?.id;
    const shown = isShown || window === null ? window : windowFrom(event.extent, window);
    const { row, total } = isShown ? inWindow : await at(shown);
    if (row === null) return undefined;
    if (!isByDate) onSort(order);
    if (shown !== window) setView({ window: shown }, 'push');
    onArrive({ list: keyOf({ ...question, window: shown, sort: order }), goal: { index: row, focus } });
    const isThere = begins(event, time);
    const place = { row: words.number(row + 1), total: words.number(total) };
    const asked = oneText(when, { zone, words, isLong: false });
    const date = describeTime(event, { tz: view.tz, axisZone: zone, words }).short;
    const sentences = [
      isThere ? words.t('list.goTo.there', { date, ...place }) : words.t('list.goTo.near', { asked, date, ...place }),
      isByDate ? '' : words.t('list.goTo.sorted'),
      shown === window ? '' : words.t('list.goTo.moved'),
    ];
    return say(sentences.filter(Boolean).join(' '), { isQuiet: isThere && isByDate && shown === window });
  };

  // A question that fails leaves the reader where they are; the panels that show answers say so.
  return (when, options) => void travel(when, options).catch(() => undefined);
}

const begins = ({ extent: { start } }: EventSummary, { from, to }: TimeWindow): boolean =>
  start === from || (start >= from && start < to);

/** As long as before, from shortly before the event. */
function windowFrom({ start }: Extent, { from, to }: TimeWindow): TimeWindow {
  const edge = start - (to - from) * BEFORE;
  return roundToAddress({ from: edge, to: edge + to - from });
}
