// What a picture of the timeline holds: read back from its markup.
import { describe, expect, it } from 'vitest';
import type { Lane } from '#domain/answer.ts';
import { KINDS, type Kind } from '#domain/vocabulary.ts';
import { anImage } from '#testing/an-image.ts';
import { drawnEvent, laneOf } from '#testing/drawn-event.ts';
import { KIND_DRAWINGS } from '#ui/kind-drawing.ts';
import { imageSvg } from './image-svg.ts';
import type { ImageModel } from './image-model.ts';
import type { ImageOptions } from './make-image.ts';

const NO_FONTS = { css: '', faces: [] };
const HOSTILE = [
  '<script>alert(1)</script>',
  '</text><image href="https://example.org/a.png"/>',
  '"><a xlink:href="javascript:alert(1)">',
  '" onload="alert(1)',
  "' style='fill:url(https://example.org/a)'",
  '</style></title><foreignObject>',
  ']]><![CDATA[',
  '&lt;b&gt; &x; &#0;',
  'a\u0000b\u0008\u001F\uFFFE\uD800',
  '\u202Eabc\u2066',
];

const words: ImageOptions['words'] = {
  eventName: ({ title, kind }) => `${title}, ${kind}`,
  eventTags: ({ certainty }) => (certainty === 'claimed' ? ['claimed'] : []),
  laneName: () => ({ text: 'Lane' }),
  laneCount: (_inView, count) => `${count} events`,
  kindName: (kind) => `kind of ${kind}`,
  barNote: (tallest) => `full bar: ${tallest}`,
  labels: {
    minor: (at) => `day ${new Date(at).getUTCDate()}`,
    major: () => 'October',
  },
};

const modelOf = (lanes: readonly Lane[], more: Partial<ImageOptions> = {}): ImageModel =>
  anImage(lanes, {
    words,
    facts: [{ text: 'Four days' }],
    origin: [{ text: 'By somebody' }, { text: 'Accessed today.' }],
    ...more,
  });

const svgOf = (lanes: readonly Lane[], more: Partial<ImageOptions> = {}): string =>
  imageSvg(modelOf(lanes, more), { icons: KIND_DRAWINGS, fonts: NO_FONTS });

/** Contents of its `<text>` elements, as written. */
const textsOf = (svg: string): readonly string[] =>
  Array.from(svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g), ([, text = '']) => text);

const count = (svg: string, part: string): number => svg.split(part).length - 1;

describe('imageSvg', () => {
  it('has a group for each lane, and the title of each event once', () => {
    const talks = drawnEvent('talks', { kind: 'talks' });
    const report = drawnEvent('report', { kind: 'report' });
    const svg = svgOf([laneOf('one', [talks]), laneOf('two', [report, drawnEvent('other')])]);
    expect(count(svg, 'class="lane"')).toBe(2);
    const texts = textsOf(svg);
    for (const title of ['Event talks', 'Event report', 'Event other', 'A file', 'Four days', 'By somebody'])
      expect(texts.filter((text) => text === title)).toEqual([title]);
    expect(svg).toContain('<title>Event talks, talks</title>');
  });

  it('tells of the kinds that occur, and of no others', () => {
    const texts = textsOf(svgOf([laneOf('one', [drawnEvent('a', { kind: 'attack' })])]));
    expect(texts.filter((text) => text.startsWith('kind of'))).toEqual(['kind of attack']);
  });

  it('leaves out events that the answer has beyond the window', () => {
    const far = drawnEvent('far', { time: { start: '2025-11-20' } });
    expect(textsOf(svgOf([laneOf('one', [far])]))).not.toContain('Event far');
  });

  it('cuts titles to their room, and has them whole for those who point at them', () => {
    const title = 'word '.repeat(60).trim();
    const svg = svgOf([laneOf('one', [drawnEvent('a', { title })])]);
    const [cut = ''] = textsOf(svg).filter((text) => text.endsWith('…'));
    expect(title.startsWith(cut.slice(0, -1))).toBe(true);
    expect(svg).toContain(`<title>${title}, statement</title>`);
  });

  it('cuts a title short that the end of its bar would push out of sight', () => {
    const time = { start: '2025-09-06', end: '2025-10-06' };
    const svg = svgOf([laneOf('one', [drawnEvent('a', { title: 'Something that began long before', time })])]);
    const [cut = ''] = textsOf(svg).filter((text) => text.startsWith('Something'));
    expect(cut).toMatch(/^Something.*…$/);
    const [, x] = new RegExp(`<text x="(-?[\\d.]+)"[^>]*>${cut}`).exec(svg) ?? [];
    expect(Number(x)).toBeGreaterThan(modelOf([]).viewX);
  });

  it('shows what is not certain: dashes for claims, fading edges for times', () => {
    const claimed = svgOf([laneOf('one', [drawnEvent('a', { certainty: 'claimed' })])]);
    expect(claimed).toContain('stroke-dasharray');
    expect(textsOf(claimed)).toContain('claimed');
    expect(claimed).not.toContain('<mask');
    const byThen = svgOf([laneOf('one', [drawnEvent('a', { time: { asOf: '2025-10-07' } })])]);
    expect(byThen).toContain('<mask');
    const struck = svgOf([laneOf('one', [drawnEvent('a', { status: 'cancelled' })])]);
    expect(struck).toContain('text-decoration="line-through"');
  });

  it('draws lanes that came as counts as bars of their kinds, and says how high they are', () => {
    const counts = new Uint32Array(64).fill(9, 10, 20);
    const bins = [{ kind: 'shelling' as Kind, dimmed: false, counts, starts: counts }];
    const svg = svgOf([laneOf('one', [], { bins, count: 90 })]);
    expect(svg).toMatch(/<path d="(M[^"]*z){10}" fill="#ba4408"/);
    expect(textsOf(svg)).toContain('full bar: 10');
  });

  it('has days as ticks of the axis, each where it begins', () => {
    const model = modelOf([laneOf('one', [])]);
    expect(model.ticks.map(({ x }) => x)).toEqual(expect.arrayContaining([0, 200, 400, 600, 800]));
    expect(textsOf(imageSvg(model, { icons: KIND_DRAWINGS, fonts: NO_FONTS }))).toEqual(
      expect.arrayContaining(['October', 'day 7', 'day 8', 'day 9']),
    );
  });

  it('is mirrored where the page is written from right to left', () => {
    const lanes = [laneOf('one', [drawnEvent('a', { title: 'حدث', lang: 'ar' }), drawnEvent('b')])];
    const placesOf = (svg: string, text: string) => {
      const [, x = '', rest = ''] = new RegExp(`<text x="([\\d.]+)"([^>]*)>${text}</text>`).exec(svg) ?? [];
      return { x: Number(x), rest };
    };
    const [left, right] = [svgOf(lanes), svgOf(lanes, { dir: 'rtl', lang: 'ar' })];
    const { width } = modelOf(lanes);
    for (const text of ['حدث', 'Event b', 'Lane', 'A file', 'day 8'])
      expect(placesOf(right, text).x).toBeCloseTo(width - placesOf(left, text).x);
    expect(placesOf(right, 'حدث').rest).not.toContain('text-anchor');
    expect(placesOf(left, 'حدث').rest).toContain('lang="ar" direction="rtl" text-anchor="end"');
    expect(placesOf(right, 'Event b').rest).toContain('direction="ltr" text-anchor="end"');
    expect(right).toMatch(/^<svg[^>]* direction="rtl"/);
  });

  it.each(HOSTILE)('holds nothing that runs or asks: %j', (text) => {
    const event = drawnEvent('a', { title: text, lang: '"><script>' });
    const svg = svgOf([laneOf('one', [event])], { title: { text }, facts: [{ text }], origin: [{ text, lang: text }] });
    const withoutTexts = svg.replaceAll(/"[^"<]*"/g, '""').replaceAll(/>[^<]*</g, '><');
    const names = new Set(Array.from(withoutTexts.matchAll(/<\/?([\w:]+)/g), ([, name]) => name));
    const known = ['svg', 'title', 'defs', 'clipPath', 'rect', 'g', 'path', 'text', 'mask', 'linearGradient', 'stop'];
    expect([...names].filter((name) => name === undefined || !known.includes(name))).toEqual([]);
    expect(withoutTexts).not.toMatch(/\son\w+=|href/);
  });
});

it('knows every kind', () => {
  expect(Object.keys(KIND_DRAWINGS).toSorted()).toEqual(KINDS.toSorted());
});
