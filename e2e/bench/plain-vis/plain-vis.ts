// vis-timeline as its manual shows it: every event an item, groups by kind, filtered by setting the items anew.

import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { defined } from '#base/assert.ts';
import { UTC } from '#domain/ids.ts';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

const address = defined(new URLSearchParams(location.search).get('events'), 'the address of an events file');
const response = await fetch(address);
const { events } = (await response.json()) as { events: EventRecord[] };
const items = events.map(({ id, kind, title, time }) => {
  const { start, end } = eventExtent(time, UTC);
  const isLong = end > start && end < Number.POSITIVE_INFINITY;
  return { id, group: kind, content: title, start: new Date(start), ...(isLong ? { end: new Date(end) } : {}) };
});
const kinds = [...new Set(events.map(({ kind }) => kind))];
const groups = kinds.map((kind) => ({ id: kind, content: kind }));
const container = defined(document.querySelector<HTMLElement>('#timeline'), 'the container');
const timeline = new Timeline(container, new DataSet(items), groups, {});

/** Milliseconds until only the events of one kind are drawn. */
function benchFilter(): Promise<number> {
  const start = performance.now();
  timeline.setItems(new DataSet(items.filter(({ group }) => group === kinds[0])));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message comes after the frame in which it was posted has been handed on to be shown.
    port1.addEventListener('message', () => resolve(performance.now() - start));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

Object.assign(globalThis, { benchFilter });
