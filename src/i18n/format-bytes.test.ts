// Sizes of files as people read them.
import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [34_400, '34 kB'],
  [1_250_000, '1.3 MB'],
  [2_500_000_000, '2.5 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en-GB')).toBe(text);
});
