// What an events file says, after checking: one type per list of the file, as its JSON Schema has them.
import type { ActorId, EventId, PlaceId, SourceId } from './ids.ts';
import type {
  ActorType,
  Certainty,
  Kind,
  PlacePrecision,
  Qualifier,
  RelationType,
  Role,
  Sensitivity,
  Status,
} from './vocabulary.ts';

/** A name in several languages, by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

export interface ActorRecord {
  readonly id: ActorId;
  readonly name: string;
  readonly names?: Names;
  readonly aliases?: readonly string[];
  readonly type?: ActorType;
  /** The actor that this one is a wing or part of. */
  readonly parent?: ActorId;
  /** The actor for which this person speaks. */
  readonly represents?: ActorId;
  readonly title?: string;
  readonly iso?: string;
  readonly wikidata?: string;
  readonly note?: string;
}

export interface PlaceRecord {
  readonly id: PlaceId;
  readonly name: string;
  readonly names?: Names;
  readonly aliases?: readonly string[];
  readonly country?: string;
  readonly timeZone?: string;
  readonly lon?: number;
  readonly lat?: number;
  readonly precision?: PlacePrecision;
  readonly wikidata?: string;
}

export interface SourceRecord {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly published?: string;
  readonly accessed?: string;
  readonly lang?: string;
  readonly note?: string;
}

export interface Cite {
  readonly source: SourceId;
  readonly locator?: string;
  readonly exact?: string;
}

/** The time of an event as written in the file: EDTF level 0–1 dates or RFC 3339 date-times (see when.ts). */
export interface EventTime {
  readonly start?: string;
  /** `..` means open-ended. */
  readonly end?: string;
  /** Reported by then; the date of the event itself is not given. */
  readonly asOf?: string;
  readonly planned?: string;
  /** `span` (default): lasted from start to end. `within`: at some time between them. */
  readonly mode?: 'span' | 'within';
  /** ISO 8601 duration. */
  readonly duration?: string;
  readonly timeZone?: string;
  /** Shown as it is, never parsed. */
  readonly label?: string;
  readonly basis?: 'stated' | 'inferred';
}

export interface Participation {
  readonly actor: ActorId;
  readonly role: Role;
  readonly note?: string;
}

export interface Claim {
  readonly text: string;
  /** True when `text` is verbatim; the quotation marks are drawn by the app. */
  readonly quote?: boolean;
  readonly lang?: string;
  readonly speaker?: ActorId;
  /** The chain it came through, from near to far. */
  readonly via?: readonly ActorId[];
  readonly certainty?: Certainty;
  readonly cite?: Cite;
}

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly of?: number;
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  /** Who gave the figure; missing when the source names nobody. */
  readonly by?: ActorId;
  readonly cite?: Cite;
}

export interface Relation {
  readonly type: RelationType;
  readonly event: EventId;
}

/** What one of several events says of others. `position`: its own among them. */
export interface EventRelations {
  readonly position: number;
  readonly relations: readonly Relation[];
}

export interface EventRecord {
  readonly id: EventId;
  readonly kind: Kind;
  readonly title: string;
  readonly time: EventTime;
  readonly summary?: string;
  readonly lang?: string;
  /** Missing means `occurred`. */
  readonly status?: Status;
  /** Missing means `reported`. */
  readonly certainty?: Certainty;
  readonly claimedBy?: readonly ActorId[];
  readonly participants?: readonly Participation[];
  readonly place?: PlaceId;
  readonly placeNote?: string;
  readonly claims?: readonly Claim[];
  readonly figures?: readonly Figure[];
  readonly sources?: readonly Cite[];
  readonly relations?: readonly Relation[];
  readonly tags?: readonly string[];
  readonly codes?: Readonly<Record<string, string>>;
  readonly sensitivity?: Sensitivity;
}

export interface Meta {
  readonly title: string;
  readonly description?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly updated?: string;
  readonly view?: { readonly from: string; readonly to: string };
  readonly license?: string;
  readonly attribution?: string;
  readonly notice?: string;
}

export const statusOf = (event: Pick<EventRecord, 'status'>): Status => event.status ?? 'occurred';
export const certaintyOf = (event: Pick<EventRecord, 'certainty'>): Certainty => event.certainty ?? 'reported';

/** Every citation: of the event as a whole, then claim by claim, then figure by figure. */
export function citesOf({ sources = [], claims = [], figures = [] }: EventRecord): readonly Cite[] {
  return [...sources, ...[...claims, ...figures].flatMap(({ cite }) => cite ?? [])];
}
