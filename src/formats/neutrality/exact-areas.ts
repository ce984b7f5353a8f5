// Places that are drawn as a point and are none: a country, a region, or a point that is only the middle of one.
import type { EventRecord, PlaceRecord } from '#domain/event-record.ts';
import { LANGUAGES } from '#domain/language.ts';
import type { AreaRule } from './wording-rules.ts';

/** Why a point is no exact place. `of`: the name of the area, where there is one. */
export interface AreaFinding {
  readonly reason: 'country' | 'region' | 'samePoint' | 'code';
  readonly of: string;
}

/** Countries that are a city, or have the name of one: their name is no sign of an area. */
const CITY_NAMES: ReadonlySet<string> = new Set('AD BZ DJ GI GT HK KW LU MC MO MT PA SG SM VA ST TN DZ GE'.split(' '));

/** What codebooks call the precision of a place, and from which value on it is no exact one. */
const PRECISION_CODES: readonly { readonly key: RegExp; readonly isArea: (value: number) => boolean }[] = [
  { key: /geo_?precision$/i, isArea: (value) => value >= 2 },
  { key: /where_?prec(?:ision)?$/i, isArea: (value) => value >= 2 },
  // GDELT: 1 a country, 2 a state of the USA, 5 a state or province elsewhere; 3 and 4 a city.
  { key: /geo_?type$/i, isArea: (value) => value === 1 || value === 2 || value === 5 },
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const folded = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Names of countries by what they are folded to, in the languages of the page. */
function countryNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const first of LETTERS)
      for (const second of LETTERS) {
        const code = first + second;
        const name = CITY_NAMES.has(code) ? undefined : regions.of(code);
        if (name !== undefined) names.add(folded(name));
      }
  }
  return names;
}

class AreaNames {
  readonly #countries = countryNames();
  readonly #names: ReadonlySet<string>;
  readonly #first: readonly string[];
  readonly #last: readonly string[];

  constructor(rules: readonly AreaRule[]) {
    this.#names = new Set(rules.flatMap(({ names }) => names.map(folded)));
    this.#first = rules.flatMap(({ first }) => first.map((word) => `${folded(word)} `));
    this.#last = rules.flatMap(({ last }) => last.map((word) => ` ${folded(word)}`));
  }

  /** By its own name, as the file has it first; a city may have its country's name in another language. */
  kindOf({ name }: PlaceRecord): 'country' | 'region' | null {
    const text = folded(name);
    if (this.#countries.has(text)) return 'country';
    if (this.#names.has(text)) return 'region';
    if (this.#first.some((word) => text.startsWith(word))) return 'region';
    return this.#last.some((word) => text.endsWith(word)) ? 'region' : null;
  }
}

const isPoint = ({ lon, lat, precision }: PlaceRecord): boolean =>
  lon !== undefined && lat !== undefined && (precision === undefined || precision === 'exact');

const pointOf = ({ lon, lat }: PlaceRecord): string => `${lon},${lat}`;

/** Whether the codes of the event's own data set say that it is not there exactly. */
function codeOf(codes: EventRecord['codes']): string | null {
  for (const [key, value] of Object.entries(codes ?? {})) {
    if (PRECISION_CODES.some((code) => code.key.test(key) && code.isArea(Number(value)))) return `${key} ${value}`;
  }
  return null;
}

export class ExactAreas {
  readonly #names: AreaNames;
  /** By point: the area that the file itself has there. */
  readonly #areas = new Map<string, PlaceRecord>();

  constructor(rules: readonly AreaRule[], places: Iterable<PlaceRecord>) {
    this.#names = new AreaNames(rules);
    for (const place of places) {
      const { precision, lon } = place;
      if (lon === undefined) continue;
      const isArea = precision === 'country' || precision === 'region' || this.#names.kindOf(place) !== null;
      if (isArea && !this.#areas.has(pointOf(place))) this.#areas.set(pointOf(place), place);
    }
  }

  /** Null where a point may be a point. */
  look(place: PlaceRecord, codes: EventRecord['codes']): AreaFinding | null {
    if (!isPoint(place)) return null;
    const kind = this.#names.kindOf(place);
    if (kind) return { reason: kind, of: place.name };
    const area = this.#areas.get(pointOf(place));
    if (area && area.id !== place.id) return { reason: 'samePoint', of: area.name };
    const code = codeOf(codes);
    return code === null ? null : { reason: 'code', of: code };
  }
}
