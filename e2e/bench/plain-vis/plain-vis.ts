// vis-timeline as its manual shows it: every event an item, groups by kind, filtered by setting the items anew.

import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import type { EventRecord } from '#domain/event-record.ts';
import { defined } from '#base/assert.ts';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

const address = defined(new URLSearchParams(location.search).get('events'), 'the address of an events file');
const response = await fetch(address);
const { events } = (await response.json()) as { events: EventRecord[] };
const items = events.map(({ id, kind, title, time }) => ({
  id,
  group: kind,
  content: title,
  start: defined(time.start ?? time.asOf, 'a time'),
  ...(time.end !== undefined && time.end !== '..' ? { end: time.end } : {}),
}));
const kinds = [...new Set(events.map(({ kind }) => kind))];
const groups = kinds.map((kind) => ({ id: kind, content: kind }));
const container = defined(document.querySelector<HTMLElement>('#timeline'), 'the container');
const timeline = new Timeline(container, new DataSet(items), groups, { height: 700 });

/** Milliseconds until only the events of one kind are drawn. */
function benchFilter(): Promise<number> {
  const start = performance.now();
  timeline.setItems(new DataSet(items.filter(({ group }) => group === kinds[0])));
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
  });
}

Object.assign(globalThis, { benchFilter });
