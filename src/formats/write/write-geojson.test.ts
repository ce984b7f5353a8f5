import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { actorId, placeId, sourceId } from '#domain/ids.ts';
import { anActor, anEvent, aPlace, aSource } from '#testing/events-file.ts';
import { writeEvents } from '#testing/write-events.ts';

const byId = <R extends { readonly id: string }>(...records: R[]) =>
  new Map<R['id'], R>(records.map((one) => [one.id, one]));

const dataset: Dataset = {
  meta: { title: 'Talks', license: 'CC BY 4.0', attribution: 'By us', notice: 'Not complete', timeZone: 'UTC' },
  actors: byId(anActor('egypt', { name: 'Egypt' }), anActor('qatar', { name: 'Qatar; State of' })),
  places: byId(
    aPlace('sharm', { name: 'Sharm El-Sheikh', lon: 34.33, lat: 27.91, precision: 'near', country: 'EG' }),
    aPlace('somewhere', { name: 'Somewhere' }),
  ),
  sources: byId(aSource('paper', { title: 'A "paper"', url: 'https://paper.example/' })),
  events: [
    anEvent('a', {
      certainty: 'claimed',
      claimedBy: [actorId('egypt')],
      time: { start: '2025-10-06', end: '2025-10-07' },
      place: placeId('sharm'),
      participants: [
        { actor: actorId('egypt'), role: 'mediator' },
        { actor: actorId('qatar'), role: 'mediator' },
      ],
      claims: [
        {
          text: 'A good start',
          quote: true,
          speaker: actorId('qatar'),
          via: [actorId('egypt')],
          certainty: 'reported',
        },
        { text: 'Nobody says so', cite: { source: sourceId('paper'), exact: 'so' } },
      ],
      figures: [{ label: 'delegates', value: 12, min: 10, by: actorId('egypt'), cite: { source: sourceId('paper') } }],
      sources: [{ source: sourceId('paper') }, { source: sourceId('paper'), locator: 'p. 2' }],
    }),
    anEvent('b', { place: placeId('somewhere') }),
    anEvent('c'),
  ],
};

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const read = (data: Dataset) =>
  JSON.parse(
    writeEvents(data, 'geojson', {
      note: { accessed: '2025-11-22', link: 'https://parley.example/', events: 3, of: 3 },
    }),
  ) as { type: string; metadata: object; features: readonly Feature[] };

describe('events written as GeoJSON', () => {
  const { type, metadata, features } = read(dataset);

  it('are features of one collection, which says whose they are', () => {
    expect(type).toBe('FeatureCollection');
    expect(metadata).toMatchObject({
      title: 'Talks',
      license: 'CC BY 4.0',
      attribution: 'By us',
      notice: 'Not complete',
      accessed: '2025-11-22',
      link: 'https://parley.example/',
    });
    expect(features.map((feature) => [feature.type, feature.id])).toEqual([
      ['Feature', 'a'],
      ['Feature', 'b'],
      ['Feature', 'c'],
    ]);
  });

  it('stand where their places are, longitude first, or nowhere', () => {
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [34.33, 27.91] },
      null,
      null,
    ]);
  });

  it('say in properties what, when, where, how certain, who, what was said and counted, and from where', () => {
    expect(features[0]?.properties).toEqual({
      id: 'a',
      kind: 'statement',
      title: 'Event a',
      start: '2025-10-06',
      end: '2025-10-07',
      timeZone: 'UTC',
      status: 'occurred',
      certainty: 'claimed',
      claimedBy: 'Egypt',
      mediator: 'Egypt; Qatar; State of',
      place: 'Sharm El-Sheikh',
      country: 'EG',
      precision: 'near',
      claims: [
        { text: 'A good start', quote: true, speaker: 'Qatar; State of', via: ['Egypt'], certainty: 'reported' },
        { text: 'Nobody says so', cite: { source: 'A "paper"', exact: 'so' } },
      ],
      figures: [{ label: 'delegates', value: 12, min: 10, by: 'Egypt', cite: { source: 'A "paper"' } }],
      sources: 'A "paper"',
      sourceUrls: 'https://paper.example/',
    });
    expect(features[2]?.properties).toMatchObject({ id: 'c', certainty: 'reported' });
  });

  it('are an empty collection when there are none', () => {
    expect(read({ ...dataset, events: [] }).features).toEqual([]);
  });
});
