// The zone in which times of day are shown: the event's, UTC, the reader's, or any other by its name.
import { useId, useState, type KeyboardEvent } from 'react';
import type { ZoneId } from '#domain/ids.ts';
import { localZone, type TzChoice } from '#domain/zone.ts';
import { zoneLabel } from '#i18n/format-instant.ts';
import { useWords } from '#i18n/use-words.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { findZone, zoneNames } from './find-zone.ts';
import styles from './SettingsDialog.module.css';

const CHOICES = ['event', 'utc', 'local', 'other'] as const;
type Choice = (typeof CHOICES)[number];

const isNamed = (tz: TzChoice): tz is ZoneId => tz !== 'event' && tz !== 'utc' && tz !== 'local';

export function TimeZoneSetting() {
  const { t } = useWords();
  const { view, setView } = useViewState();
  const [isOther, setIsOther] = useState(false);
  const [now] = useState(() => Date.now());
  const { tz } = view;
  const choose = (choice: Choice) => {
    setIsOther(choice === 'other');
    if (choice !== 'other') setView({ tz: choice }, 'push');
  };
  const labels: Record<Choice, string> = {
    event: t('settings.tz.event'),
    utc: t('settings.tz.utc'),
    local: t('settings.tz.local', { zone: zoneLabel(localZone(), now) }),
    other: t('settings.tz.other'),
  };
  const chosen = isOther || isNamed(tz) ? 'other' : tz;
  return (
    <section>
      <h3>{t('settings.tz')}</h3>
      <RadioGroup
        label={t('settings.tz')}
        look="list"
        options={CHOICES.map((value) => ({ value, label: labels[value] }))}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'other' && (
        <ZoneByName zone={isNamed(tz) ? tz : null} onChange={(zone) => setView({ tz: zone }, 'push')} />
      )}
      <p className={styles['hint']}>{t('settings.tz.hint')}</p>
    </section>
  );
}

interface ZoneByNameProps {
  readonly zone: ZoneId | null;
  readonly onChange: (zone: ZoneId) => void;
}

/** A text box that suggests; what it holds is taken when it is a zone, and judged when the reader leaves it. */
function ZoneByName({ zone, onChange }: ZoneByNameProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState<string>(zone ?? '');
  const [unknown, setUnknown] = useState<string | null>(null);
  const type = (typed: string) => {
    setText(typed);
    setUnknown(null);
    // A suggestion was taken, or its whole name typed.
    const exact = zoneNames().find((name) => name === typed);
    if (exact !== undefined) onChange(exact);
  };
  const judge = () => {
    if (text.trim() === '') return;
    const found = findZone(text);
    if (found === null) return setUnknown(text.trim());
    setText(found);
    if (found !== zone) onChange(found);
  };
  const judgeOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') judge();
  };
  return (
    <div className={styles['zone']}>
      <label htmlFor={id}>{t('settings.tz.name')}</label>
      <input
        id={id}
        className={styles['control']}
        type="text"
        dir="ltr"
        list={`${id}-names`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={unknown !== null}
        aria-describedby={`${id}-message`}
        onChange={(event) => type(event.target.value)}
        onBlur={judge}
        onKeyDown={judgeOnEnter}
      />
      <datalist id={`${id}-names`}>
        {zoneNames().map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <p id={`${id}-message`} role="status" className={unknown === null ? styles['hint'] : styles['unknown']}>
        {unknown === null ? t('settings.tz.example') : t('settings.tz.unknown', { name: unknown })}
      </p>
    </div>
  );
}
