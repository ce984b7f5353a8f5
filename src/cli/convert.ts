// npm run convert: any format in, ours out, as the page exports them.
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promises, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { messageOf } from '#base/message-of.ts';
import { FILE_TYPES, type WrittenFormat } from '#domain/export-format.ts';
import { LoadError } from '#domain/problem.ts';
import { allEvents, type ReadFile } from '#formats/read-again.ts';
import { makeWriter } from '#formats/write/make-writer.ts';
import { fetchLaterMessages } from '#i18n/languages.ts';
import { makeWords, type Words } from '#i18n/make-words.ts';
import { parseCommand } from './command-line.ts';
import { EXIT, UsageError, type Io } from './io.ts';
import { hintMapping, mappingAt } from './mapping.ts';
import { nameOf, withFile, type OpenFile } from './read-file.ts';
import { amount, tellFailure, tellProblem, toldLine } from './told.ts';
import { writeParquet } from './write-parquet.ts';

const USAGE = `Usage: npm run convert -- [options] IN OUT

Reads an events file as the page does and writes it in the format that the name of OUT ends with:
  .json  .ndjson (.jsonl)  .csv  .parquet  .geojson  .csl.json
and packed with gzip with .gz behind it (but for Parquet, which is packed in itself). "-" is the standard input.
What is wrong with IN is said as npm run validate says it, beside the output.

  --force         replace OUT where it is there already
  --mapping FILE  what the columns of a table mean that nobody knows, as the page saves it
  --help

Exit codes: 0 when all of IN was written, 1 when records were held back or IN cannot be used, 2 for a wrong use or a file that
cannot be read or written. Without all of OUT there is none: it is written under another name first.`;

type OutFormat = WrittenFormat | 'parquet';

const OUT_FORMATS: readonly OutFormat[] = ['csl', 'json', 'ndjson', 'csv', 'geojson', 'parquet'];

interface Target {
  readonly path: string;
  readonly format: OutFormat;
  readonly isPacked: boolean;
}

/** Written at once. */
const PIECE = 65_536;

function targetOf(name: string, io: Io): Target {
  const lower = name.toLowerCase();
  const isPacked = lower.endsWith('.gz');
  const plain = (isPacked ? lower.slice(0, -'.gz'.length) : lower).replace(/\.jsonl$/, '.ndjson');
  const format = OUT_FORMATS.find((one) => plain.endsWith(FILE_TYPES[one].extension));
  if (!format) throw new UsageError(`In which format? ${name} ends with none that is written.\n\n${USAGE}`);
  if (format === 'parquet' && isPacked) throw new UsageError('Parquet is packed in itself: leave out .gz');
  return { path: resolve(io.folder, name), format, isPacked };
}

const OPTIONS = {
  force: { type: 'boolean' },
  mapping: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Exit code. Throws a UsageError. */
export async function convert(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (values.help) {
    io.print(USAGE);
    return EXIT.good;
  }
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError(`From which file, to which?\n\n${USAGE}`);
  const target = targetOf(to, io);
  if (existsSync(target.path) && !values.force)
    throw new UsageError(`${to} is there already. Give --force to replace it.`);
  await fetchLaterMessages();
  const words = makeWords('en');
  const mapping = mappingAt(values.mapping, io);
  try {
    return await withFile(from, io, mapping, (file) => convertFile(file, { from, to, target, words }, io));
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    io.note(toldLine(tellFailure(nameOf(from), error.failure, words)));
    hintMapping(error, io);
    return EXIT.errors;
  }
}

interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly target: Target;
  readonly words: Words;
}

async function convertFile(file: OpenFile, { from, to, target, words }: Conversion, io: Io): Promise<number> {
  const { list, heldBack } = file.problems;
  for (const severity of ['error', 'warning'] as const) {
    for (const problem of list)
      if (problem.severity === severity) io.note(toldLine(tellProblem(nameOf(from), problem, words)));
  }
  await writeWhole(file, target);
  io.note(`${to}: ${amount(file.eventCount, 'event', 'events')}, ${heldBack} held back`);
  return heldBack > 0 ? EXIT.errors : EXIT.good;
}

/** Under another name until it is whole, beside its place: what is there is replaced at once, or not at all. */
async function writeWhole(file: ReadFile, target: Target): Promise<void> {
  const part = `${target.path}.${process.pid}.part`;
  try {
    if (target.format === 'parquet') await writeParquet(file, part);
    else await writeText(file, target.format, part, target.isPacked);
    renameSync(part, target.path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new UsageError(`${target.path} cannot be written: ${messageOf(error)}`);
  }
}

async function writeText(file: ReadFile, format: WrittenFormat, path: string, isPacked: boolean): Promise<void> {
  const { pipeline } = promises;
  const text = Readable.from(inPieces(textOf(file, format)), { objectMode: false });
  const out = createWriteStream(path, { flags: 'wx' });
  await (isPacked ? pipeline(text, createGzip(), out) : pipeline(text, out));
}

function* textOf(file: ReadFile, format: WrittenFormat): Generator<string, void, undefined> {
  const writer = makeWriter(format, file.head);
  const { survey } = writer;
  if (survey) for (const events of allEvents(file)) for (const event of events) survey(event);
  yield writer.begin();
  for (const events of allEvents(file)) for (const event of events) yield writer.add(event);
  yield writer.end();
}

function* inPieces(texts: Iterable<string>): Generator<Buffer, void, undefined> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
