// Words without a speaker, claims without a claimant, figures against themselves: shown, with a warning.
import { describe, expect, it } from 'vitest';
import type { EventRecord, Figure } from '#domain/event-record.ts';
import { actorId } from '#domain/ids.ts';
import { anActor, anEvent, eventsText } from '#testing/events-file.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

function read(fields: Partial<EventRecord>) {
  const event = anEvent('a', fields);
  const { dataset, problems } = readEventsFile(
    eventsText({ actors: [anActor('rubio')], events: [event] }),
    'test.json',
  );
  expect(dataset.events).toEqual([event]);
  return problems.list;
}

const rubio = actorId('rubio');

describe('a quotation', () => {
  it('without a speaker is a warning', () => {
    expect(read({ claims: [{ text: 'a' }, { text: 'b', quote: true }] })).toMatchObject([
      { severity: 'warning', code: 'quote-without-speaker', field: 'claims.1.speaker', found: '' },
    ]);
  });

  it('with a speaker, or words that are none, are not', () => {
    expect(
      read({
        claims: [
          { text: 'a', quote: true, speaker: rubio },
          { text: 'b', quote: false },
        ],
      }),
    ).toEqual([]);
  });
});

describe('an event that is claimed', () => {
  it.each<Partial<EventRecord>>([{ certainty: 'claimed' }, { certainty: 'claimed', claimedBy: [] }])(
    'by nobody is a warning: %j',
    (fields) => {
      expect(read(fields)).toMatchObject([
        { severity: 'warning', code: 'claimed-without-claimant', field: 'claimedBy' },
      ]);
    },
  );

  it('by somebody, or only reported, is not', () => {
    expect(read({ certainty: 'claimed', claimedBy: [rubio] })).toEqual([]);
    expect(read({ certainty: 'reported' })).toEqual([]);
  });
});

describe('a figure', () => {
  const dead = (fields: Partial<Figure>): Figure => ({ label: 'dead', value: 10, ...fields });

  it.each([
    [{ min: 11 }, 'min', 11],
    [{ max: 9 }, 'max', 9],
    [{ of: 9.5 }, 'of', 9.5],
    [{ min: 11, max: 9 }, 'min', 11],
  ])('outside what is given with it is a warning: %j', (fields, bound, limit) => {
    expect(read({ figures: [dead({}), dead(fields)] })).toMatchObject([
      {
        severity: 'warning',
        code: 'figure-out-of-range',
        field: 'figures.1.value',
        found: '10',
        params: { bound, limit },
      },
    ]);
  });

  it('on the edge of it is not', () => {
    expect(read({ figures: [dead({ min: 10, max: 10, of: 10 })] })).toEqual([]);
  });
});
