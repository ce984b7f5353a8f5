// Events on a map: GeoJSON (RFC 7946), each with flat properties that a table beside a map can show.
import { certaintyOf, statusOf, type Cite, type EventRecord } from '#domain/event-record.ts';
import type { ActorId, SourceId } from '#domain/ids.ts';
import { ROLES } from '#domain/vocabulary.ts';
import type { EventsWriter, WriteOptions, WrittenHead } from './events-writer.ts';

/** Between several values in one property. */
const BETWEEN = '; ';

/** An event whose place has no coordinates, or that has no place, is a feature without geometry. */
export function geojsonWriter(head: WrittenHead, { note }: WriteOptions = {}): EventsWriter {
  let isFirst = true;
  return {
    begin: () => beginText(head, note),
    add: (event) => {
      const before = isFirst ? '\n' : ',\n';
      isFirst = false;
      return before + JSON.stringify(featureOf(event, head));
    },
    end: () => '\n]}\n',
  };
}

/** Whose events these are stands beside them, in members that the format leaves to everyone. */
function beginText({ meta }: WrittenHead, note: WriteOptions['note']): string {
  const { title, description, attribution, license, notice, updated } = meta;
  const about = { title, description, attribution, license, notice, updated, ...note };
  return `{"type":"FeatureCollection",\n"metadata":${JSON.stringify(about)},\n"features":[`;
}

function featureOf(event: EventRecord, head: WrittenHead): object {
  const place = event.place === undefined ? undefined : head.places.get(event.place);
  const hasPoint = place?.lon !== undefined && place.lat !== undefined;
  return {
    type: 'Feature',
    id: event.id,
    geometry: hasPoint ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
    properties: propertiesOf(event, head),
  };
}

/** What is not known is left out. All are flat but `claims` and `figures`, of which each has more than one thing to say. */
function propertiesOf(event: EventRecord, head: WrittenHead): object {
  const { id, kind, title, time, summary, lang, placeNote, tags, sensitivity } = event;
  const place = event.place === undefined ? undefined : head.places.get(event.place);
  const names = namesIn(head);
  const cites = new Set((event.sources ?? []).map(({ source }) => source));
  const sources = Array.from(cites, (source) => head.sources.get(source) ?? { id: source, title: source });
  return {
    id,
    kind,
    title,
    lang,
    start: time.start,
    end: time.end,
    asOf: time.asOf,
    planned: time.planned,
    mode: time.mode,
    label: time.label,
    timeZone: time.timeZone ?? place?.timeZone ?? head.meta.timeZone,
    status: statusOf(event),
    certainty: certaintyOf(event),
    claimedBy: joined(names(event.claimedBy)),
    ...byRole(event, names),
    place: place?.name ?? event.place,
    placeNote,
    country: place?.country,
    precision: place?.precision,
    ...toldIn(event, head),
    summary,
    tags: joined(tags),
    sensitivity,
    sources: joined(sources.map((source) => source.title)),
    sourceUrls: joined(sources.flatMap((source) => urlOf(source))),
  };
}

type NamesOf = (ids?: readonly ActorId[]) => readonly string[];

const namesIn =
  ({ actors }: WrittenHead): NamesOf =>
  (ids = []) =>
    ids.map((actor) => actors.get(actor)?.name ?? actor);

/** What was said, and counted: by whom, and where that stands. */
function toldIn({ claims, figures }: EventRecord, head: WrittenHead): object {
  const names = namesIn(head);
  const nameOf = (id: ActorId | undefined): string | undefined => (id === undefined ? undefined : names([id])[0]);
  const citeOf = (cite: Cite | undefined): object | undefined =>
    cite && { ...cite, source: head.sources.get(cite.source)?.title ?? cite.source };
  return {
    claims: claims?.map((claim) => ({
      ...claim,
      speaker: nameOf(claim.speaker),
      via: claim.via && names(claim.via),
      cite: citeOf(claim.cite),
    })),
    figures: figures?.map((figure) => ({ ...figure, by: nameOf(figure.by), cite: citeOf(figure.cite) })),
  };
}

const urlOf = (source: { readonly id: SourceId; readonly url?: string }): readonly string[] =>
  source.url === undefined ? [] : [source.url];

/** A property for each role that the event has, with the names in it. */
function byRole({ participants = [] }: EventRecord, names: NamesOf): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    ROLES.map((role) => [
      role,
      joined(names(participants.filter((one) => one.role === role).map(({ actor }) => actor))),
    ]),
  );
}

const joined = (texts: readonly string[] = []): string | undefined =>
  texts.length === 0 ? undefined : texts.join(BETWEEN);
