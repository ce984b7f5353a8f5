// Collects what is wrong with a file: everything is counted by its sort, and the first of each sort are kept and given their places.
import type { ProblemSummary } from '#domain/dataset.ts';
import { FILE_LISTS, type FileList, type Problem, type ProblemCode, type ProblemGroup } from '#domain/problem.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import type { Wanted } from '#formats/json/find-places.ts';
import { quoteJson, quoteText } from '#formats/bytes/quote-json.ts';
import type { Place } from '#formats/bytes/text-place.ts';
import { suggestionFor } from './suggest.ts';

/** The record that is being checked. */
export interface Where {
  readonly list: FileList;
  readonly index?: number;
  readonly id?: string;
}

export interface Finding {
  readonly code: ProblemCode;
  /** Inside the record. */
  readonly path: JsonPath;
  /** What stands there; undefined when nothing does. */
  readonly value: unknown;
  /** The same as it is shown, of what was never made into a value. */
  readonly found?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The key is what is wrong, not the value. */
  readonly atKey?: boolean;
  /** Where that is known already. */
  readonly place?: Place;
  /** Position, in the same list, of the record that it clashes with. */
  readonly other?: number;
  /** What could stand there. */
  readonly choices?: () => Iterable<string>;
}

/** Is told of what is wrong with a record. */
export interface Reporter {
  error(where: Where, finding: Finding): void;
  warn(where: Where, finding: Finding): void;
}

/** A hostile key may be megabytes long. */
const FIELD_LIMIT = 200;

/** Kept of one group, and of all together; but a few of each group always are. */
const KEPT_OF_GROUP = 1000;
const KEPT = 2000;
const KEPT_AT_LEAST = 10;
/** A hostile file may have a million sorts. Those after so many are told apart by their code only. */
const GROUPS = 100;

/** A place that is looked for, and found in the end. */
interface Sought extends Wanted {
  readonly place: Place | undefined;
}

interface Kept extends Sought {
  readonly problem: Omit<Problem, 'group'>;
  /** Among what its log keeps. */
  readonly order: number;
  /** The same field of the record that it clashes with. */
  readonly other: Wanted | undefined;
}

interface Group extends Omit<ProblemGroup, 'count'> {
  count: number;
  readonly kept: Kept[];
}

function rootPath({ list, index }: Where, path: JsonPath): JsonPath {
  if (list === 'file') return path;
  return index === undefined ? [list, ...path] : [list, index, ...path];
}

function byPlaceInFile({ problem: a, order: first }: Kept, { problem: b, order: second }: Kept): number {
  return FILE_LISTS.indexOf(a.list) - FILE_LISTS.indexOf(b.list) || (a.index ?? -1) - (b.index ?? -1) || first - second;
}

/** "participants.*.role" */
const sortOfField = (path: JsonPath): string =>
  quoteText(path.map((step) => (typeof step === 'number' ? '*' : step)).join('.'), FIELD_LIMIT);

export class ProblemLog implements Reporter {
  /** What the reader knows the file by. */
  readonly fileName: string;
  #errors = 0;
  #warnings = 0;
  #heldBack = 0;
  #keptCount = 0;
  readonly #groups = new Map<string, Group>();

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  error(where: Where, finding: Finding): void {
    this.#errors++;
    this.#keep('error', where, finding);
  }

  warn(where: Where, finding: Finding): void {
    this.#warnings++;
    this.#keep('warning', where, finding);
  }

  holdBack(): void {
    this.#heldBack++;
  }

  #keep(severity: Problem['severity'], where: Where, finding: Finding): void {
    const group = this.#groupOf(severity, where, finding);
    group.count++;
    const { length } = group.kept;
    if (length >= KEPT_OF_GROUP || (this.#keptCount >= KEPT && length >= KEPT_AT_LEAST)) return;
    group.kept.push({ ...keptOf(severity, where, finding), order: this.#keptCount++ });
  }

  #groupOf(severity: Problem['severity'], { list }: Where, { code, path, params }: Finding): Group {
    const isCrowded = this.#groups.size >= GROUPS;
    const exact = sortOfField(path);
    const field = isCrowded && !this.#groups.has(keyOf({ severity, code, list, field: exact }, params)) ? '*' : exact;
    const sort = { severity, code, list, field };
    const key = keyOf(sort, params);
    let group = this.#groups.get(key);
    if (!group) {
      group = { ...sort, count: 0, kept: [] };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** By key. */
  get groups(): ReadonlyMap<string, Readonly<Group>> {
    return this.#groups;
  }

  get counts(): Pick<ProblemSummary, 'errors' | 'warnings' | 'heldBack'> {
    return { errors: this.#errors, warnings: this.#warnings, heldBack: this.#heldBack };
  }
}

/** Of what stands in one place, whatever its path would say. */
export class PlacedLog extends ProblemLog {
  /** Null where the paths are to say. */
  place: Place | null = null;

  override error(where: Where, finding: Finding): void {
    super.error(where, this.#placed(finding));
  }

  override warn(where: Where, finding: Finding): void {
    super.warn(where, this.#placed(finding));
  }

  #placed(finding: Finding): Finding {
    return this.place ? { place: this.place, ...finding } : finding;
  }
}

const keyOf = (
  { severity, code, list, field }: Pick<Group, 'severity' | 'code' | 'list' | 'field'>,
  params: Finding['params'],
): string => `${severity}\n${code}\n${list}\n${params?.['list'] ?? ''}\n${field}`;

function keptOf(severity: Problem['severity'], where: Where, finding: Finding): Omit<Kept, 'order'> {
  const { code, path, value, found = quoteJson(value), params = {}, atKey = false, place, other, choices } = finding;
  const suggestion = suggestionFor({ code, list: where.list, path, value, params, choices });
  return {
    problem: {
      severity,
      code,
      ...where,
      field: quoteText(path.join('.'), FIELD_LIMIT),
      found,
      params,
      ...(suggestion !== undefined && { suggestion }),
    },
    path: rootPath(where, path),
    atKey,
    place,
    other: other === undefined ? undefined : { path: rootPath({ ...where, index: other }, path), atKey },
  };
}

/** Finds values, or keys, by their paths from the root of the file: an answer for each, null where there is none. */
export type FindPlaces = (wanted: readonly Wanted[]) => readonly (Place | null)[];

/** Of several logs as of one. */
function groupsOf(logs: readonly ProblemLog[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [key, group] of logs.flatMap((log) => [...log.groups])) {
    const known = groups.get(key);
    const kept = [...(known?.kept ?? []), ...group.kept].toSorted(byPlaceInFile);
    groups.set(key, { ...group, count: group.count + (known?.count ?? 0), kept });
  }
  const isWarning = ({ severity }: Group): number => Number(severity === 'warning');
  return [...groups.values()].toSorted((a, b) => {
    const [first, second] = [a.kept[0], b.kept[0]];
    return isWarning(a) - isWarning(b) || (first && second ? byPlaceInFile(first, second) : 0);
  });
}

/** `findPlaces` is only asked about problems that are listed, and only where there are any. */
export function summarizeProblems(logs: readonly ProblemLog[], findPlaces: FindPlaces): ProblemSummary {
  const groups = groupsOf(logs);
  const kept = groups
    .flatMap((group, number) => group.kept.map((one) => ({ ...one, group: number })))
    .toSorted(byPlaceInFile);
  const sought = kept.filter(({ place }) => !place);
  const others = kept.flatMap(({ other }) => other ?? []);
  const wanted = [...sought, ...others];
  const places = wanted.length > 0 ? findPlaces(wanted) : [];
  const placeOf = new Map(sought.map((one, i) => [one, places[i]]));
  const placesOfOthers = places.slice(sought.length).values();
  const total = (count: keyof ProblemLog['counts']) => logs.reduce((sum, log) => sum + log.counts[count], 0);
  return {
    errors: total('errors'),
    warnings: total('warnings'),
    heldBack: total('heldBack'),
    groups: groups.map(({ severity, code, list, field, count }) => ({ severity, code, list, field, count })),
    list: kept.map((one): Problem => {
      const { problem, place, other, group } = one;
      const { line = 0, column = 0 } = (other && placesOfOthers.next().value) ?? {};
      const params = other ? { ...problem.params, line, column } : problem.params;
      return { ...problem, params, ...(place ?? placeOf.get(one)), group };
    }),
  };
}
