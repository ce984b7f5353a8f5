// Small events files, made where a test needs them, so that its reader sees all that it relies on.

interface MadeEvent {
  id: string;
  title?: string;
  kind?: string;
  time?: Record<string, string>;
  [field: string]: unknown;
}

interface MadeFile {
  events: readonly MadeEvent[];
  meta?: Record<string, unknown>;
  actors?: readonly Record<string, unknown>[];
  places?: readonly Record<string, unknown>[];
  sources?: readonly Record<string, unknown>[];
  /** Anything else, also what does not belong there. */
  [field: string]: unknown;
}

/** The text of an events file in UTC. An event needs an id only: else it is a statement of 7 October 2025. */
export function eventsFile({ events, meta, ...others }: MadeFile): string {
  const file = {
    format: 'conflict-timeline',
    version: 1,
    meta: { title: 'A file made for a test', timeZone: 'UTC', ...meta },
    ...others,
    events: events.map((event) => ({
      kind: 'statement',
      title: `Event ${event.id}`,
      time: { start: '2025-10-07' },
      ...event,
    })),
  };
  return JSON.stringify(file, null, 2);
}

const KINDS = ['talks', 'shelling', 'statement', 'report'];
const MINUTE = 60_000;

/** Events at odd minutes of the thirty days of June 2025, most of them in bursts on a few of these days; always the same. */
export function denseEvents(count: number): MadeEvent[] {
  const first = Date.UTC(2025, 5, 1);
  return Array.from({ length: count }, (_, index) => {
    const day = index % 3 === 0 ? index % 30 : (index % 4) * 7;
    const minute = (index * 7919) % 1440;
    return {
      id: `e${index}`,
      title: `Number ${index}`,
      kind: KINDS[index % KINDS.length] ?? 'other',
      time: { start: `${new Date(first + (day * 1440 + minute) * MINUTE).toISOString().slice(0, 16)}Z` },
    };
  });
}

const HOUR = 60 * MINUTE;

/** As CSV, which is quick to write and to read: eight events on each day from 1900 on, in order. */
export function longTable(count: number): string {
  const first = Date.UTC(1900, 0, 1);
  const row = (index: number) =>
    `e${index},statement,Number ${index},${new Date(first + index * 3 * HOUR).toISOString().slice(0, 10)}`;
  return ['id,kind,title,start', ...Array.from({ length: count }, (_, index) => row(index))].join('\n');
}
