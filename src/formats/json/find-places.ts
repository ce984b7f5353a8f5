// Lines and columns of values in a JSON text: one pass, however many are asked for.
import { visit, type JSONVisitor } from 'jsonc-parser';
import type { Place } from '#formats/bytes/text-place.ts';
import type { JsonPath } from './json-value.ts';

export interface Wanted {
  /** From the root. */
  readonly path: JsonPath;
  /** The place of the key, not of its value. */
  readonly atKey: boolean;
}

/** The wanted paths as a tree, so that the pass can leave out whatever nobody asks for. */
class PathNode {
  readonly children = new Map<string | number, PathNode>();
  value: Place | null = null;
  key: Place | null = null;

  child(step: string | number): PathNode {
    let child = this.children.get(step);
    if (!child) {
      child = new PathNode();
      this.children.set(step, child);
    }
    return child;
  }
}

/** A list or object that the pass is inside of; `node` is null where nothing of it is wanted. */
interface Frame {
  readonly node: PathNode | null;
  /** The key or position of the value that comes next. */
  step: string | number;
}

class PlaceFinder implements JSONVisitor {
  readonly #root: PathNode;
  readonly #frames: Frame[] = [];

  constructor(root: PathNode) {
    this.#root = root;
  }

  /** The node of the value that begins here. */
  #arrive(line: number, character: number): PathNode | null {
    const frame = this.#frames.at(-1);
    const node = frame ? (frame.node?.children.get(frame.step) ?? null) : this.#root;
    if (node) node.value = { line: line + 1, column: character + 1 };
    return node;
  }

  onObjectBegin = (_offset: number, _length: number, line: number, character: number): boolean => {
    const node = this.#arrive(line, character);
    this.#frames.push({ node, step: '' });
    return node !== null && node.children.size > 0;
  };

  onArrayBegin = (_offset: number, _length: number, line: number, character: number): boolean => {
    const node = this.#arrive(line, character);
    this.#frames.push({ node, step: 0 });
    return node !== null && node.children.size > 0;
  };

  onObjectProperty = (key: string, _offset: number, _length: number, line: number, character: number): void => {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    frame.step = key;
    const node = frame.node?.children.get(key);
    if (node) node.key = { line: line + 1, column: character + 1 };
  };

  onLiteralValue = (_value: unknown, _offset: number, _length: number, line: number, character: number): void => {
    this.#arrive(line, character);
  };

  onSeparator = (separator: string): void => {
    const frame = this.#frames.at(-1);
    if (separator === ',' && typeof frame?.step === 'number') frame.step++;
  };

  onObjectEnd = (): void => void this.#frames.pop();
  onArrayEnd = (): void => void this.#frames.pop();
}

/** Of what is not there (a missing field): the place of the innermost list or object around it. */
function placeOf(root: PathNode, { path, atKey }: Wanted): Place | null {
  let node = root;
  let place = root.value;
  for (const step of path) {
    node = node.child(step);
    place = node.value ?? place;
  }
  return (atKey ? node.key : null) ?? place;
}

/**
 * The text must be valid JSON, or the beginning of such a text. The answers stand in the order of `wanted`; null is for what
 * cannot be reached, because the text is nested deeper than the stack is.
 */
export function findPlaces(text: string, wanted: readonly Wanted[]): readonly (Place | null)[] {
  const root = new PathNode();
  for (const { path } of wanted) {
    let node = root;
    for (const step of path) node = node.child(step);
  }
  try {
    visit(text, new PlaceFinder(root), { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return wanted.map((one) => placeOf(root, one));
}
