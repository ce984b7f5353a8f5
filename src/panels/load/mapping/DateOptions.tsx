// How the days of a column are written, where the time of day stands, and in which zone it is.
import { DATE_FORMS, type MappedField, type TableSample } from '#domain/table-mapping.ts';
import { localZone } from '#domain/zone.ts';
import { visibleName } from '#base/visible-text.ts';
import { useWords } from '#i18n/use-words.ts';
import { cellsOf, hasClock, needsZone } from './mapping-fields.ts';
import styles from './MappingDialog.module.css';

interface DateOptionsProps {
  readonly field: MappedField;
  readonly sample: TableSample;
  readonly onChange: (field: MappedField) => void;
  readonly label: string;
}

const NONE = '';

export function DateOptions({ field, sample, onChange, label }: DateOptionsProps) {
  const { t } = useWords();
  const example = visibleName(cellsOf(sample, field.from)[0] ?? '', 24);
  const hasTime = field.time !== undefined || !hasClock(sample, field);
  const setForm = (value: string) => {
    const as = DATE_FORMS.find((form) => form === value);
    if (as) onChange({ ...field, as });
  };
  return (
    <>
      <select
        className={styles['control']}
        aria-label={t('load.mapping.date', { field: label })}
        aria-invalid={field.as === undefined || undefined}
        value={field.as ?? NONE}
        onChange={(event) => setForm(event.target.value)}
      >
        {field.as === undefined && <option value={NONE}>{t('load.mapping.date.ask', { example })}</option>}
        {DATE_FORMS.map((form) => (
          <option key={form} value={form}>
            {t(`load.mapping.date.${form}`)}
          </option>
        ))}
      </select>
      {hasTime && (
        <select
          className={styles['control']}
          aria-label={t('load.mapping.time', { field: label })}
          value={field.time ?? NONE}
          onChange={(event) => onChange(withTime(field, event.target.value))}
        >
          <option value={NONE}>{t('load.mapping.time.none')}</option>
          {sample.names.map((name) => (
            <option key={name} value={name} dir="auto">
              {t('load.mapping.time.from', { name: visibleName(name, 48) })}
            </option>
          ))}
        </select>
      )}
      {field.column === 'start' && needsZone(sample, field) && (
        <ZoneOption field={field} onChange={onChange} label={label} />
      )}
    </>
  );
}

function withTime({ time: _, ...field }: MappedField, time: string): MappedField {
  return time === NONE ? field : { ...field, time };
}

function withZone({ zone: _, ...field }: MappedField, zone: string): MappedField {
  return zone === NONE ? field : { ...field, zone };
}

function ZoneOption({ field, onChange, label }: Pick<DateOptionsProps, 'field' | 'onChange' | 'label'>) {
  const { t } = useWords();
  return (
    <select
      className={styles['control']}
      aria-label={t('load.mapping.zone', { field: label })}
      value={field.zone ?? NONE}
      onChange={(event) => onChange(withZone(field, event.target.value))}
    >
      <option value={NONE}>{t('load.mapping.zone.none')}</option>
      {zonesWith(field.zone).map((zone) => (
        <option key={zone} value={zone}>
          {zone}
        </option>
      ))}
    </select>
  );
}

/** The reader's own first, as those of others are many. */
function zonesWith(chosen: string | undefined): readonly string[] {
  return [
    ...new Set(['UTC', localZone(), ...(chosen === undefined ? [] : [chosen]), ...Intl.supportedValuesOf('timeZone')]),
  ];
}
