// Says where a text stops being JSON, and what should stand there. Only asked for texts that JSON.parse refuses.
import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser';
import { quoteText } from '#formats/bytes/quote-json.ts';

/** What should stand there; a word for `failure.not-json`. */
export type Expected =
  | 'value'
  | 'name'
  | 'colon'
  | 'comma'
  | 'close'
  | 'end'
  | 'quote'
  | 'escape'
  | 'control'
  | 'number';

export interface JsonFault {
  readonly expected: Expected;
  /** The rest of the line there; '' at the end of the text. */
  readonly found: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

const FOUND_LIMIT = 40;

/**
 * A word that JSON does not know: what it stands in the place of shows in what comes before it, and around it (`isInObject`;
 * undefined past the end).
 */
function expectedAt(text: string, offset: number, isInObject: boolean | undefined): Expected {
  const before = text.slice(0, offset).trimEnd().at(-1);
  if (before === undefined || before === '[' || before === ':') return 'value';
  if (isInObject === undefined) return 'end';
  if (before === '{') return 'name';
  if (before === ',') return isInObject ? 'name' : 'value';
  return 'comma';
}

/** By the name of jsonc-parser's error; of the others the text before tells what is wanted. */
const EXPECTED: ReadonlyMap<string, Expected> = new Map([
  ['PropertyNameExpected', 'name'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'comma'],
  ['CloseBraceExpected', 'close'],
  ['CloseBracketExpected', 'close'],
  ['EndOfFileExpected', 'end'],
  ['UnexpectedEndOfString', 'quote'],
  ['InvalidUnicode', 'escape'],
  ['InvalidEscapeCharacter', 'escape'],
  ['InvalidCharacter', 'control'],
  ['InvalidNumberFormat', 'number'],
  ['UnexpectedEndOfNumber', 'number'],
]);

/** Ends the visit: there is no other way out of it. */
class FaultFound extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super('fault found');
    this.fault = fault;
  }
}

function faultVisitor(text: string): JSONVisitor {
  const isObject: boolean[] = [];
  return {
    onObjectBegin: () => void isObject.push(true),
    onArrayBegin: () => void isObject.push(false),
    onObjectEnd: () => void isObject.pop(),
    onArrayEnd: () => void isObject.pop(),
    onError(code, offset, _length, startLine, startCharacter) {
      const lineEnd = text.slice(offset, offset + 1000).search(/[\r\n]|$/);
      throw new FaultFound({
        expected: EXPECTED.get(printParseErrorCode(code)) ?? expectedAt(text, offset, isObject.at(-1)),
        found: quoteText(text.slice(offset, offset + lineEnd), FOUND_LIMIT),
        line: startLine + 1,
        column: startCharacter + 1,
      });
    },
  };
}

/** The first fault; null when there is none. Throws a RangeError when the text is nested too deeply to follow. */
export function findJsonFault(text: string): JsonFault | null {
  try {
    visit(text, faultVisitor(text), { disallowComments: true });
  } catch (error) {
    if (error instanceof FaultFound) return error.fault;
    throw error;
  }
  return null;
}
