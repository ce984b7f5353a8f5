// npm run validate: the checks of the page, and its advice, for a newsroom's own CI.
import { messageOf } from '#base/message-of.ts';
import type { Advice } from '#domain/advice.ts';
import { LoadError } from '#domain/problem.ts';
import type { TableMapping } from '#domain/table-mapping.ts';
import { builtInRules } from '#formats/neutrality/built-in-rules.ts';
import { AdviceReader } from '#formats/neutrality/read-advice.ts';
import { readWordingRules, type WordingRules } from '#formats/neutrality/wording-rules.ts';
import { fetchLaterMessages } from '#i18n/languages.ts';
import { makeWords, type Words } from '#i18n/make-words.ts';
import { parseCommand, readText } from './command-line.ts';
import { EXIT, UsageError, type Io } from './io.ts';
import { hintMapping, mappingAt } from './mapping.ts';
import { nameOf, withFile, type OpenFile } from './read-file.ts';
import { amount, tellFailure, tellProblem, toldLine, type Told } from './told.ts';

const USAGE = `Usage: npm run validate -- [options] FILE…

Checks events files as the page does, of every kind that it opens, also packed with gzip. "-" is the standard input.
Says file:line:column: severity: message, errors first, then warnings, then advice on wording.

  --json          one JSON object a line, and a summary a file
  --max N         at most so many lines of each severity a file (1000; all are counted, and of each sort the first 1000 kept)
  --no-advice     errors and warnings only
  --rules FILE    rules of wording in place of the built-in ones (public/neutrality/rules-1.json)
  --mapping FILE  what the columns of a table mean that nobody knows, as the page saves it
  --help

Exit codes: 0 without errors, 1 with errors, 2 for a wrong use or a file that cannot be read.`;

const LISTED = 1000;

interface Options {
  readonly files: readonly string[];
  readonly isJson: boolean;
  readonly max: number;
  /** Null for no advice. */
  readonly rules: WordingRules | null;
  readonly words: Words;
  readonly mapping: TableMapping | null;
}

interface Summary {
  readonly file: string;
  readonly events: number;
  readonly errors: number;
  readonly warnings: number;
  /** Records. */
  readonly heldBack: number;
  readonly advice: number;
}

const OPTIONS = {
  json: { type: 'boolean' },
  max: { type: 'string' },
  'no-advice': { type: 'boolean' },
  rules: { type: 'string' },
  mapping: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function maxOf(text: string | undefined): number {
  if (text === undefined) return LISTED;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max wants a number, not "${text}"`);
  return Number(text);
}

function rulesOf(path: string | undefined, io: Io): WordingRules {
  if (path === undefined) return builtInRules();
  const text = readText(path, io);
  try {
    return readWordingRules(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${path} holds no rules of wording: ${messageOf(error)}`);
  }
}

/** Exit code. Throws a UsageError. */
export async function validate(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (values.help) {
    io.print(USAGE);
    return EXIT.good;
  }
  if (positionals.length === 0) throw new UsageError(`Which file?\n\n${USAGE}`);
  await fetchLaterMessages();
  const options: Options = {
    files: positionals,
    isJson: values.json ?? false,
    max: maxOf(values.max),
    rules: values['no-advice'] ? null : rulesOf(values.rules, io),
    words: makeWords('en'),
    mapping: mappingAt(values.mapping, io),
  };
  let code: number = EXIT.good;
  for (const file of options.files) code = Math.max(code, await validateFile(file, options, io));
  return code;
}

async function validateFile(path: string, options: Options, io: Io): Promise<number> {
  const file = nameOf(path);
  try {
    const { errors } = await checkFile(path, options, io);
    return errors > 0 ? EXIT.errors : EXIT.good;
  } catch (error) {
    // The other files are checked all the same.
    if (error instanceof UsageError) {
      io.note(error.message);
      return EXIT.usage;
    }
    if (!(error instanceof LoadError)) throw error;
    tell([tellFailure(file, error.failure, options.words)], options, io);
    hintMapping(error, io);
    summarize({ file, events: 0, errors: 1, warnings: 0, heldBack: 0, advice: 0 }, options, io);
    return EXIT.errors;
  }
}

async function checkFile(path: string, options: Options, io: Io): Promise<Summary> {
  return await withFile(path, io, options.mapping, (file) => tellFile(nameOf(path), file, options, io));
}

function tellFile(file: string, read: OpenFile, options: Options, io: Io): Summary {
  const { max, rules, words } = options;
  const { problems, eventCount } = read;
  const { kept, count: advice } = rules ? adviceOn(read, rules, max) : { kept: [], count: 0 };
  const { list, errors, warnings, heldBack } = problems;
  for (const severity of ['error', 'warning'] as const) {
    const own = list.filter((problem) => problem.severity === severity).slice(0, max);
    tell(
      own.map((problem) => tellProblem(file, problem, words)),
      options,
      io,
    );
  }
  tell(
    kept.map((one) => tellProblem(file, one, words)),
    options,
    io,
  );
  const summary = { file, events: eventCount, errors, warnings, heldBack, advice };
  summarize(summary, options, io);
  return summary;
}

/** The first of it, and how much there is. */
function adviceOn(file: OpenFile, rules: WordingRules, max: number): { kept: readonly Advice[]; count: number } {
  const reader = new AdviceReader(file, rules);
  const kept: Advice[] = [];
  let count = 0;
  while (!reader.isDone) {
    const more = reader.read();
    count += more.length;
    kept.push(...more.slice(0, Math.max(0, max - kept.length)));
  }
  return { kept, count };
}

function tell(told: readonly Told[], { isJson }: Options, io: Io): void {
  for (const one of told) io.print(isJson ? JSON.stringify(one) : toldLine(one));
}

/** In JSON it stands with the rest, to be told by its key; else beside it, where it is in nobody's way. */
function summarize(summary: Summary, { isJson, rules }: Options, io: Io): void {
  if (isJson) {
    const { file, ...counts } = summary;
    io.print(JSON.stringify({ file, summary: counts }));
    return;
  }
  const { file, events, errors, warnings, heldBack, advice } = summary;
  const parts = [
    amount(events, 'event', 'events'),
    amount(errors, 'error', 'errors') + (heldBack > 0 ? ` (${amount(heldBack, 'record', 'records')} held back)` : ''),
    amount(warnings, 'warning', 'warnings'),
    ...(rules ? [amount(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  io.note(`${file}: ${parts.join(', ')}`);
}
