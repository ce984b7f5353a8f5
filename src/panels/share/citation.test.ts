import { describe, expect, it } from 'vitest';
import { zoneId } from '#domain/ids.ts';
import { makeWords } from '#i18n/make-words.ts';
import { anEventDetail } from '#testing/event-detail.ts';
import { anEvent, aSource } from '#testing/events-file.ts';
import { bibtexOf } from './bibtex.ts';
import { bibliography, citationText, type CitationInput } from './citation.ts';
import { embedCode } from './embed-code.ts';
import { escapeTex } from './escape-tex.ts';

const article = aSource('article', { title: 'News article' });
const report = aSource('report', {
  title: 'Field & river {report}',
  publisher: 'Some Paper',
  author: 'A. Writer',
  published: '2025-10-08',
  url: 'https://paper.example/100%25_{x}',
});

function input(cited: CitationInput['detail']['sources'], title = 'Hamas says: “we are ready”'): CitationInput {
  const record = anEvent('statement', {
    title,
    time: { asOf: '2025-10-07' },
    sources: cited.map(({ id }) => ({ source: id, locator: 'paragraph 4' })),
  });
  return {
    detail: anEventDetail(record, { sources: cited, zone: zoneId('Africa/Cairo') }),
    fileTitle: 'Talks in Sharm El-Sheikh',
    link: 'https://parley.example/?event=statement&v=1',
    now: Date.parse('2025-11-22T12:00Z'),
    words: makeWords('en'),
  };
}

describe('a citation', () => {
  it('names the event, its file, the link, the day and the source', () => {
    expect(citationText(input([article]))).toBe(
      '“Hamas says: “we are ready”” (by 7 October 2025). In: Talks in Sharm El-Sheikh. https://parley.example/?event=statement&v=1 ' +
        '(accessed 22 November 2025). Source: News article, paragraph 4.',
    );
  });

  it('names a source once that is cited twice', () => {
    const record = anEvent('a', {
      sources: [
        { source: article.id, locator: 'paragraph 1' },
        { source: article.id, locator: 'paragraph 3' },
      ],
    });
    const detail = anEventDetail(record, { sources: [article] });
    expect(citationText({ ...input([]), detail })).toMatch(/Source: News article, paragraph 1, paragraph 3\.$/);
  });

  it('has author, outlet, date and address of a source that has them, and nothing for one that has not', () => {
    expect(citationText(input([article, report]))).toMatch(
      /Sources: News article, paragraph 4; A\. Writer, Field & river \{report\}, Some Paper, 8 October 2025, paragraph 4, https:\S+\.$/,
    );
    expect(citationText(input([]))).not.toContain('Source');
  });
});

describe('BibTeX', () => {
  it('has an entry for the event and one for each source, under different keys', async () => {
    const text = await bibtexOf(bibliography(input([article, aSource('statement')])));
    expect(text.match(/^@misc\{(.*),$/gm)).toEqual(['@misc{statement,', '@misc{article,', '@misc{statement-source,']);
    expect(text).toContain('url = {https://parley.example/?event=statement&v=1},');
    expect(text).toContain(String.raw`howpublished = {\url{https://parley.example/?event=statement&v=1}},`);
    expect(text).toContain(
      'Accessed 22 November 2025. Sources: News article, paragraph 4; Source statement, paragraph 4.',
    );
  });

  it('invents nothing', async () => {
    const [, source = ''] = (await bibtexOf(bibliography(input([article])))).split('@misc{article,');
    expect(source.match(/\w+ = /g)).toEqual(['title = ']);
  });

  it('has what the file knows of a source', async () => {
    const [, source = ''] = (await bibtexOf(bibliography(input([report])))).split('@misc{report,');
    expect(source).toContain('author = {{A. Writer}}');
    expect(source).toContain('publisher = {Some Paper}');
    expect(source).toContain('year = {2025}');
    expect(source).toContain('month = oct,\n\tdate = {2025-10-08}');
    expect(source).toContain(String.raw`\& river \textbraceleft{}report\textbraceright{}`);
    expect(source).toContain(String.raw`howpublished = {Some Paper, \url{https://paper.example/100%25_%7Bx%7D}}`);
    expect(source).toContain('url = {https://paper.example/100%25_%7Bx%7D}');
  });

  it('keeps every letter, and takes nothing for markup', async () => {
    const text = await bibtexOf(bibliography(input([], 'حماس <b>50%</b> of $x_1 \\input{a} ~ } {{ }')));
    expect(text).toContain('حماس');
    expect(text).not.toContain(String.raw`\textbf`);
    expect(text).not.toMatch(/[^\\](?:\\\\)*\\input/);
    expect(balance(text)).toBe(0);
  });
});

/** Braces that open less braces that close, as BibTeX counts them: those behind a backslash too. */
function balance(text: string): number {
  return (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0);
}

describe('escapeTex', () => {
  it('leaves plain text alone', () => {
    expect(escapeTex('Türkiye, “النار” – 5')).toBe('Türkiye, “النار” – 5');
  });
});

describe('the code to embed', () => {
  it('cannot be left by an address or a title', () => {
    const code = embedCode('https://parley.example/?q="&embed=1&v=1', '"><script>alert(1)</script>');
    const page = code.match(/<[a-z]+/g);
    expect(page).toEqual(['<iframe']);
    expect(code).toContain('src="https://parley.example/?q=&quot;&amp;embed=1&amp;v=1"');
  });
});
