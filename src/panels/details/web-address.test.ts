// Only web addresses become links.
import { expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

it.each(['https://example.org/a?b=c', 'http://example.org/'])('takes %s', (address) => {
  expect(webAddress(address)?.href).toBe(address);
});

it.each([
  'javascript:alert(1)',
  ' JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org',
  'example.org',
  '',
  undefined,
])('refuses %s', (address) => {
  expect(webAddress(address)).toBeNull();
});
