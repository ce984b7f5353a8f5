// The kinds of file that are opened: how they are named, and what stands in their tables.

/** @typedef {import('../../src/domain/event-record.ts').EventRecord} EventRecord */
/** @typedef {import('../../src/testing/make-events.ts').EventsFileHead} EventsFileHead */
/** @typedef {Readonly<Record<string, string>>} Row cells by the name of their column; those that are empty are missing */

/** As they end; each but Parquet, which is packed by itself, also packed. The first is the one that all else is measured with. */
export const FORMATS = ['json', 'json.gz', 'ndjson', 'ndjson.gz', 'csv', 'csv.gz', 'parquet'];

/** Raised when another version of the makers would make other files: those that are there are made anew then. */
const FILE_VERSION = 2;

/** @param {number} events @param {string} format */
export const fileName = (events, format) => `events-${events}.v${FILE_VERSION}.${format}`;
/** @param {number} events */
export const columnsName = (events) => `columns-${events}.v${FILE_VERSION}.bin`;

const ROLES = 'party mediator host speaker subject perpetrator target affected'.split(' ');

/** Of the tables, in their order. */
export const TABLE_COLUMNS = [
  'id kind title summary certainty start end asOf mode basis claimedBy',
  ROLES.join(' '),
  'place lon lat precision placeNote quote quoteLang quoteSpeaker figure figureLabel source sourceUrl tags',
].flatMap((names) => names.split(' '));

/** @param {readonly (string | number | undefined)[]} values */
const list = (values) => values.filter((value) => value !== undefined).join(';');

/**
 * Makes rows of events: as much of an event as a table holds.
 * @param {EventsFileHead} head
 * @returns {(event: EventRecord) => Row}
 */
export function rowMaker({ actors, places, sources }) {
  const [actorsById, placesById, sourcesById] = [actors, places, sources].map(
    (entries) => new Map(entries.map((entry) => [/** @type {string} */ (entry.id), entry])),
  );
  /** @param {Map<string, object> | undefined} entries @param {string | undefined} id @param {string} [field] @returns {string | undefined} */
  const of = (entries, id, field = 'name') => {
    const entry = /** @type {Record<string, string> | undefined} */ (id === undefined ? undefined : entries?.get(id));
    return entry?.[field];
  };
  return (event) => {
    const { participants = [], claims: [claim] = [], figures: [figure] = [], sources: cited = [] } = event;
    const cells = {
      ...pick(event, ['id', 'kind', 'title', 'summary', 'certainty', 'placeNote']),
      ...pick(event.time, ['start', 'end', 'asOf', 'mode', 'basis']),
      claimedBy: list((event.claimedBy ?? []).map((id) => of(actorsById, id))),
      ...Object.fromEntries(
        ROLES.map((role) => [
          role,
          list(participants.filter((one) => one.role === role).map(({ actor }) => of(actorsById, actor))),
        ]),
      ),
      place: of(placesById, event.place),
      lon: of(placesById, event.place, 'lon'),
      lat: of(placesById, event.place, 'lat'),
      precision: of(placesById, event.place, 'precision'),
      quote: claim?.text,
      quoteLang: claim?.lang,
      quoteSpeaker: of(actorsById, claim?.speaker),
      figure: figure?.value,
      figureLabel: figure?.label,
      source: list(cited.map(({ source }) => of(sourcesById, source, 'title'))),
      sourceUrl: list(cited.map(({ source }) => of(sourcesById, source, 'url'))),
      tags: list(event.tags ?? []),
    };
    const filled = Object.entries(cells).filter(([, cell]) => cell !== undefined && cell !== '');
    return Object.fromEntries(filled.map(([name, cell]) => [name, String(cell)]));
  };
}

/** @param {object} from @param {readonly string[]} names @returns {Record<string, unknown>} */
const pick = (from, names) => Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/** @param {Row} row */
export const csvLine = (row) => TABLE_COLUMNS.map((name) => csvCell(row[name] ?? '')).join(',');

/** @param {string} text */
const csvCell = (text) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
