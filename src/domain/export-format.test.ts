import { describe, expect, it } from 'vitest';
import { exportName } from './export-format.ts';

describe('the name of an exported file', () => {
  it.each([
    ['events.json', 'csv', 'part', 'events-part.csv'],
    ['Gaza talks.ndjson.gz', 'json', 'export', 'Gaza talks-export.json'],
    ['acled.2025.csv', 'csl', 'part', 'acled.2025-part.csl.json'],
    ['refs.csl.json', 'bibtex', '', 'refs.bib'],
    ['../../etc/passwd', 'json', 'x', 'events-x.json'],
    ['\u202Egnp.exe', 'svg', 'x', 'gnp-x.svg'],
    ['.json', 'ics', 'x', 'events-x.ics'],
    ['محادثات.json', 'geojson', 'part', 'محادثات-part.geojson'],
  ] as const)('of %j as %s (%j) is %j', (name, format, part, expected) => {
    expect(exportName(name, format, part)).toBe(expected);
  });
});
