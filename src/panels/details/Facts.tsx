// When, where and who: the facts of an event as a list of terms.
import type { PlaceRecord } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { describeTime } from '#i18n/format-time.ts';
import type { Words } from '#i18n/make-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { ActorName } from './ActorName.tsx';
import styles from './Facts.module.css';
import { Participants } from './Participants.tsx';
import { participantsByRole } from './reading.ts';
import type { Reading } from './reading.ts';
import { Term } from './Term.tsx';

export interface FactsProps {
  readonly reading: Reading;
  /** The zone of the axis. */
  readonly zone: ZoneId;
}

export function Facts({ reading, zone }: FactsProps) {
  const words = useWords();
  const { record } = reading.detail;
  return (
    <dl className={styles['facts']}>
      <Term term={words.t('details.when')}>
        <When reading={reading} zone={zone} />
      </Term>
      <Term term={words.t('details.where')}>
        <Where reading={reading} />
      </Term>
      {participantsByRole(record).map((group) => (
        <Term
          key={group.role}
          term={group.members.length === 1 ? words.t(`facet.one.${group.role}`) : words.facet(group.role)}
        >
          <Participants group={group} reading={reading} />
        </Term>
      ))}
      {record.claimedBy && record.claimedBy.length > 0 && (
        <Term term={words.t('details.claimedBy')}>
          {record.claimedBy.map((id) => (
            <div key={id}>
              <ActorName id={id} reading={reading} />
            </div>
          ))}
        </Term>
      )}
    </dl>
  );
}

function When({ reading, zone }: FactsProps) {
  const words = useWords();
  const { tz } = useViewState().view;
  const { summary } = reading.detail;
  const { long, notes } = describeTime(summary, { tz, axisZone: zone, words });
  return (
    <>
      {summary.time.label !== undefined && (
        <div>
          <FileText text={summary.time.label} terms={reading.terms} />
        </div>
      )}
      <div className={summary.time.label === undefined ? undefined : styles['note']}>{long}</div>
      {notes.map((note) => (
        <div key={note} className={styles['note']}>
          {note}
        </div>
      ))}
    </>
  );
}

function Where({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const { record, place } = reading.detail;
  if (!place && record.placeNote === undefined)
    return <span className={styles['note']}>{words.t('details.notGiven')}</span>;
  return (
    <>
      {place && <PlaceName place={place} terms={reading.terms} />}
      {record.placeNote !== undefined && (
        <div>
          <FileText text={record.placeNote} terms={reading.terms} lang={record.lang} />
        </div>
      )}
      {place?.precision && <div className={styles['note']}>{words.precision(place.precision)}</div>}
      {place && <div className={styles['note']}>{pointOf(place, words)}</div>}
    </>
  );
}

function PlaceName({ place, terms }: { readonly place: PlaceRecord; readonly terms: readonly string[] }) {
  const { text, lang } = useWords().nameOf(place);
  return (
    <div>
      <FileText text={text} terms={terms} lang={lang} />
    </div>
  );
}

/** As exact as the file has it; "27.912, 34.33" means latitude, longitude. */
function pointOf({ lat, lon }: PlaceRecord, { t, locale }: Words): string | null {
  if (lat === undefined || lon === undefined) return null;
  const degrees = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 5,
    style: 'unit',
    unit: 'degree',
    unitDisplay: 'narrow',
  });
  return t('details.point', {
    lat: degrees.format(Math.abs(lat)),
    northSouth: lat < 0 ? 'south' : 'north',
    lon: degrees.format(Math.abs(lon)),
    eastWest: lon < 0 ? 'west' : 'east',
  });
}
