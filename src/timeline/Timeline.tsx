// The drawing as a React component: a thin shell around the controller. Loaded on its own, with vis-timeline in it.
import {
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
} from 'react';
import type { WindowAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { levelScale } from './asked-window.ts';
import { axisHeightStyle } from './axis-height.ts';
import type { DrawIcon } from './event-element.ts';
import { TimelineController, type ControllerOptions } from './timeline-controller.ts';
import styles from './timeline.module.css';
import { makePicture, type PictureWords, type TimelinePicture } from './timeline-picture.ts';
import type { DrawingWords } from './vis-drawing.ts';

export interface TimelineWords extends DrawingWords, PictureWords {
  /** Accessible name of the drawing as a whole. */
  readonly drawing: string;
}

export interface TimelineHandle {
  readonly goTo: (window: TimeWindow) => void;
  /** `factor` below 1 zooms in; about the pointer when it is over the drawing. */
  readonly zoomBy: (factor: number) => void;
  /** By a share of the window, forward in time when positive. */
  readonly panBy: (share: number) => void;
  /** Scrolls the lanes to the event, now or when it has been drawn. */
  readonly reveal: (id: EventId) => void;
  /** False when it is not drawn. */
  readonly focusEvent: (id: EventId) => boolean;
}

export interface TimelineProps extends Pick<
  ControllerOptions,
  'onMove' | 'onSettle' | 'onOpen' | 'onResize' | 'onFocus'
> {
  readonly ref?: Ref<TimelineHandle>;
  readonly answer: WindowAnswer | null;
  readonly window: () => TimeWindow;
  /** Calls back with the window whenever somebody else moves it. */
  readonly follow: (onMove: (window: TimeWindow) => void) => () => void;
  /** The drawing is made anew when one of these four changes. */
  readonly zone: ZoneId;
  readonly rtl: boolean;
  readonly words: TimelineWords;
  readonly drawIcon: DrawIcon;
  /** Names of lanes stand in the lanes (on a phone). */
  readonly namesInside: boolean;
  /** As high as all lanes together: the page scrolls, not the drawing. */
  readonly isWhole?: boolean;
  /** All of it will be seen, however far it is scrolled. */
  readonly isForPaper?: boolean;
  readonly selected: EventId | null;
  readonly keep: readonly EventId[];
  /** An answer has been drawn. */
  readonly onDrawn: (picture: Pick<TimelinePicture, 'tallest' | 'lanes'>) => void;
}

export function Timeline(props: TimelineProps) {
  const { ref, namesInside, isWhole = false, isForPaper = false, words, selected } = props;
  const { controller, attach } = useController(props);
  usePicture(props, controller);
  useLayoutEffect(() => controller?.setForPaper(isForPaper), [controller, isForPaper]);
  useEffect(() => controller?.select(selected), [controller, selected]);
  // None before there is a drawing: what is asked of it until then must not get lost in it.
  useImperativeHandle<TimelineHandle | null, TimelineHandle | null>(
    ref,
    () =>
      controller && {
        goTo: (window) => controller.goTo(window),
        zoomBy: (factor) => controller.zoomBy(factor),
        panBy: (share) => controller.panBy(share),
        reveal: (id) => controller.reveal(id),
        focusEvent: (id) => controller.focusEvent(id),
      },
    [controller],
  );
  return (
    <div
      className={styles['drawing']}
      style={axisHeightStyle}
      data-names={namesInside ? 'inside' : 'beside'}
      data-whole={isWhole}
    >
      <div ref={attach} className={styles['lanes']} role="group" aria-label={words.drawing} />
    </div>
  );
}

/** The controller lives as long as its element, and is made anew with what it cannot change. */
function useController(props: TimelineProps) {
  const { zone, rtl, words, drawIcon, follow } = props;
  const [controller, setController] = useState<TimelineController | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const isFirst = useRef(true);
  const attach = useCallback(
    (root: HTMLDivElement) => {
      let made: TimelineController | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const make = () =>
        (made = new TimelineController(root, {
          window: latest.current.window(),
          zone,
          rtl,
          words,
          drawIcon,
          onMove: (window) => latest.current.onMove(window),
          onSettle: (window) => latest.current.onSettle(window),
          onOpen: (id) => latest.current.onOpen(id),
          onResize: (width) => latest.current.onResize(width),
          onFocus: (id) => latest.current.onFocus(id),
        }));
      const begin = (next: TimelineController) => {
        next.begin();
        // Drawing in it is a task of its own as well; but one in place of another is there at once.
        if (isFirst.current) startTransition(() => setController(next));
        else setController(next);
        isFirst.current = false;
      };
      if (!isFirst.current) begin(make());
      else {
        // Making it and drawing its axis are work enough for a task each.
        timer = setTimeout(() => {
          const next = make();
          timer = setTimeout(() => begin(next));
        });
      }
      return () => {
        clearTimeout(timer);
        if (!made) return;
        setController(null);
        made.destroy();
      };
    },
    [zone, rtl, words, drawIcon],
  );
  useEffect(() => {
    if (!controller) return undefined;
    const theme = new MutationObserver(() => controller.repaint());
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const unfollow = follow((window) => controller.follow(window));
    // It may be another one now: that of another file.
    controller.follow(latest.current.window());
    return () => {
      theme.disconnect();
      unfollow();
    };
  }, [controller, follow]);
  return { controller, attach };
}

function usePicture(
  { answer, words, namesInside, keep, onDrawn }: TimelineProps,
  controller: TimelineController | null,
): void {
  const fonts = useFonts();
  const before = useRef<TimelinePicture | null>(null);
  const measured = useRef(fonts);
  const told = useEffectEvent(onDrawn);
  useLayoutEffect(() => {
    if (!answer || !controller) return;
    const isMeasured = measured.current === fonts;
    if (!isMeasured) controller.fontsArrived();
    measured.current = fonts;
    const { width, measure } = controller;
    before.current = makePicture(answer, {
      words,
      width,
      msPerPx: levelScale(answer, width),
      measure,
      namesInside,
      keep: new Set(keep),
      before: isMeasured ? before.current : null,
    });
    controller.draw(before.current);
    told(before.current);
  }, [answer, words, namesInside, keep, controller, fonts]);
}

/** Counts up whenever fonts have arrived: widths have to be measured anew. */
function useFonts(): number {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    const onArrival = () => setArrivals((count) => count + 1);
    document.fonts.addEventListener('loadingdone', onArrival);
    return () => document.fonts.removeEventListener('loadingdone', onArrival);
  }, []);
  return arrivals;
}
