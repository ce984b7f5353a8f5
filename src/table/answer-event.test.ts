// One event comes with all that its details show; searches of the bundled file find what people look for.
import { describe, expect, it } from 'vitest';
import type { EventAnswer } from '#domain/answer.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorRecord } from '#domain/event-record.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId, eventId, placeId, sourceId, UTC, zoneId } from '#domain/ids.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { bundledText } from '#testing/bundled-file.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';

const minister: ActorRecord = { id: actorId('minister'), name: 'Minister', represents: actorId('state') };
const dataset: Dataset = {
  meta: { title: 'Details', timeZone: 'Africa/Cairo' },
  actors: new Map([
    [actorId('state'), { id: actorId('state'), name: 'State' }],
    [minister.id, minister],
    [actorId('agency'), { id: actorId('agency'), name: 'Agency' }],
    [actorId('stranger'), { id: actorId('stranger'), name: 'Stranger' }],
  ]),
  places: new Map([[placeId('doha'), { id: placeId('doha'), name: 'Doha', timeZone: 'Asia/Qatar' }]]),
  sources: new Map(['one', 'two', 'unused'].map((id) => [sourceId(id), { id: sourceId(id), title: id }])),
  events: [
    {
      id: eventId('talks'),
      kind: 'talks',
      title: 'Talks',
      time: { start: '2025-10-06', label: 'overnight' },
      place: placeId('doha'),
      participants: [
        { actor: minister.id, role: 'mediator' },
        { actor: minister.id, role: 'speaker' },
      ],
      claims: [{ text: 'positive', via: [actorId('agency')], cite: { source: sourceId('two') } }],
      sources: [{ source: sourceId('one') }, { source: sourceId('two') }],
      relations: [{ type: 'follows', event: eventId('shelling') }],
    },
    {
      id: eventId('shelling'),
      kind: 'shelling',
      title: 'Shelling',
      time: { start: '2025-10-05T09:00Z' },
      certainty: 'retracted',
      relations: [{ type: 'part-of', event: eventId('talks') }],
    },
  ],
};

const ask = (id: string): EventAnswer =>
  answerQuery(buildEventTable(dataset), { type: 'event', id: eventId(id), filter: NO_FILTER, zone: UTC });

function detailOf(id: string) {
  const answer = ask(id);
  if (!answer.found) throw new Error(`No event ${id}`);
  return answer.detail;
}

describe('the details of an event', () => {
  it('have what the list shows of it, in its own zone and on the axis asked for', () => {
    expect(detailOf('talks').summary).toEqual({
      id: 'talks',
      title: 'Talks',
      kind: 'talks',
      status: 'occurred',
      certainty: 'reported',
      time: { start: '2025-10-06', label: 'overnight' },
      zone: 'Asia/Qatar',
      extent: {
        start: Date.UTC(2025, 9, 6),
        end: Date.UTC(2025, 9, 7),
        openStart: false,
        openEnd: false,
        fuzzyStart: false,
        fuzzyEnd: false,
      },
      place: { id: 'doha', name: 'Doha' },
      mediators: [{ id: 'minister', name: 'Minister' }],
    });
    expect(detailOf('shelling').summary.zone).toBe('Africa/Cairo');
  });

  it('have everybody whom it names and those above them, its place and its sources, each once', () => {
    const { actors, place, sources } = detailOf('talks');
    expect(actors.map(({ id }) => id)).toEqual(['minister', 'state', 'agency']);
    expect(place?.id).toBe('doha');
    expect(sources.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('have the relations that it states, and those that others state of it', () => {
    const related = detailOf('talks').related.map(({ type, direction, event }) => [type, direction, event.id]);
    expect(related).toEqual([
      ['follows', 'out', 'shelling'],
      ['part-of', 'in', 'shelling'],
    ]);
  });

  it('are there for an event that the filters hide', () => {
    expect(ask('shelling')).toMatchObject({ passes: false, position: null, of: 1, previous: null, next: 'talks' });
  });
});

describe('the bundled file', () => {
  const table = buildEventTable(readEventsFile(bundledText, 'bundled').dataset);
  const found = (q: string) =>
    answerQuery(table, { type: 'extent', filter: { ...NO_FILTER, q }, zone: zoneId('Africa/Cairo') }).passing;

  it.each(['حماس', 'حَمَاس', 'Türkiye', 'Turkiye', 'turkey', 'Saadat', 'Sa’adat', 'חמאס', 'al shati'])(
    'is found by %s',
    (q) => {
      expect(found(q)).toBeGreaterThan(0);
      expect(found(q)).toBeLessThan(table.rowCount);
    },
  );

  it('gives the same for all ways to write a name', () => {
    expect(found('Türkiye')).toBe(found('turkiye'));
    expect(found("Sa'adat")).toBe(found('saadat'));
    expect(found('no such words')).toBe(0);
  });
});
