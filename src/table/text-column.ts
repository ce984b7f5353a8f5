// What is searched: the folded texts of all rows, end to end in a few long strings, which the engine scans at memory speed.
import { addBit, emptyBitset, type Bitset } from '#base/bitset.ts';
import { foldText } from '#base/fold-text.ts';
import { upperBound } from './bounds.ts';

/** Long enough to scan fast, short enough that one Arabic word makes only its own neighbourhood two bytes wide. */
const CHUNK_LENGTH = 1 << 17;

interface TextChunk {
  readonly firstRow: number;
  /** The rows' texts, each ended by a line feed, which no folded text holds. */
  readonly text: string;
  /** By row of the chunk: where its text begins; one more at the end. */
  readonly offsets: Uint32Array;
}

export interface TextColumn {
  readonly rowCount: number;
  readonly chunks: readonly TextChunk[];
}

/** Several texts as one that no term can be found across. */
export function foldTexts(texts: readonly string[]): string {
  return texts.map(foldText).join('\n');
}

export function buildTextColumn(rowCount: number, textsAt: (row: number) => readonly string[]): TextColumn {
  const chunks: TextChunk[] = [];
  let texts: string[] = [];
  let offsets = [0];
  const flush = (endRow: number): void => {
    if (texts.length === 0) return;
    chunks.push({
      firstRow: endRow - texts.length,
      text: `${texts.join('\n')}\n`,
      offsets: Uint32Array.from(offsets),
    });
    texts = [];
    offsets = [0];
  };
  for (let row = 0; row < rowCount; row++) {
    const text = foldTexts(textsAt(row));
    texts.push(text);
    const end = (offsets.at(-1) ?? 0) + text.length + 1;
    offsets.push(end);
    if (end >= CHUNK_LENGTH) flush(row + 1);
  }
  flush(rowCount);
  return { rowCount, chunks };
}

/** The rows whose own text holds the folded term. */
export function rowsWithText({ rowCount, chunks }: TextColumn, term: string): Bitset {
  const bits = emptyBitset(rowCount);
  for (const { firstRow, text, offsets } of chunks) {
    for (let at = text.indexOf(term); at >= 0;) {
      const row = upperBound(offsets, at) - 1;
      addBit(bits, firstRow + row);
      at = text.indexOf(term, offsets[row + 1] ?? text.length);
    }
  }
  return bits;
}
