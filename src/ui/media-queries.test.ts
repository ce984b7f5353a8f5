// The page changes its shape by the reader's own size of text: where letters are large there is less room.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));

/** Screens so wide that the letters are made larger: asked in pixels, since the answer changes what an em is. */
const SETS_THE_SIZE = 'ui/base.css';

it('asks for widths and heights in ems', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && file !== SETS_THE_SIZE,
  );
  expect(files.length).toBeGreaterThan(20);
  const inPixels = files.filter((file) =>
    /@media[^{]*(?:width|height): [\d.]+px/.test(readFileSync(`${src}/${file}`, 'utf8')),
  );
  expect(inPixels).toEqual([]);
});
