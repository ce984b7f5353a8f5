// What a file says of itself never keeps it from being opened.
import { describe, expect, it } from 'vitest';
import { eventsText, type RawFile } from '#testing/events-file.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

const read = (fields: RawFile) => readEventsFile(eventsText(fields), 'test.json');

describe('meta', () => {
  it('without a title, or missing, is no reason to refuse: the file has its name', () => {
    for (const meta of [{}, undefined, 'x', null]) {
      const { dataset, problems } = read({ meta });
      expect(dataset.meta).toEqual({ title: 'test.json' });
      expect(problems.list).toMatchObject([{ severity: 'warning', list: 'meta' }]);
    }
  });

  it.each([
    [{ lang: 'english' }, 'bad-pattern', 'lang'],
    [{ timeZone: 'Mars/Olympus_Mons' }, 'unknown-zone', 'timeZone'],
    [{ updated: 'today' }, 'bad-date', 'updated'],
    [{ updated: '2025-02-29T00:00:00Z' }, 'bad-date', 'updated'],
    [{ view: { from: '2025-10-06' } }, 'missing-field', 'view.to'],
    [{ view: { from: '2025-02-30', to: '2025-10' } }, 'bad-date', 'view.from'],
    [{ view: { from: '2025-10-07', to: '2025-10-06' } }, 'end-before-start', 'view.to'],
    [{ titel: 'x' }, 'unknown-key', 'titel'],
  ])('loses a bad field and no other: %j', (fields, code, field) => {
    const { dataset, problems } = read({ meta: { title: 'x', notice: 'y', ...fields } });
    expect(problems.list).toMatchObject([{ severity: 'warning', code, list: 'meta', field }]);
    expect(dataset.meta).toEqual({ title: 'x', notice: 'y' });
  });

  it('keeps every good field', () => {
    const meta = {
      title: 'x',
      description: 'y',
      lang: 'en',
      timeZone: 'Africa/Cairo',
      updated: '2025-10-07T12:00:00.123456Z',
      view: { from: '2025-10-06', to: '2025-10-06' },
    };
    const { dataset, problems } = read({ meta });
    expect(problems.list).toEqual([]);
    expect(dataset.meta).toEqual(meta);
  });
});
