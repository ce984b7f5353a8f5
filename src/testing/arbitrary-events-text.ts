// Random events files as bytes: in any order of their parts, with any records spoilt, and some of them no longer JSON.
import * as fc from 'fast-check';
import { validFile } from './arbitrary-events-file.ts';

type Member = readonly [key: string, value: unknown];

const unfitting = fc.constantFrom<readonly [string, unknown]>(
  ['kind', 'talk'],
  ['titel', 'x'],
  ['x-own', { a: ['}'] }],
  ['id', 'e0'],
  ['time', { start: '2025-02-30' }],
  ['time', { start: '2025', timeZone: 'A/B', duration: `P${'9'.repeat(12)}D` }],
  ['place', 'nowhere'],
  ['claimedBy', ['stranger', 'other stranger', 'stranger']],
  ['relations', [{ type: 'about', event: 'nothing' }]],
  ['relations', [{ type: 'part-of', event: 'e1' }]],
  ['summary', '"}],\\ [{é🕊'],
);

/** Records with a field that does not fit, or something else in the place of a record. */
const spoilt = (events: readonly unknown[]) =>
  fc.array(fc.tuple(fc.nat(events.length - 1), unfitting), { maxLength: 3 }).chain((harms) =>
    fc.option(fc.jsonValue(), { freq: 2, nil: undefined }).map((stranger) => {
      const list = events.map((event, i) =>
        Object.assign({}, event, ...harms.flatMap(([at, [key, value]]) => (at === i ? [{ [key]: value }] : []))),
      );
      return stranger === undefined ? list : [...list, stranger];
    }),
  );

const members: fc.Arbitrary<readonly Member[]> = validFile.chain((file) => {
  const { events, ...head } = file;
  const more = fc.subarray<Member>([
    ['x-own', { a: [1] }],
    ['notes', '"events": ['],
    ['events', []],
    ['meta', 3],
  ]);
  const all = fc.tuple(spoilt(events as unknown[]), more, fc.nat(9));
  return all.chain(([list, others, order]) => {
    const inOrder: Member[] = [...Object.entries(head), ['events', list]];
    if (order > 3) return fc.constant([...inOrder, ...others]);
    return fc.shuffledSubarray([...inOrder, ...others], { minLength: inOrder.length });
  });
});

const layout = fc.record({
  indent: fc.constantFrom('', '  ', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '', '\uFEFF'),
  around: fc.constantFrom('', '\n', ' \r\n '),
});

const written = fc.tuple(members, layout).map(([list, { indent, lineEnd, mark, around }]) => {
  const space = indent === '' ? '' : '\n';
  const inner = list.map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value, null, indent)}`);
  return mark + around + `{${space}${inner.join(`,${space}`)}${space}}`.replaceAll('\n', lineEnd) + around;
});

interface Fault {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly number[];
}

const sign = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\0', 'é', '🕊', 'x', '7', '//', '');
const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.nat(),
  drop: fc.constantFrom(0, 1, 2, 10_000_000),
  put: fc.oneof(
    sign.map((text) => [...new TextEncoder().encode(text)]),
    fc.constantFrom([0xff], [0xe2, 0x82], [0x80]),
  ),
});

/** Half of them are whole; of the others some bytes are wrong, too many, or missing. */
export const spoiltText: fc.Arbitrary<Uint8Array> = fc
  .tuple(written, fc.option(fault, { freq: 2 }))
  .map(([text, wrong]) => {
    const bytes = new TextEncoder().encode(text);
    if (!wrong) return bytes;
    const at = wrong.at % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, at), ...wrong.put, ...bytes.subarray(at + wrong.drop)]);
  });
