// What the first look at the page can say is read from the sources as the bundler reads them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saidIn, staticModules } from './said-messages.ts';

describe('the messages that sources name', () => {
  it.each([
    ["t('app.help')", 'app.help'],
    ["t(isPage ? 'app.crash.page.text' : 'app.crash.text')", 'app.crash.text'],
    ['<Say id="qualifier.at-least" />', 'qualifier.at-least'],
    ['t(`kind.${kind}`)', 'kind.shelling'],
    ["t(`relation.${type}.${direction}`, { a: 'b' })", 'relation.part-of.in'],
    ["t(`judged.date.${record.time.basis ?? 'unsaid'}`)", 'judged.date.unsaid'],
  ])('are those of %s', (source, id) => {
    expect(saidIn([source])(id)).toBe(true);
  });

  it.each([
    ["t('app.help')", 'app.help.more'],
    ["t('app.help')", 'app'],
    ['t(`facet.${facet}`)', 'facet.one.actor'],
    ['t(`kind.${kind}`)', 'kinds.shelling'],
    ["// It's app.help", 'app.help'],
  ])('of %s leave out %3$s', (source, id) => {
    expect(saidIn([source])(id)).toBe(false);
  });
});

describe('the scripts that come with an entry', () => {
  let top: string;
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, name)), { recursive: true });
      writeFileSync(join(top, name), text);
    }
  };
  const cameWith = (entry: string) =>
    [...staticModules(join(top, entry), top).keys()].map((path) => path.slice(top.length + 1)).toSorted();

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'parley-said-'));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  it('are those that it imports, and what these import', () => {
    write({
      'app/main.tsx': "import './side.ts';\nimport { a } from '#base/a.ts';\nimport 'react';\nimport '#ui/base.css';",
      'app/side.ts': "import { main } from './main.tsx';",
      'base/a.ts': "import {\n  type B,\n  b,\n} from './b.ts';\nexport { c } from '../c.ts';",
      'base/b.ts': '',
      'c.ts': '',
    });
    expect(cameWith('app/main.tsx')).toEqual(['app/main.tsx', 'app/side.ts', 'base/a.ts', 'base/b.ts', 'c.ts']);
  });

  it('are not those that it imports on demand, or for their types alone', () => {
    write({
      'main.ts':
        "import type { A } from './a.ts';\nexport type { B } from './b.ts';\nconst c = () => import('./c.ts');",
      'a.ts': '',
      'b.ts': '',
      'c.ts': '',
    });
    expect(cameWith('main.ts')).toEqual(['main.ts']);
  });
});
