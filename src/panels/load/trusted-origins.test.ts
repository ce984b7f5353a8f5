// Which origins a deployment lists.
import { expect, it } from 'vitest';
import { trustedOrigins } from './trusted-origins.ts';

const page = (content: string | null) =>
  ({ querySelector: () => (content === null ? null : { getAttribute: () => content }) }) as unknown as Document;

it('are those of the meta element, by whatever they are parted', () => {
  const listed = 'https://data.example.org, https://DATA.example.com:8443/folder/\n http://localhost:8000';
  expect([...trustedOrigins(page(listed))]).toEqual([
    'https://data.example.org',
    'https://data.example.com:8443',
    'http://localhost:8000',
  ]);
});

it.each([null, '', ' ', '*', 'data.example.org', 'null', 'javascript:alert(1)', 'https://', 'file:///a'])(
  'are none where it says %j',
  (content) => {
    expect(trustedOrigins(page(content)).size).toBe(0);
  },
);
