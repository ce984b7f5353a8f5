// What a JSON events file says beside its events: whether it is an events file of this version at all, and its lists.
import { ENTRY_LISTS, FORMAT, VERSION } from '#domain/events-format.ts';
import type { JsonObject } from '#formats/json/json-value.ts';
import { JsonPlaces } from '#formats/json/json-places.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { quoteJson } from '#formats/bytes/quote-json.ts';
import { fail, refuseDepth, tooMany } from '#formats/bytes/refuse.ts';
import type { Member } from '#formats/json/json-segments.ts';
import { ProblemLog } from './problem-log.ts';

/** What events are read with. */
export const HEAD_KEYS: ReadonlySet<string> = new Set(['meta', ...ENTRY_LISTS]);
/** `$schema` is for editors. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['events', '$schema', 'format', 'version']);

/** Whether the format has a name like it at the top. Names that begin so are free for everyone. */
export const isKnownKey = (key: string): boolean => HEAD_KEYS.has(key) || OTHER_KEYS.has(key) || key.startsWith('x-');

/** Values by key, as JSON.parse made them. */
export type HeadValues = ReadonlyMap<string, unknown>;

/** Takes the members one by one, as they come. A key that comes again is an error, and the first of its values counts. */
export class FileHeader {
  readonly log: ProblemLog;
  readonly places = new JsonPlaces();
  /** What came before the events. */
  readonly #values = new Map<string, unknown>();
  /** Kept, and not looked into. */
  readonly own: JsonObject = {};
  #hasEvents = false;
  #isLate = false;
  #isTooDeep = false;

  constructor(name: string) {
    this.log = new ProblemLog(name);
  }

  get values(): HeadValues {
    return this.#values;
  }

  /** Whether something that the events are read with stood after them. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** `value` is undefined for what is nested too deeply. */
  add(member: Member, value: unknown): void {
    const { key } = member;
    if (!this.#isFirst(member)) return;
    const isOfHead = HEAD_KEYS.has(key);
    if (value === undefined) this.#isTooDeep = true;
    if (isOfHead && this.#hasEvents) this.#isLate = true;
    else if (isOfHead || OTHER_KEYS.has(key)) this.#values.set(key, value);
    else if (key.startsWith('x-')) this.own[key] = value;
    else if (!isKnownKey(key)) {
      this.log.warn({ list: 'file' }, { code: 'unknown-key', path: [key], value, place: member.keyPlace });
    }
    if (isOfHead) this.#checkActors(key, value);
  }

  /** A list of events begins. False when it is not the first: it is left out. Throws a LoadError for what came before it. */
  beginEvents(member: Member): boolean {
    if (!this.#isFirst(member)) return false;
    this.#hasEvents = true;
    if (this.#values.has('format')) this.#checkFormat();
    if (this.#values.has('version')) this.#checkVersion();
    this.#checkDepth();
    return true;
  }

  /** Throws a LoadError: `wrong-format`, `wrong-version`, `no-events-list`, `too-deep`. */
  end(): void {
    this.#checkFormat();
    this.#checkVersion();
    if (!this.#hasEvents) this.#refuse('no-events-list', 'events', 'events');
    this.#checkDepth();
  }

  #isFirst(member: Member): boolean {
    const { key, keyPlace: place } = member;
    if (!this.places.member(key)) {
      this.places.addMember(member);
      return true;
    }
    this.log.error({ list: 'file' }, { code: 'duplicate-key', path: [key], value: undefined, place });
    return false;
  }

  #checkFormat(): void {
    if (this.#values.get('format') !== FORMAT) this.#refuse('wrong-format', 'format', FORMAT);
  }

  #checkVersion(): void {
    if (this.#values.get('version') !== VERSION) this.#refuse('wrong-version', 'version', VERSION);
  }

  #checkDepth(): void {
    if (this.#isTooDeep) refuseDepth(this.log.fileName);
  }

  #checkActors(key: string, value: unknown): void {
    const count = key === 'actors' && Array.isArray(value) ? value.length : 0;
    const limit = FILE_LIMITS.actors;
    if (count > limit) throw tooMany(this.log.fileName, 'actors', count, limit);
  }

  #refuse(code: 'wrong-format' | 'wrong-version' | 'no-events-list', key: string, expected: string | number): never {
    const found = quoteJson(this.#values.get(key));
    fail(this.log.fileName, code, { found, params: { expected }, ...this.places.placeOf(key) });
  }
}
