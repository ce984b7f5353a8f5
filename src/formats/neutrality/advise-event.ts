// What might be said more fairly in one event. Nothing here is an error, and nothing is told that is a problem already.
import type { AdviceCode } from '#domain/advice.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { PlaceId } from '#domain/ids.ts';
import { primaryLanguage } from '#domain/language.ts';
import type { FileHead } from '#formats/event-sink.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import { AgentlessPassives } from './agentless-passive.ts';
import { ExactAreas } from './exact-areas.ts';
import { LoadedWords } from './loaded-words.ts';
import type { WordingRules } from './wording-rules.ts';

export interface AdviceFinding {
  readonly code: AdviceCode;
  /** Inside the event. */
  readonly path: JsonPath;
  /** What stands there; undefined when nothing does. */
  readonly value: unknown;
  readonly params: Readonly<Record<string, string | number>>;
}

type Tell = (finding: AdviceFinding) => void;

/** A hostile file may have a hundred thousand such names, and a million figures in one event. */
const MOST_NAMES = 500;
const MOST_FIGURES = 100;

interface Said {
  readonly path: JsonPath;
  readonly text: string;
  readonly lang: string | undefined;
}

export class EventAdviser {
  readonly #head: FileHead;
  readonly #words: LoadedWords;
  readonly #passives: AgentlessPassives;
  readonly #areas: ExactAreas;
  /** Names of the file with such a word in them: of others nobody needs to know. */
  readonly #names: readonly string[];
  /** A place is told of once, where it first stands. */
  readonly #toldPlaces = new Set<PlaceId>();

  /** `head`: of a file that has been read as a whole. */
  constructor(rules: WordingRules, head: FileHead) {
    this.#head = head;
    this.#words = new LoadedWords(rules.words);
    this.#passives = new AgentlessPassives(rules.passives);
    this.#areas = new ExactAreas(rules.areas, head.places.values());
    this.#names = namesOf(head)
      .filter((name) => this.#words.has(name))
      .slice(0, MOST_NAMES);
  }

  advise(event: EventRecord, tell: Tell): void {
    this.#adviseOnWords(event, tell);
    this.#adviseOnTitle(event, tell);
    adviseOnFigures(event, tell);
    adviseOnRoles(event, tell);
    this.#adviseOnPlace(event, tell);
  }

  /** Without an own language, an event has that of the file. */
  #languageOf({ lang }: EventRecord): string | undefined {
    return lang ?? this.#head.meta.lang;
  }

  #adviseOnWords(event: EventRecord, tell: Tell): void {
    for (const { path, text, lang } of textsOf(event, this.#languageOf(event))) {
      for (const { rule, start, end } of this.#words.find(text, lang, () => this.#names)) {
        const { instead, reason } = rule;
        tell({ code: 'loaded-word', path, value: text.slice(start, end), params: { instead, reason } });
      }
    }
  }

  #adviseOnTitle(event: EventRecord, tell: Tell): void {
    const lang = this.#languageOf(event);
    if (lang !== undefined && primaryLanguage(lang) !== 'en') return;
    const found = this.#passives.find(event.title);
    if (!found) return;
    const value = event.title.slice(found.start, found.end);
    tell({ code: 'agentless-passive', path: ['title'], value, params: {} });
  }

  #adviseOnPlace({ place: id, codes }: EventRecord, tell: Tell): void {
    if (id === undefined || this.#toldPlaces.has(id)) return;
    const place = this.#head.places.get(id);
    const found = place && this.#areas.look(place, codes);
    if (!found) return;
    this.#toldPlaces.add(id);
    tell({ code: 'area-as-exact-place', path: ['place'], value: place.name, params: { ...found } });
  }
}

/** The words of the file itself: not what it quotes. */
function* textsOf(event: EventRecord, lang: string | undefined): Generator<Said, void, undefined> {
  yield { path: ['title'], text: event.title, lang };
  if (event.summary !== undefined) yield { path: ['summary'], text: event.summary, lang };
  if (event.placeNote !== undefined) yield { path: ['placeNote'], text: event.placeNote, lang };
  for (const [i, claim] of (event.claims ?? []).entries()) {
    if (claim.quote !== true) yield { path: ['claims', i, 'text'], text: claim.text, lang: claim.lang ?? lang };
  }
  for (const [i, { label }] of (event.figures ?? []).entries())
    yield { path: ['figures', i, 'label'], text: label, lang };
}

function adviseOnFigures({ figures = [] }: EventRecord, tell: Tell): void {
  for (const [i, { by, label, value }] of figures.slice(0, MOST_FIGURES).entries()) {
    if (by !== undefined) continue;
    tell({ code: 'figure-without-giver', path: ['figures', i, 'value'], value: `${label}: ${value}`, params: {} });
  }
}

/** ACLED's actors 1 and 2 are in no order of who did what to whom. */
function adviseOnRoles({ participants = [], codes = {} }: EventRecord, tell: Tell): void {
  if (!Object.keys(codes).some((key) => /^acled/i.test(key))) return;
  const at = participants.findIndex(({ role }) => role === 'perpetrator');
  const found = participants[at];
  if (found)
    tell({ code: 'perpetrator-from-order', path: ['participants', at, 'role'], value: found.actor, params: {} });
}

function namesOf({ actors, places, sources }: FileHead): readonly string[] {
  const named = [...actors.values(), ...places.values()].flatMap(({ name, names = {}, aliases = [] }) => [
    name,
    ...Object.values(names),
    ...aliases,
  ]);
  const titles = Array.from(sources.values()).flatMap(({ title, publisher }) => [title, publisher ?? []].flat());
  return [...named, ...titles];
}
