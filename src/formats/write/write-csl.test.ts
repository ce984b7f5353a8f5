import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { sourceId } from '#domain/ids.ts';
import { anEvent, aSource } from '#testing/events-file.ts';
import { writeEvents } from '#testing/write-events.ts';

const sources = [
  aSource('events-file', {
    title: 'Named as ours',
    published: '2025-10~',
    author: 'A. Writer',
    note: 'Seen on paper',
    archiveUrl: 'https://archive.example/1',
  }),
  aSource('old', { published: '-0044-03-15', url: 'https://old.example/', lang: 'ar', accessed: '2025-11-01' }),
  aSource('unused'),
];

const dataset: Dataset = {
  meta: { title: 'Talks', license: 'CC BY 4.0', attribution: 'By us', updated: '2025-11-20T10:00:00Z' },
  actors: new Map(),
  places: new Map(),
  sources: new Map(sources.map((source) => [source.id, source])),
  events: [
    anEvent('a', { sources: [{ source: sourceId('old') }] }),
    anEvent('b', {
      sources: [{ source: sourceId('old') }],
      figures: [{ label: 'dead', value: 1, cite: { source: sourceId('events-file') } }],
    }),
  ],
};

describe('citations written as CSL-JSON', () => {
  const note = { accessed: '2025-11-22', link: 'https://parley.example/?v=1', events: 2, of: 2 };
  const items = JSON.parse(writeEvents(dataset, 'csl', { note })) as unknown;

  it('have the events file first, with its licence and the day, and each source once that is cited, as far as the file knows it', () => {
    expect(items).toEqual([
      {
        id: 'events-file-',
        type: 'dataset',
        title: 'Talks',
        URL: 'https://parley.example/?v=1',
        issued: { 'date-parts': [[2025, 11, 20]] },
        accessed: { 'date-parts': [[2025, 11, 22]] },
        note: 'By us · CC BY 4.0',
      },
      {
        id: 'old',
        type: 'document',
        title: 'Source old',
        URL: 'https://old.example/',
        accessed: { 'date-parts': [[2025, 11, 1]] },
        language: 'ar',
      },
      {
        id: 'events-file',
        type: 'document',
        title: 'Named as ours',
        author: [{ literal: 'A. Writer' }],
        URL: 'https://archive.example/1',
        issued: { 'date-parts': [[2025, 10]], circa: true },
        note: 'Seen on paper',
      },
    ]);
  });
});
