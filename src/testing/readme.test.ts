// What the README promises is kept: its example opens, its commands exist, its links lead somewhere.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defined } from '#base/assert.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(top, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('README', () => {
  it('shows an events file that opens without a problem', () => {
    const example = defined(/```json\n(.*?)```/s.exec(readme)?.[1], 'the example');
    const { dataset, problems } = readEventsFile(example, 'README.md');
    expect(problems.list).toEqual([]);
    expect(dataset.events).toHaveLength(1);
  });

  it('names only commands that exist', () => {
    const named = Array.from(readme.matchAll(/npm (?:--prefix \S+ )?(?:run )?(?:--silent )?([a-z]+)/g), ([, name]) =>
      defined(name, 'a command'),
    );
    expect(named).toEqual(expect.arrayContaining(['start', 'validate', 'convert']));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  it('links only to files that exist', () => {
    const files = Array.from(readme.matchAll(/\]\((?!http)([^)]+)\)/g), ([, path]) => defined(path, 'a link'));
    expect(files.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});
