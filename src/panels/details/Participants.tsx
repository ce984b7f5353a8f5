// Who took part in one role; each name filters by itself in that role.
import type { ActorId } from '#domain/ids.ts';
import { withFilterValues } from '#domain/filter-values.ts';
import type { Role } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { ActorDescription } from './ActorDescription.tsx';
import { ActorName } from './ActorName.tsx';
import styles from './Participants.module.css';
import type { Reading, RoleGroup } from './reading.ts';

export interface ParticipantsProps {
  readonly group: RoleGroup;
  readonly reading: Reading;
}

/** Those with nothing more to say stand side by side, the others each on a line of their own. */
export function Participants({ group, reading }: ParticipantsProps) {
  return (
    <div className={styles['members']}>
      {group.members.map(({ actor, notes }) => (
        <div key={actor} className={styles['member']}>
          <ActorChip id={actor} role={group.role} reading={reading} />
          <ActorDescription id={actor} reading={reading} className={styles['note']} />
          {notes.map((note) => (
            <span key={note} className={styles['note']}>
              <FileText text={note} terms={reading.terms} lang={reading.detail.record.lang} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

interface ActorChipProps {
  readonly id: ActorId;
  readonly role: Role;
  readonly reading: Reading;
}

function ActorChip({ id, role, reading }: ActorChipProps) {
  const { t, nameOf, role: roleName } = useWords();
  const { view, setView } = useViewState();
  const name = nameOf(reading.actors.get(id) ?? { name: id }).text;
  return (
    <button
      type="button"
      className={styles['chip']}
      title={t(role === 'subject' ? 'details.onlySubject' : 'details.only', { name, role: roleName(role) })}
      onClick={() => setView({ filter: withFilterValues(view.filter, role, [id]) }, 'push')}
    >
      <ActorName id={id} reading={reading} />
    </button>
  );
}
