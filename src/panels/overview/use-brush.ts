// The brush on the page: follows the window in the frame in which it moves, and moves it.
import { useLayoutEffect, useRef } from 'react';
import type { TimeWindow } from '#domain/extent.ts';
import type { ZoneId } from '#domain/ids.ts';
import { formatInstant } from '#i18n/format-instant.ts';
import { useWords } from '#i18n/use-words.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { BrushController } from './brush-controller.ts';

/** Who moves the window, for the others that follow it. */
const US = 'overview';

/** @returns refs for the parts of the brush, all inside the plot */
export function useBrush(range: TimeWindow, zone: ZoneId) {
  const { locale, dir } = useWords();
  const live = useLiveWindow();
  const plot = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { from, to } = range;
  // Before it is seen: it would be painted somewhere else first.
  useLayoutEffect(() => {
    if (!plot.current || !body.current || !start.current || !end.current) return undefined;
    const elements = { plot: plot.current, body: body.current, start: start.current, end: end.current };
    const brush = new BrushController(elements, {
      range: { from, to },
      rtl: dir === 'rtl',
      window: live.get,
      onMove: (window) => live.move(window, US),
      onSettle: (window) => live.settle(window, US),
      say: (at) => formatInstant(at, zone, locale),
    });
    brush.measure();
    const unfollow = live.subscribe(() => brush.show());
    const resize = new ResizeObserver(() => brush.measure());
    resize.observe(elements.plot);
    return () => {
      unfollow();
      resize.disconnect();
      brush.destroy();
    };
  }, [from, to, dir, zone, locale, live]);
  return { plot, body, start, end };
}
