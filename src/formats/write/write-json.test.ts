import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { actorId, eventId, placeId, sourceId } from '#domain/ids.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { validFile } from '#testing/arbitrary-events-file.ts';
import { anActor, anEvent, aPlace, aSource, eventsText } from '#testing/events-file.ts';
import { writeEvents } from '#testing/write-events.ts';

const datasetOf = (file: object): Dataset => readEventsFile(JSON.stringify(file), 'test.json').dataset;

const small = datasetOf(
  JSON.parse(
    eventsText({
      meta: { title: 'Talks', license: 'CC BY 4.0', 'x-own': { a: 1 } },
      actors: [
        anActor('state'),
        anActor('minister', { represents: actorId('state') }),
        anActor('speaker', { represents: actorId('minister') }),
        anActor('stranger'),
      ],
      places: [aPlace('city'), aPlace('village')],
      sources: [aSource('paper'), aSource('agency')],
      events: [
        anEvent('a', {
          place: placeId('city'),
          claims: [{ text: 'Yes.', speaker: actorId('speaker'), cite: { source: sourceId('paper') } }],
        }),
        anEvent('b', { participants: [{ actor: actorId('stranger'), role: 'party' }] }),
      ],
    }),
  ) as object,
);
const first: Dataset = { ...small, events: small.events.slice(0, 1) };

describe.each(['json', 'ndjson', 'csv'] as const)('a file that refers to what it lacks, written as %s', (format) => {
  const lacking = readEventsFile(
    eventsText({
      events: [
        anEvent('a', {
          place: placeId('nowhere'),
          participants: [{ actor: actorId('nobody'), role: 'party' }],
          sources: [{ source: sourceId('none') }],
        }),
      ],
    }),
    'lacking.json',
  );
  const text = writeEvents(lacking.dataset, format);

  it('has no entry that it did not have', () => {
    expect(text).not.toContain('"name":"nobody"');
    expect(text).not.toContain('"name":"nowhere"');
    expect(text).not.toContain('"title":"none"');
  });

  it('reads back as it was, with the same warnings', () => {
    const again = readEventsFile(text, 'again');
    expect(again.dataset).toEqual(lacking.dataset);
    expect(again.problems.list.map(({ code, found }) => [code, found])).toEqual(
      lacking.problems.list.map(({ code, found }) => [code, found]),
    );
    expect(again.problems.warnings).toBe(3);
  });
});

describe.each(['json', 'ndjson'] as const)('an events file written as %s', (format) => {
  it('reads back as it was, without a problem', () => {
    fc.assert(
      fc.property(validFile, fc.option(fc.jsonValue(), { nil: undefined }), (file, own) => {
        const dataset = datasetOf({ ...file, 'x-own': own });
        const text = new TextDecoder().decode(new TextEncoder().encode(writeEvents(dataset, format)));
        const read = readEventsFile(text, 'again');
        expect(read.dataset).toEqual(dataset);
        expect([...read.dataset.actors.keys()]).toEqual([...dataset.actors.keys()]);
        expect(read.problems.list).toEqual([]);
      }),
    );
  });

  it('has an event a line', () => {
    const lines = writeEvents(small, format).split('\n');
    for (const event of small.events) {
      expect(lines.filter((line) => line.includes(`"id":${JSON.stringify(event.id)}`))).toHaveLength(1);
    }
  });

  it('has of the lists only what a part of the events needs, and all above that', () => {
    const { dataset, problems } = readEventsFile(writeEvents(first, format, { isPart: true }), 'part');
    expect([...dataset.actors.keys()]).toEqual(['state', 'minister', 'speaker']);
    expect([...dataset.places.keys()]).toEqual(['city']);
    expect([...dataset.sources.keys()]).toEqual(['paper']);
    expect(dataset.events.map(({ id }) => id)).toEqual([eventId('a')]);
    expect(problems.list).toEqual([]);
  });

  it('says when, from where and which part was taken, beside what the file says of itself', () => {
    const note = { accessed: '2025-11-22', link: 'https://parley.example/?v=1', events: 1, of: 2 };
    const { meta } = readEventsFile(writeEvents(first, format, { isPart: true, note }), 'part').dataset;
    expect(meta).toEqual({ ...small.meta, 'x-export': note });
  });
});
