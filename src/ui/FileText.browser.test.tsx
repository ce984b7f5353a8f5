// Text of a file stays text, in its own direction and language.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { FileText } from './FileText.tsx';

const shown = async (text: string, terms: readonly string[] = [], lang?: string) => {
  const { container } = await render(<FileText text={text} terms={terms} lang={lang} />);
  const element = container.querySelector('bdi');
  if (!element) throw new Error('no <bdi>');
  return element;
};
const hits = (element: Element) => Array.from(element.querySelectorAll('mark'), (mark) => mark.textContent);

it('shows markup as it is written', async () => {
  const element = await shown('<img src=x onerror=alert(1)>');
  expect(element.textContent).toBe('<img src=x onerror=alert(1)>');
  expect(element.children).toHaveLength(0);
});

it('shows what turns the direction of writing, or has no width, as what it is', async () => {
  expect((await shown('\u202Etalks\u200B')).textContent).toBe(String.raw`\u202etalks\u200b`);
});

it('is kept apart, in its own direction and language', async () => {
  const element = await shown('حماس', [], 'ar');
  expect(element.dir).toBe('auto');
  expect(element.lang).toBe('ar');
  expect(getComputedStyle(element).direction).toBe('rtl');
});

it('has no language where the file does not tell one', async () => {
  expect((await shown('text')).hasAttribute('lang')).toBe(false);
});

it('marks what was searched for, however it is written, and changes no letter', async () => {
  const element = await shown('Türkiye and turkiye', ['turkiye']);
  expect(hits(element)).toEqual(['Türkiye', 'turkiye']);
  expect(element.textContent).toBe('Türkiye and turkiye');
});

it('marks nothing without terms', async () => {
  expect(hits(await shown('plain'))).toEqual([]);
});
