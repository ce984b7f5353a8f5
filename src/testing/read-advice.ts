// The advice that a small events file gets.
import type { Advice } from '#domain/advice.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { builtInRules } from '#formats/neutrality/built-in-rules.ts';
import { AdviceReader } from '#formats/neutrality/read-advice.ts';
import type { WordingRules } from '#formats/neutrality/wording-rules.ts';
import { EventsReader } from '#formats/read-events.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import { eventsText, type RawFile } from './events-file.ts';

/** Of a file with these fields, or of this text; in the order of the file. */
export function adviceOn(file: RawFile | string, rules: WordingRules = builtInRules()): readonly Advice[] {
  const bytes = new TextEncoder().encode(typeof file === 'string' ? file : eventsText(file));
  const source = memorySource(bytes);
  const ranges: ByteRange[] = [];
  let head: FileHead | null = null;
  const reader = new EventsReader('test.json', {
    begin: (begun) => {
      head = begun;
      ranges.length = 0;
    },
    add: (_event, range) => ranges.push(range),
  });
  reader.push(bytes);
  reader.end(source);
  if (!head) throw new Error('A file without events.');
  const rangeOf = (at: number): ByteRange => ranges[at] ?? { from: 0, to: 0 };
  const advice = new AdviceReader({ head, source, eventCount: ranges.length, rangeOf, idAt: () => undefined }, rules);
  const all: Advice[] = [];
  while (!advice.isDone) all.push(...advice.read());
  return all;
}
