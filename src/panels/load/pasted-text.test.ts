// What a pasted text is taken for.
import { describe, expect, it } from 'vitest';
import { pastedText } from './pasted-text.ts';

describe('a pasted text', () => {
  it.each([
    ['https://data.example.org/events.json', 'https://data.example.org/events.json'],
    ['  http://localhost:8000/a.csv?x=1\n', 'http://localhost:8000/a.csv?x=1'],
  ])('%j is an address', (text, url) => {
    expect(pastedText(text)).toEqual({ kind: 'address', url });
  });

  it.each([
    '{"format": "conflict-timeline"}',
    ' \n{\n  "meta": 1}',
    '[{"id": "a"}]',
    '[]',
    'id,kind,title\na,talks,First',
    'id;kind\r\na;talks',
    'id\tkind\na\ttalks',
  ])('%j may stand in an events file', (text) => {
    expect(pastedText(text)).toEqual({ kind: 'content', text });
  });

  it.each([
    '',
    'Doha',
    'Talks, in Doha',
    'Two lines\nof words, one with a comma',
    'javascript:alert(1)',
    'https://name:secret@data.example.org/a.json',
    'https://data.example.org/a.json and more',
    '{Doha}',
    'file:///etc/passwd',
  ])('%j is neither', (text) => {
    expect(pastedText(text)).toEqual({ kind: 'other' });
  });
});
