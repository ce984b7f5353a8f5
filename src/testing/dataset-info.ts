// Makes what the page knows of a file, here of one without events, for tests that open none.
import type { DatasetInfo } from '#domain/dataset.ts';
import { UTC } from '#domain/ids.ts';

export function aDatasetInfo(fields: Partial<DatasetInfo> = {}): DatasetInfo {
  return {
    key: 'test',
    opening: fields.key ?? 'test',
    isGrowing: false,
    name: 'events.json',
    meta: { title: 'Test file' },
    zone: UTC,
    eventCount: 0,
    reach: null,
    sourceCount: 0,
    problems: { errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] },
    ...fields,
  };
}
