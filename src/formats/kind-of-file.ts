// Tells what kind of file it is from its first bytes, whatever its name says.
import { MIB } from '#base/mebibyte.ts';
import { LESS, LINE_FEED, MARK, OPEN_LIST, OPEN_OBJECT, QUOTE } from '#formats/bytes/byte-signs.ts';
import { parseJson } from '#formats/json/json-value.ts';
import { skipWhite } from '#formats/json/skip-json.ts';
import { tablesHere } from './fetch-tables.ts';
import { isHeaderLine, isRecordLine } from './read-ndjson.ts';

export type FileKind = 'json' | 'ndjson' | 'csv' | 'slides';
/** May be a table: what knows that has to be fetched first. */
export const UNFETCHED = 'unfetched';

/** A first line that is longer is not waited for: what it begins with tells. */
const LONGEST_LINE = 16 * MIB;
/** Nor is a longer first row of a table. */
const LONGEST_ROW = 65_536;
/** Nor is a slide looked for further on. */
const SLIDES_LOOK = 65_536;
const TELLING_KEY = /"(?:(start_date)"\s*:\s*\{|(?:format|meta|actors|places|sources|kind|time)"\s*:)/;
const EVENTS = [...new TextEncoder().encode('"events"')];

const loose = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * `bytes`: the first of the file, as many as there are; `isWhole`: no more will come. Null when it takes more to tell.
 * Everything that is nothing else is JSON, whose reader says what is wrong with it.
 */
export function kindOfFile(bytes: Uint8Array, isWhole: boolean): FileKind | typeof UNFETCHED | null {
  const isMarked = MARK.every((byte, i) => bytes[i] === byte);
  const start = skipWhite(bytes, isMarked ? MARK.length : 0, bytes.length);
  if (start === bytes.length) return isWhole || bytes.length > LONGEST_LINE ? 'json' : null;
  const first = bytes[start];
  if (first === OPEN_OBJECT) return kindOfObject(bytes, start, isWhole);
  return first === LESS || first === OPEN_LIST ? 'json' : kindOfTable(bytes, isMarked ? MARK.length : 0, isWhole);
}

function kindOfTable(bytes: Uint8Array, start: number, isWhole: boolean): FileKind | typeof UNFETCHED | null {
  const tables = tablesHere();
  if (!tables) return UNFETCHED;
  const lineEnd = bytes.indexOf(LINE_FEED, start);
  if (lineEnd < 0 && !isWhole && bytes.length < LONGEST_ROW) return null;
  const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd, LONGEST_ROW);
  if (tables.delimiterOf(loose.decode(bytes.subarray(start, end))) !== null) return 'csv';
  if (!isWhole && bytes.length < LONGEST_ROW) return null;
  const table = bytes.subarray(start);
  return (tables.unknownDelimiter(table, isWhole) ?? tables.brokenDelimiter(table)) === null ? 'json' : 'csv';
}

/** One object a line, or one object that is the file. */
function kindOfObject(bytes: Uint8Array, start: number, isWhole: boolean): FileKind | null {
  const isSlides = isOfSlides(bytes, start, isWhole);
  if (isSlides !== false) return isSlides && 'slides';
  const lineEnd = bytes.indexOf(LINE_FEED, start);
  const end = lineEnd < 0 ? bytes.length : lineEnd;
  if (end - start > LONGEST_LINE) return beginsAsEvent(bytes, start) ? 'ndjson' : 'json';
  // A header may have a key of that name too, deeper inside.
  if (lineEnd < 0 && hasEvents(bytes, start, end)) return 'json';
  if (lineEnd < 0 && !isWhole) return null;
  const value = parseJson(loose.decode(bytes.subarray(start, end)));
  if (!isRecordLine(value)) return 'json';
  const next = skipWhite(bytes, end, bytes.length);
  if (next < bytes.length) return bytes[next] === OPEN_OBJECT ? 'ndjson' : 'json';
  if (!isWhole) return null;
  return isHeaderLine(value) ? 'json' : 'ndjson';
}

/** By which key comes first: that of the date in parts that each slide of TimelineJS has, or one of ours. Null when it takes more to tell. */
function isOfSlides(bytes: Uint8Array, start: number, isWhole: boolean): boolean | null {
  const key = TELLING_KEY.exec(loose.decode(bytes.subarray(start, start + SLIDES_LOOK)));
  if (key) return key[1] !== undefined;
  return bytes.length - start < SLIDES_LOOK && !isWhole ? null : false;
}

function beginsAsEvent(bytes: Uint8Array, start: number): boolean {
  const end = start + LONGEST_ROW;
  const text = loose.decode(bytes.subarray(start, end));
  return (
    /"kind"\s*:/.test(text) && /"title"\s*:/.test(text) && !/"format"\s*:/.test(text) && !hasEvents(bytes, start, end)
  );
}

/** Whether the name of the list of events stands there. Inside a text its quotes would not stand bare. */
function hasEvents(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = bytes.indexOf(QUOTE, start); at >= 0 && at < end; at = bytes.indexOf(QUOTE, at + 1)) {
    if (EVENTS.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
